import type { PlanChange } from "../schema/documents.generated.ts";
import { countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { type Column, type TableOptions, textTable } from "./text-table.ts";
import { compareVerdicts } from "./verdict-order.ts";

/** How many decisions went from one verdict to another; null: compliant, not applicable or not there. */
export interface VerdictCount {
  readonly was: string | null;
  readonly is: string | null;
  readonly count: number;
}

const COLUMNS: readonly Column[] = [
  { title: "Was", align: "left" },
  { title: "is", align: "left" },
  { title: "decisions", align: "right" },
];

/** The most frequent first. */
export function transitionsTable(
  counts: readonly VerdictCount[],
  options: Omit<TableOptions, "fixed">,
): readonly string[] {
  if (counts.length === 0) return [];
  const rows = [...counts]
    .sort(
      (a, b) =>
        b.count - a.count ||
        compareVerdicts(a.was ?? "", b.was ?? "") ||
        compareVerdicts(a.is ?? "", b.is ?? ""),
    )
    .map(({ was, is, count }) => [inertText(was ?? "–"), inertText(is ?? "–"), countText(count)]);
  return textTable(COLUMNS, rows, { ...options, fixed: 3 });
}

/** Counts single changes by what they were and are. */
export function countTransitions(changes: readonly PlanChange[]): readonly VerdictCount[] {
  const counts = new Map<string, { was: string | null; is: string | null; count: number }>();
  for (const { was, is } of changes) {
    const key = `${was} ${is}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { was, is, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}
