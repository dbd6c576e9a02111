import { compareText } from "./compare-text.ts";

/** A value that has no canonical JSON: a number that is not finite, half a surrogate pair, or no JSON value at all. */
export class NotCanonical extends Error {
  override readonly name = "NotCanonical";
}

const HALF_PAIR = /\p{Surrogate}/u;

/**
 * JSON with one spelling a value: no white space, keys by UTF-16 code unit, numbers as ECMAScript prints them, and only the
 * escapes that JSON demands. A key whose value is undefined is left out.
 * @throws {NotCanonical}
 * @see RFC 8785 (JSON Canonicalization Scheme), section 3.2
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return canonicalScalar(value);
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, item]) => `${canonicalScalar(key)}:${canonicalJson(item)}`);
  return `{${members.join(",")}}`;
}

/** The canonical JSON of a string, number, boolean or null. */
export function canonicalScalar(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (HALF_PAIR.test(value)) throw new NotCanonical(`half a surrogate pair in ${JSON.stringify(value)}`);
    return JSON.stringify(value);
  }
  if (typeof value !== "number") throw new NotCanonical(`no JSON value: ${typeof value}`);
  if (!Number.isFinite(value)) throw new NotCanonical(`not a finite number: ${value}`);
  return JSON.stringify(value);
}
