import { canonicalJson, NotCanonical } from "./canonical-json.ts";

/**
 * Whether a text is the canonical JSON of the value that it was parsed into.
 *
 * Most answers come from the platform's own serializer, ten times faster: it keeps the order in which keys were written, so
 * that equal texts with keys in order are canonical. Only the other way round that proves nothing (keys that look like
 * numbers are moved, half a surrogate pair is escaped), and the slow way decides.
 */
export function isCanonical(value: unknown, text: string): boolean {
  if (hasSortedKeys(value) && !text.includes("\\ud") && JSON.stringify(value) === text) return true;
  try {
    return canonicalJson(value) === text;
  } catch (cause) {
    if (cause instanceof NotCanonical) return false;
    throw cause;
  }
}

function hasSortedKeys(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedKeys);
  let last = "";
  for (const [key, item] of Object.entries(value)) {
    if (key < last || !hasSortedKeys(item)) return false;
    last = key;
  }
  return true;
}
