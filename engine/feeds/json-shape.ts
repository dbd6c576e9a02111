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
export function fieldOf(object: JsonObject | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A string with something in it. */
export function textOf(object: JsonObject | undefined, key: string): string | undefined {
  const value = fieldOf(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function textsOf(object: JsonObject | undefined, key: string): readonly string[] {
  return (asArray(fieldOf(object, key)) ?? []).filter((item): item is string => typeof item === "string");
}

export function objectsOf(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  return (asArray(fieldOf(object, key)) ?? []).map(asObject).filter((item) => item !== undefined);
}
