import type { ApprovalList } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { compareText } from "../model/compare-text.ts";
import type { EffectRow, ListVerb } from "./effect-row.ts";

/** A governed file that holds no approval list and differs. */
export interface ChangedPath {
  readonly path: string;
  readonly old: string | null;
  readonly new: string | null;
}

export type ListRow = readonly [
  verb: ListVerb,
  patch: string,
  digest: string | null,
  fields: Readonly<Record<string, unknown>>,
];

const GONE = { approve: "-approve", hold: "-hold", reject: "-reject", release: "-release" } as const;

/**
 * What a change does: entries of approval lists that came or went, and the other governed files that differ. Which list an
 * entry stands in, its reason, order and layout are no part of it.
 * @see approval.md, "The effect"
 */
export function effectOf(
  base: readonly ApprovalList[],
  merged: readonly ApprovalList[],
  others: readonly ChangedPath[],
): readonly EffectRow[] {
  const [before, after] = [rowsByKey(base), rowsByKey(merged)];
  const rows = new Map<string, EffectRow>();
  const add = (row: EffectRow) => rows.set(canonicalJson(row), row);
  for (const [key, row] of after) if (!before.has(key)) add(row);
  for (const [key, [verb, ...rest]] of before) if (!after.has(key)) add([GONE[verb], ...rest]);
  for (const { path, old, new: fresh } of others) add([path, old, fresh]);
  return [...rows].sort(([a], [b]) => compareText(a, b)).map(([, row]) => row);
}

/** The patches that rows of lists name, each once, in order. */
export function patchesNamed(rows: readonly EffectRow[]): readonly string[] {
  const patches = new Set<string>();
  for (const row of rows) if (row.length === 4) patches.add(row[1]);
  return [...patches].sort(compareText);
}

/** What a list says, an entry a row, with what the list says for all its entries. */
export function rowsOfList({ spec }: ApprovalList): readonly ListRow[] {
  const { through, defaults = {} } = spec;
  const rows: ListRow[] = [];
  for (const { patch, digest, ...own } of spec.approve ?? [])
    rows.push([
      "approve",
      patch,
      digest,
      { ...(through === undefined ? {} : { through }), ...defaults, ...own },
    ]);
  for (const { patch, reason: _, ...own } of spec.hold ?? [])
    rows.push(["hold", patch, null, { endpoints: {}, ...own }]);
  for (const { patch, reason: _, ...own } of spec.reject ?? [])
    rows.push(["reject", patch, null, { endpoints: {}, installed: "keep", asDependency: "block", ...own }]);
  for (const { patch, reason: _, ...own } of spec.release ?? []) rows.push(["release", patch, null, own]);
  return rows;
}

function rowsByKey(lists: readonly ApprovalList[]): ReadonlyMap<string, ListRow> {
  return new Map(lists.flatMap(rowsOfList).map((row) => [canonicalJson(row), row]));
}
