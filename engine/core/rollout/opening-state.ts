import type { CatalogEntry } from "../model/catalog.ts";
import type { ApproveEntry, Ring } from "../model/declared.ts";
import type { RolloutFact, Stand } from "../model/rollout-fact.ts";
import type { GateCounts } from "../rings/gate-counts.ts";
import type { RingFacts } from "../rings/gate-judgement.ts";
import type { BreakerJudgement } from "../rings/judge-breaker.ts";
import type { PatchJudgement } from "../rings/judge-list.ts";
import type { Cohorts } from "./cohort.ts";
import type { Ledger, Opening } from "./ledger.ts";
import type { LookSchedule } from "./look-schedule.ts";
import type { OutcomeSources } from "./outcomes-of.ts";

/** What the rollout is judged by: small facts, who was assigned, and the world as it was reported. */
export interface RolloutSources extends OutcomeSources {
  readonly ledger: Ledger;
  readonly cohorts: Cohorts;
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  /** Of each ring, by name: its members now, and how many of them nobody can rely on. */
  readonly staleness: ReadonlyMap<string, RingFacts["stale"]>;
}

/** An opening before its gate and breaker. */
export interface OpeningState {
  readonly opening: Opening;
  readonly ring: Ring;
  readonly entry: CatalogEntry;
  /** The entry that approves it; undefined: a rule does, in advance. */
  readonly approval?: ApproveEntry | undefined;
  /** No ring comes after it, so that nothing has to leave it. */
  readonly isLast: boolean;
  readonly counts: GateCounts;
  readonly schedule: LookSchedule;
  /** What the gate would answer now, whether or not it is asked. */
  readonly judged: PatchJudgement;
  readonly breaker?: BreakerJudgement;
  /** Tickets that are linked to the patch. */
  readonly incidents: number;
  /** Its gate is still to be judged, and fewer assigned are remembered than were counted: the state is gone. */
  readonly isLost: boolean;
  /** A breaker tripped, in this ring or before it, and nobody released it. */
  readonly isTripped: boolean;
  /** What the breaker of this ring saw when it tripped; undefined: it did not, or a ring before it did. */
  readonly tripSays?: string;
  /** What this run adds to what is written. */
  readonly facts: readonly RolloutFact[];
}

export function standOf({ patch, digest, track, ring, of }: Opening): Stand {
  return { patch, digest, track, ring, of };
}
