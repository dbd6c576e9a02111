import type { EffectRow } from "../approval/effect-row.ts";
import { canonicalJson } from "../model/canonical-json.ts";

/** What a recorded row says: an entry of a list, come or gone, or a file. */
export type KnownRow =
  | { readonly kind: "entry"; readonly row: EffectRow; readonly isGone: boolean }
  | {
      readonly kind: "file";
      readonly path: string;
      readonly old: string | null;
      readonly new: string | null;
    };

const VERBS: ReadonlySet<unknown> = new Set(["approve", "hold", "reject", "release"]);

/** Reads a row as the log has it. Undefined: it is none that Muster writes. */
export function knownRow(row: readonly unknown[]): KnownRow | undefined {
  const [first, second, third, fields] = row;
  if (typeof first !== "string" || !isTextOrNull(second) || !isTextOrNull(third)) return undefined;
  if (row.length === 3) return { kind: "file", path: first, old: second, new: third };
  const isGone = first.startsWith("-");
  const isRow =
    row.length === 4 &&
    VERBS.has(isGone ? first.slice(1) : first) &&
    second !== null &&
    typeof fields === "object" &&
    fields !== null &&
    !Array.isArray(fields);
  return isRow ? { kind: "entry", row: row as unknown as EffectRow, isGone } : undefined;
}

/**
 * The canonical JSON of a row of an entry that was read from the log. Its keys are in order there already; only keys that look
 * like numbers are moved by the platform.
 */
export function rowText(row: readonly unknown[]): string {
  const text = JSON.stringify(row);
  return /"\d+":/.test(text) ? canonicalJson(row) : text;
}

function isTextOrNull(value: unknown): value is string | null {
  return typeof value === "string" || value === null;
}
