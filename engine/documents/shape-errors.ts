import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";
import { child, type JsonPointer } from "./json-pointer.ts";
import { schemaOfKind } from "./schema-tree.ts";
import { type Check, checkOf } from "./shape-checks.ts";

/** One keyword of a schema that a value breaks. */
export interface ShapeError {
  readonly keyword: string;
  readonly pointer: JsonPointer;
  /** What the keyword asks for: the bound, the types, the values; of `required` and `additionalProperties` the field's name. */
  readonly wanted: unknown;
  readonly value: unknown;
  /** The schema that the keyword stands in. */
  readonly schema: JsonSchema;
}

const checks = new Map<DocumentKind, Check>();

/**
 * Every way in which a value breaks the schema of its kind, in the order and by the meaning that ajv gives: nothing is
 * coerced or filled in, own properties count, all errors are kept. Of two branches of `anyOf` the one that takes the value's
 * type speaks; of `oneOf` only the whole does.
 *
 * The schemas are walked as they are: to compile them costs a process more than all that it checks.
 */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  const check = checks.get(kind) ?? checkOf(schemaOfKind(kind));
  checks.set(kind, check);
  const errors: ShapeError[] = [];
  check(value, {
    keys: [],
    found: ({ keyword, wanted, value: broken, schema }, keys) => {
      errors.push({ keyword, pointer: keys.reduce<string>(child, ""), wanted, value: broken, schema });
    },
  });
  return errors;
}
