import type { Fault } from "./fault.ts";
import { describePointer, type JsonPointer, keysOf } from "./json-pointer.ts";
import { typeOf } from "./schema-tree.ts";

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  null: "null",
};

/**
 * A value of the wrong type. Where text was wanted and something without quotes was read as a number, a truth value or null,
 * the fault says so with what was written, because `1.20` has already become 1.2.
 */
export function typeFault(
  pointer: JsonPointer,
  expected: unknown,
  value: unknown,
  raw: string | undefined,
): Fault {
  const types = (Array.isArray(expected) ? expected : [expected]).map(String);
  if (types.includes("string") && raw !== undefined && raw !== "" && typeof value !== "string") {
    const message = `${describePointer(pointer)} must be text, and ${raw} is read as ${readAs(value)}`;
    return { code: "unquoted", pointer, on: "value", message, hint: `quote it: ${prefix(pointer)}"${raw}"` };
  }
  const wanted = types.map((type) => NAMES[type] ?? type).join(" or ");
  const message = `${describePointer(pointer)} must be ${wanted}, not ${describeValue(value)}`;
  const isQuotedNumber =
    typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) && !types.includes("string");
  const hint = isQuotedNumber ? `take the quotes off: ${prefix(pointer)}${value}` : undefined;
  return { code: "wrong-type", pointer, on: "value", message, ...(hint === undefined ? {} : { hint }) };
}

/** For messages: texts quoted and cut, collections by name. */
export function describeValue(value: unknown): string {
  switch (typeOf(value)) {
    case "string": {
      const text = String(value);
      return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
    }
    case "null":
      return "nothing";
    case "array":
      return "a list";
    case "object":
      return "a mapping";
    default:
      return String(value);
  }
}

const MAX_SHOWN = 60;

function readAs(value: unknown): string {
  if (value === null) return "nothing";
  return typeof value === "number" ? `the number ${value}` : String(value);
}

/** `version: ` in a mapping, nothing in a list. */
function prefix(pointer: JsonPointer): string {
  const key = keysOf(pointer).at(-1);
  return key === undefined || /^\d+$/.test(key) ? "" : `${key}: `;
}
