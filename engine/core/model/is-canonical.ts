import { canonicalJson, NotCanonical } from "./canonical-json.ts";

/**
 * Whether a text is the canonical JSON of the value that it was parsed into.
 *
 * Most answers come from the platform's own serializer, ten times faster: it keeps the order in which keys were written, so
 * that equal texts with keys in order are canonical. Only the other way round that proves nothing (keys that look like
 * numbers are moved, half a surrogate pair is escaped), and the slow way decides.
 */
export function isCanonical(value: unknown, text: string): boolean {
  if (isPlainlyCanonical(value, text)) return true;
  try {
    return canonicalJson(value) === text;
  } catch (cause) {
    if (cause instanceof NotCanonical) return false;
    throw cause;
  }
}

/**
 * Parses a text that is the canonical JSON of its value, whose keys therefore stand in it once each: a second one would be missing
 * in the spelling.
 * @returns undefined where it may be none, or nests deeper; then the slow way decides
 */
export function parseCanonical(text: string, maxDepth: number): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainlyCanonical(value, text, maxDepth) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function isPlainlyCanonical(value: unknown, text: string, maxDepth = Number.POSITIVE_INFINITY): boolean {
  return hasSortedKeys(value, maxDepth) && !text.includes("\\ud") && JSON.stringify(value) === text;
}

function hasSortedKeys(value: unknown, maxDepth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (maxDepth < 1) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!hasSortedKeys(item, maxDepth - 1)) return false;
    return true;
  }
  const members = value as Readonly<Record<string, unknown>>;
  let last = "";
  for (const key of Object.keys(members)) {
    if (key < last || !hasSortedKeys(members[key], maxDepth - 1)) return false;
    last = key;
  }
  return true;
}
