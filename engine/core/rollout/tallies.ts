import type { Alike } from "../classes/alike.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Motion } from "../model/rollout-fact.ts";
import type { Place } from "../rings/place.ts";

/** How the members of one ring stand with one patch, by the decisions of a run. */
export interface RingTally {
  readonly patch: string;
  readonly digest: string;
  readonly track: string;
  readonly ring: string;
  readonly of: Motion;
  readonly verdicts: ReadonlyMap<Verdict, number>;
  /** How many members need it. */
  readonly needs: number;
  /** They, in lists of those about whom the same was decided. */
  readonly needing: readonly (readonly Endpoint[])[];
  /** Members of whom nobody can say whether they need it. */
  readonly unknown: number;
  /** It would be installed there, but for windows, budgets and retries. */
  readonly offered: number;
}

/** Collects, while a plan is made, what the rollout has to know about it. */
export interface Tallies {
  /** What is decided about endpoints about which the same is decided; all or none of them are listed by the inventory. */
  readonly enter: (members: Alike, place: Place, decisions: readonly Decision[]) => void;
  readonly list: () => readonly RingTally[];
}

/** What an endpoint needs and does not have: intention to treat, so whatever keeps it waiting. */
const NEEDS: ReadonlySet<Verdict> = new Set([
  "blocked",
  "held",
  "awaiting-approval",
  "awaiting-ring",
  "deferred",
  "failed",
  "scheduled",
  "throttled",
  "install",
  "remove",
]);

/** The verdicts of those for whom the ring is open and the time has come. */
const OFFERED: ReadonlySet<Verdict> = new Set(["failed", "scheduled", "throttled", "install", "remove"]);

type Open = { -readonly [K in keyof RingTally]: RingTally[K] } & {
  readonly verdicts: Map<Verdict, number>;
  readonly needing: (readonly Endpoint[])[];
};

/** Memory: one reference for each class of endpoints and patch that it needs. */
export function createTallies(): Tallies {
  const tallies = new Map<string, Open>();
  const tallyOf = ({ patch, digest, remove }: Decision, track: string, ring: string): Open => {
    const of = remove ? "remove" : "install";
    const key = `${of}/${track}/${ring}/${patch}`;
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const fresh = {
      patch,
      digest,
      track,
      ring,
      of,
      verdicts: new Map(),
      needs: 0,
      needing: [],
      unknown: 0,
      offered: 0,
    } as Open;
    tallies.set(key, fresh);
    return fresh;
  };
  return {
    enter: (members, { ring }, decisions) => {
      if (ring === undefined) return;
      for (const decision of decisions) {
        // Most decisions, and none that the rollout asks about.
        if (decision.verdict === "not-applicable" || decision.verdict === "compliant") continue;
        const tally = tallyOf(decision, ring.track, ring.name);
        count(tally, members, decision);
      }
    },
    list: () => [...tallies.values()],
  };
}

function count(tally: Open, members: Alike, { verdict, rung }: Decision): void {
  const by = members.length;
  tally.verdicts.set(verdict, (tally.verdicts.get(verdict) ?? 0) + by);
  // Without one policy nobody looked at what it needs; and what enrols itself, unlisted, must prove nothing to a gate.
  if (verdict === "unknown" || rung === "policy" || members[0].unlisted === true) {
    tally.unknown += by;
    return;
  }
  if (NEEDS.has(verdict)) {
    tally.needs += by;
    tally.needing.push(members);
  }
  if (OFFERED.has(verdict)) tally.offered += by;
}
