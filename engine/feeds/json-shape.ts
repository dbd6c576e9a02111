import { asArray, asObject, fieldOf, type JsonObject } from "../core/text/json-object.ts";

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
