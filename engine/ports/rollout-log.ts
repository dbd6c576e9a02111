import type { RolloutEntry } from "../core/model/rollout-fact.ts";

/** The small facts of the rollout, as they were written: what a run needs to know of those before it. */
export interface RolloutLogReader {
  /**
   * All entries, by ascending number; in the signed log with gaps, as other entries stand between. None where nothing was ever written.
   * @throws {OutsideError} when something was written that cannot be read: that is not the same as nothing
   */
  entries(): Promise<readonly RolloutEntry[]>;
}

export interface RolloutLogWriter {
  /**
   * Adds entries whose numbers follow on those that are there, all or none. Whoever calls it holds the state folder.
   * @throws {OutsideError} when the numbers do not follow on: somebody else wrote meanwhile
   */
  append(entries: readonly RolloutEntry[]): Promise<void>;
}
