import { type JsonLimits, parseStrictJson } from "../core/text/strict-json.ts";

/** No endpoint says that much: a list of 20,000 packages takes some 4 MB. Whole exports of a fleet come in parts. */
const LIMITS: JsonLimits = { maxLength: 128 * 1024 * 1024, maxDepth: 64 };

export type JsonText =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** One JSON text of a report: no key twice, no half surrogate pair (it has no place in any output), nothing too long or deep. */
export function parseJsonText(text: string, limits: JsonLimits = LIMITS): JsonText {
  const parsed = parseStrictJson(text, limits);
  if (!parsed.ok) return { ok: false, reason: `${parsed.reason}, at character ${parsed.offset + 1}` };
  if (text.includes("\\u") && holdsHalfPair(parsed.value))
    return { ok: false, reason: "a text of it holds half a surrogate pair" };
  return parsed;
}

function holdsHalfPair(value: unknown): boolean {
  if (typeof value === "string") return /\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, item]) => holdsHalfPair(key) || holdsHalfPair(item));
}
