import type { Instant } from "../model/instant.ts";
import type { DeadlineCounts } from "./deadlines.ts";
import type { Exposed } from "./exposure.ts";
import type { LeftOut } from "./machine.ts";
import type { Merged } from "./people.ts";
import type { RingSpread } from "./spread.ts";

/** Something that stopped a patch, or asked people about it. */
export interface Stop {
  readonly by: "breaker" | "gate" | "question";
  readonly patch: string;
  readonly ring: string;
  readonly at: Instant;
  readonly attempted: number;
  readonly failed: number;
  readonly says: string;
}

/** What became of one scenario. */
export interface SimulationResult {
  readonly from: Instant;
  readonly until: Instant;
  readonly endpoints: number;
  /** How many are not simulated, by why; they are there, and unknown. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Members of each ring at the end, in order of track and ring. */
  readonly rings: readonly { readonly ring: string; readonly track: string; readonly endpoints: number }[];
  /** Runs of Muster that could change something, and how many endpoints were decided about in them. */
  readonly runs: number;
  readonly decided: number;
  readonly installs: number;
  readonly failures: number;
  readonly reboots: number;
  readonly merged: Merged;
  readonly spread: readonly RingSpread[];
  readonly deadlines: DeadlineCounts;
  readonly exposure: ReadonlyMap<string, Exposed>;
  /** In order of time. */
  readonly stops: readonly Stop[];
}
