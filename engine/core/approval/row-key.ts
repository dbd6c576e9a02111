import { canonicalJson } from "../model/canonical-json.ts";

/** The rows of an effect, each by its canonical JSON; undefined: one of them has none, so it can be compared with nothing. */
export type RowKeys = ReadonlySet<string> | undefined;

/**
 * Rows are equal when their canonical JSON is. The reviews of a pull request saw the same effect as a rule, so one that is written
 * as one before is not spelled again; plain JSON has `null` for endless numbers too, so an effect with such a number always is.
 * @see approval.md, "The effect": a set of rows
 */
export function createRowKeys(): (rows: readonly unknown[]) => RowKeys {
  const known = new Map<string | readonly unknown[], RowKeys>();
  return (rows) => {
    if (known.has(rows)) return known.get(rows);
    const written = writtenAs(rows) ?? rows;
    if (!known.has(written)) known.set(written, spelledRows(rows));
    const keys = known.get(written);
    known.set(rows, keys);
    return keys;
  };
}

function spelledRows(rows: readonly unknown[]): RowKeys {
  const keys = new Set<string>();
  for (const row of rows) {
    const key = spelled(row);
    if (key === undefined) return undefined;
    keys.add(key);
  }
  return keys;
}

/** Undefined: other rows may be written the same. */
function writtenAs(rows: readonly unknown[]): string | undefined {
  try {
    const written = JSON.stringify(rows);
    return written.includes("null") && hasEndless(rows) ? undefined : written;
  } catch {
    return undefined;
  }
}

/** Whether a number stands in it that JSON cannot write. */
function hasEndless(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasEndless);
}

/** Whether every row of `now` stands in `seen`. What cannot be compared does not. */
export function isWithin(now: RowKeys, seen: RowKeys): boolean {
  if (now === undefined || seen === undefined) return false;
  for (const key of now) if (!seen.has(key)) return false;
  return true;
}

/** Canonical JSON has no form for half a surrogate pair or an endless number, which plain JSON can carry. */
function spelled(value: unknown): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}
