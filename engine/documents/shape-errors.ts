import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";
import { child, type JsonPointer } from "./json-pointer.ts";
import { schemaOfKind } from "./schema-tree.ts";
import { checkOf } from "./shape-checks.ts";
import { soundnessOf } from "./shape-soundness.ts";

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

/**
 * Every way in which a value breaks the schema of its kind, in the order and by the meaning that ajv gives: nothing is
 * coerced or filled in, own properties count, all errors are kept. Of two branches of `anyOf` the one that takes the value's
 * type speaks; of `oneOf` only the whole does.
 *
 * The schemas are followed as they are, because to compile them costs a process more than all that it checks. A value is first
 * only asked whether it is sound; what is wrong, and where, is worked out for one that is not.
 */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  const at = schemaOfKind(kind);
  if (soundnessOf(at)(value)) return [];
  const errors: ShapeError[] = [];
  checkOf(at)(value, {
    keys: [],
    found: (broken, keys) => {
      errors.push({ ...broken, pointer: keys.reduce<JsonPointer>(child, "") });
    },
  });
  if (errors.length === 0) throw new Error(`${at.file}: a value is not sound, and nothing is wrong with it`);
  return errors;
}
