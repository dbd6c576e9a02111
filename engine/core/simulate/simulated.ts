import type { Scenario } from "./scenario.ts";
import type { SimulationResult } from "./simulation-result.ts";

/** What is assumed of the world: the same for every side. */
export type Assumptions = Pick<
  Scenario,
  | "history"
  | "from"
  | "until"
  | "stepMs"
  | "seed"
  | "failureRate"
  | "breaks"
  | "offline"
  | "merges"
  | "approvals"
>;

/** One policy, or one of two that are compared. */
export type SideName = "only" | "base" | "head";

export interface SimulatedSide {
  readonly name: SideName;
  /** Undefined: the work tree. */
  readonly commit?: string;
  readonly result: SimulationResult;
}

/** One stretch of time, played under each policy. */
export interface Simulated {
  readonly sides: readonly SimulatedSide[];
  readonly assumptions: Assumptions;
  /** How many endpoints there are, and how many of them were drawn. */
  readonly fleet: { readonly all: number; readonly drawn: number };
}
