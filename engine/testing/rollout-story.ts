import type { Instant } from "../core/model/instant.ts";
import { formatInstant } from "../core/model/instant.ts";
import type { RolloutFact } from "../core/model/rollout-fact.ts";
import type { Verdict } from "../schema/documents.generated.ts";
import { at, days } from "./build-time.ts";
import {
  createRolloutDriver,
  type DrivenRun,
  type DriverInput,
  type RolloutDriver,
  reportSaying,
  type Said,
} from "./rollout-driver.ts";

/** How an endpoint fares with what it is handed: it succeeds, it fails and says so, or it is never heard of again. */
export type Fate = "succeeds" | "fails" | "falls silent" | "does nothing";

/** A rollout told day by day: endpoints report every day at ten, then Muster runs, then they carry out what it hands out. */
export interface RolloutStory {
  readonly driver: RolloutDriver;
  /** The first day is 1. Days between are without a run, and nobody reports on them. */
  readonly day: (number: number, mode?: "decide" | "apply") => DrivenRun;
  /** From now on; `lab-*` is every id with that beginning. */
  readonly let: (ids: string, fate: Fate) => void;
  readonly say: (ids: string, said: Said) => void;
  readonly verdict: (endpoint: string, patch?: string) => Verdict | undefined;
}

const FIRST = at("2026-11-12T10:00:00Z");

export function dayAt(number: number): Instant {
  return FIRST + days(number - 1);
}

export function createRolloutStory(ids: readonly string[], input: DriverInput): RolloutStory {
  const driver = createRolloutDriver(input);
  const truths = new Map<string, Said>(ids.map((id) => [id, {}]));
  const fates = new Map<string, Fate>();
  const gone = new Set<string>();
  let last: DrivenRun | undefined;
  const named = (wanted: string): readonly string[] =>
    ids.filter((id) => (wanted.endsWith("*") ? id.startsWith(wanted.slice(0, -1)) : id === wanted));
  return {
    driver,
    day: (number, mode) => {
      const now = dayAt(number);
      const here = [...truths].filter(([id]) => !gone.has(id));
      driver.hear(
        here.map(([id, said]) => reportSaying(id, now, said)),
        now,
      );
      last = driver.run(now, mode);
      if (mode === "decide") return last;
      for (const { endpoint, do: verb } of last.plan.actions) {
        const fate = fates.get(endpoint) ?? "succeeds";
        const truth = truths.get(endpoint) ?? {};
        if (fate === "falls silent") gone.add(endpoint);
        else if (fate !== "does nothing") truths.set(endpoint, carriedOut(truth, fate, verb, now));
      }
      return last;
    },
    let: (wanted, fate) => {
      for (const id of named(wanted)) {
        fates.set(id, fate);
        if (fate !== "falls silent") gone.delete(id);
      }
    },
    say: (wanted, said) => {
      for (const id of named(wanted)) truths.set(id, { ...truths.get(id), ...said });
    },
    verdict: (endpoint, patch = "DSA-1") =>
      last?.plan.endpoints
        ?.find((row) => row.endpoint === endpoint)
        ?.decisions.find((decision) => decision.patch === patch)?.verdict,
  };
}

/** Within the minute. */
function carriedOut(
  { attempts = [], ...truth }: Said,
  fate: "succeeds" | "fails",
  verb: "install" | "remove",
  now: Instant,
): Said {
  const outcome = fate === "succeeds" ? "succeeded" : "failed";
  const attempt = { patch: "DSA-1", startedAt: now + 1000, finishedAt: now + 60_000, outcome };
  const version = fate === "fails" ? {} : { version: verb === "install" ? "2" : "1" };
  return { ...truth, ...version, attempts: [...attempts, attempt] };
}

/** What a run wrote, in short: `opened lab`, `look 1/3 lab: pass`, `pass lab (gate)`, `trip lab`. First sights are left out. */
export function told(run: DrivenRun): readonly string[] {
  return run.facts.flatMap((fact) => {
    const words = tell(fact);
    return words === undefined ? [] : [words];
  });
}

function tell(fact: RolloutFact): string | undefined {
  switch (fact.type) {
    case "seen":
      return undefined;
    case "members":
      return `members ${fact.ring}: ${fact.endpoints.join(", ")}`;
    case "release":
      return `release ${fact.trip}`;
    case "trip":
      return `trip ${fact.ring}`;
    case "promotion":
      return `${fact.event} ${fact.by} ${fact.ring}`;
    case "gate":
      return tellGate(fact);
  }
}

function tellGate(fact: Extract<RolloutFact, { readonly type: "gate" }>): string {
  if (fact.event === "voided") return `voided ${fact.patch}`;
  const ring = fact.of === "install" ? fact.ring : `${fact.ring} (removal)`;
  switch (fact.event) {
    case "opened":
      return `opened ${ring}: ${fact.assigned}`;
    case "installed":
      return `installed ${ring}: ${formatInstant(fact.since).slice(5, 10)}`;
    case "look":
      return `look ${fact.look}/${fact.looks} ${ring}: ${fact.answer}`;
    case "pass":
      return `pass ${ring} (${fact.why})`;
  }
}
