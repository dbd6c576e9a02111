import { compareText } from "./compare-text.ts";

/** A value that has no canonical JSON: a number that is not finite, half a surrogate pair, or no JSON value at all. */
export class NotCanonical extends Error {
  override readonly name = "NotCanonical";
}

/** Printable ASCII that JSON escapes nothing of. */
const PLAIN = /^[ !#-[\]-~]*$/;
const HALF_PAIR = /\p{Surrogate}/u;

/**
 * JSON with one spelling a value: no white space, keys by UTF-16 code unit, numbers as ECMAScript prints them, and only the
 * escapes that JSON demands. A key whose value is undefined is left out.
 * @throws {NotCanonical}
 * @see RFC 8785 (JSON Canonicalization Scheme), section 3.2
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return canonicalScalar(value);
  if (!Array.isArray(value)) return canonicalObject(value as Readonly<Record<string, unknown>>);
  let text = "";
  // Holes count as items that are undefined, and have no JSON.
  for (const item of value) text += text === "" ? canonicalJson(item) : `,${canonicalJson(item)}`;
  return `[${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const key of sortedKeys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    text += `${text === "" ? "" : ","}${canonicalScalar(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

/** Most objects were written with their keys in order. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at += 1)
    if (compareText(keys[at - 1] ?? "", keys[at] ?? "") > 0) return keys.sort(compareText);
  return keys;
}

/** The canonical JSON of a string, number, boolean or null. */
export function canonicalScalar(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    if (PLAIN.test(value)) return `"${value}"`;
    if (HALF_PAIR.test(value)) throw new NotCanonical(`half a surrogate pair in ${JSON.stringify(value)}`);
    return JSON.stringify(value);
  }
  if (typeof value !== "number") throw new NotCanonical(`no JSON value: ${typeof value}`);
  if (!Number.isFinite(value)) throw new NotCanonical(`not a finite number: ${value}`);
  return JSON.stringify(value);
}
