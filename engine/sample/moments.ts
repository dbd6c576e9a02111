import { type Instant, parseInstant } from "../core/model/instant.ts";
import type { Day } from "./distribution.ts";

const DAY_MS = 86_400_000;

/** The moment at which the sample is decided: a Monday morning. All its data are as they stood then. */
export const NOW = "2026-08-24T07:00:00Z";

/** When the catalog was synchronised: what it first meets then starts its clocks then. */
export const EDITIONS = ["2026-07-13T05:00:00Z", "2026-08-12T05:00:00Z", "2026-08-24T05:00:00Z"] as const;

/** When the endpoints reported: few a month ago, two sites on Friday, all of them this morning. */
export const ROUNDS = {
  "month-ago": "2026-07-27T06:00:00Z",
  friday: "2026-08-21T08:00:00Z",
  monday: "2026-08-24T05:15:00Z",
} as const;

export type Round = keyof typeof ROUNDS;

/** @throws when the text is no instant: a fault of the sample */
export function instantOf(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`The sample names "${text}", which is no instant`);
  return instant;
}

export function dayOf(text: string): Day {
  return Math.floor(instantOf(text) / DAY_MS);
}
