import type { FixStatus } from "./fix-status.ts";

const WORST_FIRST = ["unknown", "missing", "in-place", "not-applicable"] as const;

/** Of what several installed things of one product are, the one that needs most. */
export function worstOf(statuses: readonly FixStatus[], product: string): FixStatus {
  for (const kind of WORST_FIRST) {
    const status = statuses.find((one) => one.kind === kind);
    if (status !== undefined) return status;
  }
  return { kind: "unknown", says: `"${product}" could not be compared` };
}
