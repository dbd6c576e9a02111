import type { Decision, Verdict } from "../model/decision.ts";
import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { patchOf, type Task, taskOf } from "../model/task.ts";
import type { World } from "../policy/world.ts";
import { type Admission, admit, type RingLoad, type Wanted } from "../rings/admit.ts";
import { flightOf, type TaskStates } from "../rings/flight.ts";
import type { Place } from "../rings/place.ts";
import type { Changing } from "../rings/room.ts";
import { settleAdmission } from "./throttle.ts";

/** A ring that limits how many of its endpoints change at once. */
export type LimitedRing = RingLoad["ring"];

/** What one endpoint means for the slots of its ring. */
export interface Claim {
  /** Undefined: nothing is in flight there, and nothing failed. */
  readonly changing: Changing | undefined;
  readonly wanted: readonly Wanted[];
}

/** The ring of a place, if it limits anything. */
export function limitedRing({ ring }: Place): LimitedRing | undefined {
  return ring !== undefined && isLimited(ring) ? ring : undefined;
}

function isLimited(ring: Ring): ring is Ring & LimitedRing {
  return ring.concurrency !== undefined;
}

/** Whether a decision is to change the endpoint now, so that it needs a slot. */
export function needsSlot({ verdict }: Decision): boolean {
  return verdict === "install" || verdict === "remove";
}

/**
 * @param decisions about every patch that may concern the endpoint; of a patch of the catalog that is not among them it is known
 * that it does not
 */
export function claimOf(
  endpoint: Endpoint,
  ring: LimitedRing,
  decisions: readonly Decision[],
  world: World,
): Claim {
  const { id, labels, history } = endpoint;
  const wanting = decisions.filter(needsSlot);
  const isIdle = history.handedOut.size === 0 && history.attempts.length === 0;
  if (isIdle && wanting.length === 0) return NO_CLAIM;
  const states = taskStates(isIdle ? [] : decisions, world);
  const { offerTimeoutMs } = ring.concurrency;
  const { inFlight, offered, failed } = flightOf(history, states, world.now, offerTimeoutMs);
  return {
    changing: inFlight || failed.size > 0 ? { endpoint: id, labels, inFlight, failed } : undefined,
    wanted: wanting.map((decision) => wantedOf(decision, labels, offered)),
  };
}

const NO_CLAIM: Claim = { changing: undefined, wanted: [] };

function taskStates(decisions: readonly Decision[], { assessor }: World): TaskStates {
  const byPatch = new Map(decisions.map((decision) => [decision.patch, decision]));
  return {
    triedOf: (patch) => taskOf(patch, byPatch.get(patch)?.remove === true ? "remove" : "install"),
    isOver: (task) => {
      const patch = patchOf(task);
      const decision = byPatch.get(patch);
      // What the catalog does not hold any more, nobody can say.
      if (decision === undefined) return assessor.catalog.byId.has(patch);
      const presence = presenceOf(decision);
      return presence === "none" || presence === (task === patch ? "in-place" : "missing");
    },
  };
}

const IN_PLACE: ReadonlySet<Verdict> = new Set([
  "compliant",
  "reboot-pending",
  "installed-unapproved",
  "installed-rejected",
]);

/** Whether the last report proves the patch there. */
function presenceOf({ verdict, rung, remove }: Decision): "in-place" | "missing" | "none" | "unknown" {
  if (verdict === "unknown" || rung === "policy") return "unknown";
  if (verdict === "not-applicable") return "none";
  return remove || IN_PLACE.has(verdict) ? "in-place" : "missing";
}

function wantedOf(decision: Decision, labels: Endpoint["labels"], offered: ReadonlySet<Task>): Wanted {
  const { endpoint, patch, terms, due, targets, verdict, remove } = decision;
  const task = taskOf(patch, remove ? "remove" : "install");
  return {
    endpoint,
    patch,
    task,
    labels,
    expedite: terms?.expedite ?? false,
    waived: terms?.waivesConcurrency ?? false,
    offered: offered.has(task),
    ...(due === undefined ? {} : { due }),
    brings: targets.map(({ product, to }) => `${verdict}\u0000${product}\u0000${to}`),
  };
}

/** Turns a decision to install or remove into what it is once all claims on its ring are known. */
export type Settle = (decision: Decision) => Decision;

/** Gives the slots of one ring away. @param members how many endpoints are in it */
export function settleRing(
  ring: LimitedRing,
  members: number,
  claims: readonly Claim[],
  { sha256 }: Pick<World, "sha256">,
): Settle {
  const changing = claims.flatMap((claim) => claim.changing ?? []);
  const wanted = claims.flatMap((claim) => claim.wanted);
  const answers = new Map<string, Admission>();
  for (const [one, answer] of admit({ ring, members, changing }, wanted, sha256))
    answers.set(keyOf(one), answer);
  return (decision) => {
    if (!needsSlot(decision)) return decision;
    const answer = answers.get(keyOf(decision)) ?? UNASKED;
    return settleAdmission(decision, answer, ring.name, ring.concurrency.at);
  };
}

const UNASKED: Admission = { admitted: false, says: "nobody asked for a slot for it", flags: [] };

function keyOf({ endpoint, patch }: Pick<Decision, "endpoint" | "patch">): string {
  return `${endpoint}\u0000${patch}`;
}
