import { sha256 } from "../adapters/sha256.ts";
import { foreign } from "./foreign-line.ts";

export interface SharedRow {
  readonly row: unknown;
  /** The row; without its decisions where those were there before. */
  readonly once: unknown;
}

const DECISIONS = ',"decisions":[';

/**
 * Reads rows of plans. Those that have the same decisions share one list.
 *
 * Where a row is valid JSON, no string of it has a bare quotation mark behind a comma: the first `,"decisions":[` is a key. What is
 * before it is an object of its own only where that key is the row's.
 */
export function createRowReader(): (text: string) => SharedRow {
  const known = new Map<string, readonly unknown[]>();
  const share = createSharing();
  return (text) => {
    const at = text.indexOf(DECISIONS);
    const own = at === -1 || !text.endsWith("}") ? undefined : ownOf(`${text.slice(0, at)}}`);
    if (own === undefined) {
      const row: unknown = JSON.parse(text);
      return { row, once: row };
    }
    const written = text.slice(at + DECISIONS.length - 1, -1);
    const digest = Buffer.from(sha256(Buffer.from(written))).toString("latin1");
    const before = known.get(digest);
    const decisions = before ?? share.list(JSON.parse(written));
    known.set(digest, decisions);
    const row = { ...share.fields(own), decisions };
    return { row, once: before === undefined ? row : { ...own, decisions: [] } };
  };
}

/** What stands before a row's decisions; undefined where that is no object, or has decisions of its own. */
function ownOf(text: string): Record<string, unknown> | undefined {
  try {
    const own = recordOf(JSON.parse(text));
    return Object.hasOwn(own, "decisions") ? undefined : own;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

interface Sharing {
  readonly list: (items: unknown) => readonly unknown[];
  readonly fields: (object: Record<string, unknown>) => Record<string, unknown>;
}

/** Keeps equal texts, and equal lists within a decision, once. */
function createSharing(): Sharing {
  const known = new Map<string, unknown>();
  const shared = (value: unknown): unknown => {
    if (typeof value !== "string" && !Array.isArray(value)) return value;
    const key = typeof value === "string" ? value : `\u0000${JSON.stringify(value)}`;
    const before = known.get(key);
    // A text that looks like the key of a list stays its own.
    if (before !== undefined) return typeof before === typeof value ? before : value;
    known.set(key, value);
    return value;
  };
  const fields = (object: Record<string, unknown>): Record<string, unknown> => {
    for (const key of Object.keys(object)) {
      const value = object[key];
      if (key !== "endpoint" && key !== "__proto__") object[key] = shared(value);
    }
    return object;
  };
  return {
    fields,
    list: (items) => {
      if (!Array.isArray(items)) return foreign();
      for (const item of items) if (typeof item === "object" && item !== null) fields(item);
      return items;
    },
  };
}

export function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return foreign();
  return value as Record<string, unknown>;
}
