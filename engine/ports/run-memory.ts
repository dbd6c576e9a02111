import type { Instant } from "../core/model/instant.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import type { RunEndpoint } from "../core/plan/run-table.ts";

/** All that a run was decided by, but the moment. Equal inputs and moments give equal runs. */
export interface RunInputs {
  readonly commit: string;
  readonly catalog: string;
  readonly fleet: string;
  /** `sha256:` of the small facts as they were written. */
  readonly logged: string;
  /** The tip of the signed log, and the number of its next entry; null: there is none. */
  readonly log: string | null;
  /** `sha256:` of what the log vouches for; null: nobody vouches. */
  readonly vouched: string | null;
  readonly engine: string;
  readonly tzdata: string;
}

/** What a run found of the rollout before it decided about anybody. */
export interface RunFacts {
  readonly inputs: RunInputs;
  readonly now: Instant;
  /** `sha256:` of the rollout that decisions read, but for who was topped up. */
  readonly rollout: string;
  /** Trips that it found and nobody wrote yet. */
  readonly trips: readonly RolloutEntry[];
  /** Where patches stand before the gates of rings that opened to them: by patch, track and ring, in words. */
  readonly standing: readonly (readonly [gate: string, says: string])[];
}

/** A run, to be remembered. */
export interface DecidedRun {
  readonly facts: RunFacts;
  /** Ascending by id. */
  readonly endpoints: () => Iterable<RunEndpoint>;
}

export interface RememberedRun {
  /** `sha256:` of the snapshot. */
  readonly digest: string;
  readonly facts: RunFacts;
  /** Undefined: the run knew nobody of that name, or what it kept of it is damaged. */
  readonly endpoint: (id: string) => Promise<RunEndpoint | undefined>;
}

export interface RunReader {
  /**
   * The run that was remembered last. Undefined: none was, or what is left of it cannot be used; what it knew can be worked out
   * anew.
   */
  lastRun(): Promise<RememberedRun | undefined>;
}

export interface RunWriter {
  /** Keeps a run in place of the one before. @throws {OutsideError} and leaves what was there */
  remember(run: DecidedRun): Promise<void>;
}
