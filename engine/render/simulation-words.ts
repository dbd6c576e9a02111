import type { Ppm } from "../core/model/declared.ts";
import { formatDuration } from "../core/model/duration.ts";
import type { Assumptions } from "../core/simulate/simulated.ts";

/** `merged`, `immediate`, `after P2D`. */
export function approvalsText({ approvals }: Assumptions): string {
  if (approvals.kind === "merged") return "merged";
  return approvals.afterMs === 0 ? "immediate" : `after ${formatDuration(approvals.afterMs)}`;
}

/** `1%`, `0.5%`. */
export function percent(ppm: Ppm): string {
  return `${ppm / 10_000}%`;
}
