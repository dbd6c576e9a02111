import { canonicalJson } from "../model/canonical-json.ts";

/** The rows of an effect, each by its canonical JSON; undefined: one of them has none, so it can be compared with nothing. */
export type RowKeys = ReadonlySet<string> | undefined;

/** @see approval.md, "The effect": a set of rows; they are equal when their canonical JSON is */
export function rowKeys(rows: Iterable<unknown>): RowKeys {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) return undefined;
    keys.add(key);
  }
  return keys;
}

/** Whether every row of `now` stands in `seen`. What cannot be compared does not. */
export function isWithin(now: RowKeys, seen: RowKeys): boolean {
  if (now === undefined || seen === undefined) return false;
  for (const key of now) if (!seen.has(key)) return false;
  return true;
}

/** Canonical JSON has no form for half a surrogate pair or an endless number, which plain JSON can carry. */
function keyOf(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}
