import { fieldOf } from "../core/text/json-object.ts";

/** Text with something in it, without white space around; numbers count as the text that they are. */
export function factOf(value: unknown, key: string): string | undefined {
  const fact = fieldOf(value, key);
  const text = typeof fact === "number" ? String(fact) : fact;
  if (typeof text !== "string") return undefined;
  const trimmed = text.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** A count: whole, not negative, exact; as a number or as the text of one. */
export function countOf(value: unknown, key: string): number | undefined {
  const text = factOf(value, key);
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined;
  const count = Number(text);
  return Number.isSafeInteger(count) ? count : undefined;
}
