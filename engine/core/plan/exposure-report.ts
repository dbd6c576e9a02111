import type { PlanInputs } from "../../schema/documents.generated.ts";
import type { Exposure } from "./exposure.ts";
import type { FixingPatch, VulnerabilityFacts } from "./exposure-facts.ts";

/** Who is open to a vulnerability, what is known of it, and what that was decided from. */
export interface ExposureReport extends Exposure {
  readonly facts: VulnerabilityFacts;
  /** The patches that speak about it, ascending by id. */
  readonly patches: readonly FixingPatch[];
  readonly inputs: PlanInputs;
}
