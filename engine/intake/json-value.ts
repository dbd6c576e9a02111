/** Looks into values that came from outside: every accessor answers undefined where the value is not what it asks for. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

export function asArray(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Own properties only: a key called "constructor" is not there unless the text has it. */
export function fieldOf(value: unknown, key: string): unknown {
  const object = asObject(value);
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

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
