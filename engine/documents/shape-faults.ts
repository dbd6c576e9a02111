import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";
import { suggest } from "./closest.ts";
import type { Fault } from "./fault.ts";
import { child, describePointer, type JsonPointer, keysOf } from "./json-pointer.ts";
import { typeOf } from "./schema-tree.ts";
import { type ShapeError, shapeErrors } from "./shape-errors.ts";
import { describeValue, typeFault } from "./type-fault.ts";

/** How a value was written without quotes; undefined where it was not, or where nobody knows. */
export type RawText = (pointer: JsonPointer) => string | undefined;

/** Everything in which a value departs from the schema of its kind; empty: it has the shape. */
export function shapeFaults(
  kind: DocumentKind,
  value: unknown,
  rawText: RawText = () => undefined,
): readonly Fault[] {
  const errors = shapeErrors(kind, value);
  if (errors.length === 0) return [];
  const wrongTypes = new Set(
    errors.filter(({ keyword }) => keyword === "type").map(({ pointer }) => pointer),
  );
  const faults: Fault[] = [];
  for (const error of errors) {
    const isFollowUp = error.keyword !== "type" && wrongTypes.has(error.pointer);
    if (!isFollowUp) faults.push(faultOf(error, rawText));
  }
  return faults;
}

function faultOf({ keyword, pointer, wanted, value, schema }: ShapeError, rawText: RawText): Fault {
  switch (keyword) {
    case "additionalProperties":
      return unknownField(pointer, String(wanted), schema);
    case "required":
      return missingField(pointer, String(wanted), schema);
    case "type":
      return typeFault(pointer, wanted, value, rawText(pointer));
    case "enum":
      return notAllowed(pointer, value, wanted as readonly unknown[]);
    case "const":
      return wrongConstant(pointer, value, wanted);
    case "oneOf":
      return notExactlyOne(pointer, wanted, value);
    case "minLength":
    case "minItems":
      return { code: "empty-value", pointer, on: "value", message: `${describePointer(pointer)} is empty` };
    case "minimum":
    case "maximum": {
      const bound = keyword === "minimum" ? "at least" : "at most";
      const message = `${describePointer(pointer)} must be ${bound} ${wanted}, not ${describeValue(value)}`;
      return { code: "out-of-range", pointer, on: "value", message };
    }
    default:
      return {
        code: "wrong-shape",
        pointer,
        on: "value",
        message: `${describePointer(pointer)} breaks the schema's "${keyword}"`,
      };
  }
}

function unknownField(pointer: JsonPointer, name: string, schema: JsonSchema): Fault {
  const fields = Object.keys((schema.properties ?? {}) as JsonSchema);
  const message = `"${name}" is no field of ${describePointer(pointer)}`;
  return {
    code: "unknown-field",
    pointer: child(pointer, name),
    on: "key",
    message,
    hint: suggest(name, fields, "Fields"),
  };
}

function missingField(pointer: JsonPointer, name: string, schema: JsonSchema): Fault {
  const message = `${describePointer(pointer)} lacks "${name}"`;
  const fields = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const [example] = (fields[name]?.examples ?? []) as readonly unknown[];
  const shown = JSON.stringify(example);
  const hint =
    shown === undefined || shown.length > MAX_EXAMPLE ? undefined : `for example ${name}: ${shown}`;
  return { code: "missing-field", pointer, on: "value", message, ...(hint === undefined ? {} : { hint }) };
}

const MAX_EXAMPLE = 90;

function notAllowed(pointer: JsonPointer, value: unknown, allowed: readonly unknown[]): Fault {
  const words = allowed.map(String);
  const message = `${describePointer(pointer)} cannot be ${describeValue(value)}`;
  return {
    code: "not-allowed",
    pointer,
    on: "value",
    message,
    hint: suggest(String(value), words, "Allowed"),
  };
}

function wrongConstant(pointer: JsonPointer, value: unknown, allowed: unknown): Fault {
  const code = pointer === "/apiVersion" ? "unknown-api-version" : "not-allowed";
  const message = `${describePointer(pointer)} cannot be ${describeValue(value)}`;
  return {
    code,
    pointer,
    on: "value",
    message,
    hint: `write ${keysOf(pointer).at(-1) ?? ""}: ${String(allowed)}`,
  };
}

function notExactlyOne(pointer: JsonPointer, branches: unknown, value: unknown): Fault {
  const names = (branches as readonly { readonly required: readonly string[] }[]).flatMap(
    ({ required }) => required,
  );
  const given = names.filter((name) => typeOf(value) === "object" && Object.hasOwn(value as object, name));
  const list = names.map((name) => `"${name}"`).join(" or ");
  const found = given.length === 0 ? "neither" : given.map((name) => `"${name}"`).join(" and ");
  const message = `${describePointer(pointer)} must have either ${list}, and has ${found}`;
  return { code: "not-exactly-one", pointer, on: "value", message };
}
