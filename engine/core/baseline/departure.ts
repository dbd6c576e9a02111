import type { At } from "../model/declared.ts";

/** One line of a baseline that an endpoint does not meet, or that nobody knows whether it does. */
export interface Departure {
  readonly code: "below-standard" | "prerequisite-unmet" | "standard-unknown";
  readonly at: At;
  readonly says: string;
}
