import { findJsonFault } from "./json-fault.ts";

export interface JsonLimits {
  /** Length of the whole text in UTF-16 code units. */
  readonly maxLength: number;
  /** Arrays and objects inside one another. */
  readonly maxDepth: number;
}

export type StrictJson =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      /** Completes "cannot be read: …". */
      readonly reason: string;
      /** Where, in UTF-16 code units from the start. */
      readonly offset: number;
    };

/** What advisories and reports need with room to spare: the deepest seen nest 12 levels, the longest feed is 60 MB. */
export const JSON_LIMITS: JsonLimits = { maxLength: 256 * 1024 * 1024, maxDepth: 64 };

/**
 * Parses JSON as RFC 8259 has it, and refuses what parsers disagree about: an object with the same key twice, and nesting or
 * length beyond the limits. Two keys are the same when their unescaped text is.
 *
 * It costs less than three times JSON.parse: the platform parses, and a scan of the text counts the keys that were written. Only
 * where that is not the number of keys that came out is the text read slowly, to say which and where.
 */
export function parseStrictJson(text: string, limits: JsonLimits = JSON_LIMITS): StrictJson {
  if (text.length > limits.maxLength) {
    return {
      ok: false,
      reason: `longer than ${limits.maxLength} characters: ${text.length}`,
      offset: limits.maxLength,
    };
  }
  const written = countWrittenKeys(text, limits.maxDepth);
  const value = written === "too-deep" ? undefined : parse(text);
  if (value !== undefined && countKeys(value.parsed) === written) return { ok: true, value: value.parsed };
  const fault = findJsonFault(text, limits.maxDepth);
  return { ok: false, ...(fault ?? { reason: "not JSON", offset: 0 }) };
}

function parse(text: string): { readonly parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Colons outside strings: in valid JSON, one a key. The text may be invalid; the number then means nothing. */
function countWrittenKeys(text: string, maxDepth: number): number | "too-deep" {
  let keys = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x3a) keys += 1;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > maxDepth) return "too-deep";
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return keys;
}

/** The offset of the quote that ends the string which starts at `from`; the text's length when none does. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}

function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === "object") keys += countKeys(item);
    return keys;
  }
  for (const item of Object.values(value)) {
    keys += 1;
    if (typeof item === "object") keys += countKeys(item);
  }
  return keys;
}
