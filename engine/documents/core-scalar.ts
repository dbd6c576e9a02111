import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from "js-yaml";

export type CoreScalar = string | number | boolean | null;

const TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/**
 * What an unquoted scalar means. Dates, `no`, `12:30` and `1_000` are text; `1.20` is the number 1.2.
 * @see YAML 1.2.2, 10.3.2 (core schema, tag resolution)
 */
export function coreScalar(text: string): CoreScalar {
  const first = text.charAt(0);
  for (const tag of TAGS) {
    if (tag.implicitFirstChars !== null && !tag.implicitFirstChars.includes(first)) continue;
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value === 0 ? 0 : value;
  }
  return text;
}

/** Whether a number says what was written: `.inf` and integers beyond 2^53 do not. */
export function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}
