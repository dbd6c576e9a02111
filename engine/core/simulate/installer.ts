import type { Assessor } from "../applicability/assess.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt } from "../model/report.ts";
import type { Chance } from "./chance.ts";
import type { MoveImage } from "./change-software.ts";
import { afterInstall, type Installed } from "./install.ts";
import type { Machine } from "./machine.ts";
import type { Scenario } from "./scenario.ts";

/** Carries out on a machine what was handed out to it. */
export interface Installer {
  readonly carryOut: (
    machine: Machine,
    endpoint: Endpoint,
    actions: readonly Decision[],
    at: Instant,
  ) => Carried;
}

/** What came of it. */
export interface Carried {
  readonly finishedAt: Instant;
  readonly failed: readonly { readonly patch: string; readonly kind: "failed" | "broken" }[];
  readonly rebooted: boolean;
}

/** How long an installation takes, whatever it installs. */
const TAKES_MS = 10 * 60_000;

/**
 * Each patch succeeds or fails on its own. A reboot follows at once where one of those that came in asks for it.
 *
 * @param assessor of the whole catalog
 */
export function createInstaller(
  { failureRate, breaks }: Pick<Scenario, "failureRate" | "breaks">,
  assessor: Assessor,
  move: MoveImage,
  chance: Chance,
): Installer {
  const breaksOn = (patch: string, endpoint: Endpoint): boolean =>
    breaks.some(
      (one) =>
        one.patch === patch &&
        one.endpoints(endpoint) === "yes" &&
        chance.happens(one.odds, "breaks", patch, endpoint.id),
    );
  const fails = (patch: string, { id, tries }: Machine): boolean =>
    chance.happens(failureRate, "fails", patch, id, String(tries.get(patch) ?? 0));

  const attempt = (machine: Machine, endpoint: Endpoint, patch: string): Outcome => {
    machine.tries.set(patch, (machine.tries.get(patch) ?? 0) + 1);
    if (breaksOn(patch, endpoint)) return "broken";
    return fails(patch, machine) ? "failed" : "succeeded";
  };

  const installedBy = (truth: Machine["truth"], { patch, targets }: Decision): readonly Installed[] => {
    const entry = assessor.catalog.byId.get(patch);
    const state = entry === undefined ? undefined : assessor.assess(truth, entry);
    if (state?.kind !== "missing") return [];
    return state.missing.flatMap((missing) => {
      const to = targets.find(({ product }) => product === missing.product)?.to ?? missing.to;
      return to === undefined ? [] : [{ missing, to }];
    });
  };

  const asksReboot = (patch: string): boolean =>
    (assessor.catalog.byId.get(patch)?.patch.reboot ?? "never") !== "never";

  return {
    carryOut: (machine, endpoint, actions, at) => {
      const finishedAt = at + TAKES_MS;
      const outcomes = actions.map((action) => ({
        action,
        outcome: attempt(machine, endpoint, action.patch),
      }));
      const succeeded = outcomes.filter(({ outcome }) => outcome === "succeeded").map(({ action }) => action);
      for (const { action, outcome } of outcomes) {
        const reboots = outcome === "succeeded" && asksReboot(action.patch);
        machine.untold.push(attemptOf(action.patch, outcome, at, finishedAt, reboots));
      }
      const installed = succeeded.flatMap((action) => installedBy(machine.truth, action));
      const truth = afterInstall(machine.truth, installed, move);
      const rebooted = succeeded.some(({ patch }) => asksReboot(patch));
      machine.truth = rebooted ? { ...truth, bootedAt: finishedAt, rebootPending: false } : truth;
      machine.news = rebooted ? "all" : new Set(actions.map(({ patch }) => patch));
      const failed = outcomes.flatMap(({ action: { patch }, outcome }) =>
        outcome === "succeeded" ? [] : [{ patch, kind: outcome }],
      );
      return { finishedAt, failed, rebooted };
    },
  };
}

type Outcome = "succeeded" | "failed" | "broken";

function attemptOf(
  patch: string,
  how: Outcome,
  startedAt: Instant,
  finishedAt: Instant,
  rebootRequired: boolean,
): Attempt {
  const outcome = how === "succeeded" ? "succeeded" : "failed";
  return {
    patch,
    startedAt,
    finishedAt,
    outcome,
    rebootRequired,
    ...(outcome === "failed" ? { code: "1" } : {}),
  };
}
