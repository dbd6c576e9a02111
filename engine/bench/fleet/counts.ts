import { compareText } from "../../core/model/compare-text.ts";
import type { Plan, Verdict } from "../../schema/documents.generated.ts";

/**
 * What a warm reconcile is asked for: how many endpoints of each ring have each verdict about each patch, and how many of them
 * are late. Rung 17 gives slots away among endpoints, after each was decided: what it throttles counts as to install here, on
 * all sides.
 */
export interface Counts {
  /** `patch ring verdict` → how many; none of them 0, and none that does not apply. */
  readonly cells: ReadonlyMap<string, number>;
  readonly overdue: number;
  readonly willMiss: number;
}

/** The axes that counters are laid out along. */
export interface Axes {
  readonly patches: readonly string[];
  readonly rings: readonly string[];
}

/** Those that a decision about a candidate can have. */
export const VERDICTS: readonly Verdict[] = [
  "unknown",
  "not-applicable",
  "remove",
  "installed-rejected",
  "reboot-pending",
  "installed-unapproved",
  "compliant",
  "retracted",
  "rejected",
  "excluded",
  "superseded",
  "blocked",
  "ignored",
  "held",
  "awaiting-approval",
  "awaiting-ring",
  "deferred",
  "failed",
  "scheduled",
  "install",
];

const NOT_APPLICABLE = VERDICTS.indexOf("not-applicable");

/** Where a counter stands: ring by ring, patch by patch, verdict by verdict. */
export function cellAt(axes: Axes, ring: number, patch: number, verdict: number): number {
  return (ring * axes.patches.length + patch) * VERDICTS.length + verdict;
}

/** The counters as they are compared. */
export function readCounters(
  counters: ArrayLike<number>,
  axes: Axes,
  late: { readonly overdue: number; readonly willMiss: number },
): Counts {
  const cells = new Map<string, number>();
  const { patches, rings } = axes;
  for (let at = 0; at < counters.length; at += 1) {
    const number = counters[at] ?? 0;
    const verdict = at % VERDICTS.length;
    if (number === 0 || verdict === NOT_APPLICABLE) continue;
    const row = (at - verdict) / VERDICTS.length;
    const patch = patches[row % patches.length];
    cells.set(`${patch} ${rings[Math.floor(row / patches.length)]} ${VERDICTS[verdict]}`, number);
  }
  return { cells, ...late };
}

export function countsOfPlan({ patches, summary }: Plan): Counts {
  const cells = new Map<string, number>();
  for (const { patch, rings } of patches) {
    for (const [ring, verdicts] of Object.entries(rings)) {
      for (const [verdict, number] of Object.entries(verdicts)) {
        if (verdict === "not-applicable" || number === 0) continue;
        const key = `${patch} ${ring} ${verdict === "throttled" ? "install" : verdict}`;
        cells.set(key, (cells.get(key) ?? 0) + number);
      }
    }
  }
  return { cells, overdue: summary.overdue, willMiss: summary.willMiss };
}

/** @throws {Error} naming the first cell that two sides do not agree about */
export function requireEqual(what: string, a: Counts, b: Counts): void {
  for (const key of [...new Set([...a.cells.keys(), ...b.cells.keys()])].sort(compareText)) {
    const [one, other] = [a.cells.get(key) ?? 0, b.cells.get(key) ?? 0];
    if (one !== other) throw new Error(`${what}: ${key} is ${one} and ${other}`);
  }
  if (a.overdue !== b.overdue || a.willMiss !== b.willMiss)
    throw new Error(`${what}: late ${a.overdue} + ${a.willMiss} and ${b.overdue} + ${b.willMiss}`);
}
