import type { Severity } from "../../schema/documents.generated.ts";
import type { ApproveEntry, Gate, Ring } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { Opening } from "./ledger.ts";

/** Where an opening stands with its soak and the looks of its gate. Looks are numbered from 1. */
export type LookSchedule =
  | { readonly kind: "not-started" }
  | { readonly kind: "soaking"; readonly until: Instant }
  /** A look is due and was not judged; where a run came late, the earlier ones are passed over. `next`: when the one after it is. */
  | { readonly kind: "due"; readonly look: number; readonly looks: number; readonly next?: Instant }
  | { readonly kind: "between"; readonly until: Instant; readonly look: number; readonly looks: number }
  | { readonly kind: "spent"; readonly looks: number };

/** A ring without a gate is looked at once, when its soak ends. */
export function lookSchedule(
  opening: Pick<Opening, "since" | "looks">,
  gate: Gate | undefined,
  soakMs: DurationMs,
  now: Instant,
): LookSchedule {
  if (opening.since === undefined) return { kind: "not-started" };
  const end = opening.since + soakMs;
  if (!Number.isSafeInteger(end) || !(now >= end)) return { kind: "soaking", until: end };
  const ages = gate?.looksMs ?? [0];
  const judged = opening.looks.reduce((most, { look }) => Math.max(most, look), 0);
  const reached = ages.filter((age) => end + age <= now).length;
  const looks = ages.length;
  const next = ages[reached];
  if (reached > judged)
    return { kind: "due", look: reached, looks, ...(next === undefined ? {} : { next: end + next }) };
  if (next === undefined) return { kind: "spent", looks };
  return { kind: "between", until: end + next, look: reached + 1, looks };
}

/** The soak of a patch in a ring. The emergency lane has that of `critical`, unless its own is shorter. */
export function soakFor(ring: Ring, severity: Severity, approval: ApproveEntry | undefined): DurationMs {
  if (approval?.waives.has("soak") === true || ring.soak === undefined) return 0;
  const { defaultMs, bySeverity } = ring.soak;
  const own = bySeverity[severity] ?? defaultMs;
  return approval?.expedite === true ? Math.min(own, bySeverity.critical ?? own) : own;
}
