import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";
import { validators } from "../schema/validators.generated.ts";
import type { JsonPointer } from "./json-pointer.ts";

/** One keyword of a schema that a value breaks. */
export interface ShapeError {
  readonly keyword: string;
  readonly pointer: JsonPointer;
  /** What the keyword asks for: the bound, the types, the values; of `required` and `additionalProperties` the field's name. */
  readonly wanted: unknown;
  readonly value: unknown;
  /** The schema that the keyword stands in, with its keywords, and of the fields that it requires an example. */
  readonly schema: JsonSchema;
}

/**
 * Every way in which a value breaks the schema of its kind, in ajv's order: nothing is coerced or filled in, own properties
 * count, all errors are kept. Of two branches of `anyOf` the one that takes the value's type speaks; of `oneOf` only the whole
 * does.
 *
 * Ajv compiled the schemas when this program was built, because to do so costs a process more than all that it checks.
 */
export function shapeErrors(kind: DocumentKind, value: unknown): readonly ShapeError[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const found = validate.errors ?? [];
  // It would hold on to the value.
  validate.errors = null;
  const errors: ShapeError[] = [];
  for (const {
    keyword,
    instancePath: pointer,
    schemaPath,
    params,
    schema,
    parentSchema = {},
    data,
  } of found) {
    const isSummary = keyword === "if" || /\/oneOf\/\d+\/required$/.test(schemaPath);
    const wanted = params.missingProperty ?? params.additionalProperty ?? schema;
    if (!isSummary) errors.push({ keyword, pointer, wanted, value: data, schema: parentSchema });
  }
  if (errors.length === 0) throw new Error(`${kind}: a value is not sound, and nothing is wrong with it`);
  return errors;
}
