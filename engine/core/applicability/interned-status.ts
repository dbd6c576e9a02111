import type { FixStatus } from "./fix-status.ts";

/**
 * Makes equal statuses one object. What counts of a status that is in place is what `combine` reads: its version does not.
 * Memory: one for each distinct status met.
 */
export function createStatusIntern(): (status: FixStatus) => FixStatus {
  const known = new Map<string, FixStatus>();
  return (status) => {
    const key = keyOf(status);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, status);
    return status;
  };
}

function keyOf(status: FixStatus): string {
  switch (status.kind) {
    case "not-applicable":
    case "unknown":
      return `${status.kind}\u0000${status.says}`;
    case "in-place":
      return JSON.stringify([status.kind, status.product, status.held, status.inactive ?? null]);
    case "missing":
      return JSON.stringify(status);
  }
}
