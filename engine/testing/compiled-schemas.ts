import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { allSchemas, schemaOfKind } from "../documents/schema-tree.ts";
import type { DocumentKind } from "../schema/schemas.generated.ts";
import { schemaCompiler } from "./schema-compiler.ts";

let ajv: Ajv2020 | undefined;
const compiled = new Map<DocumentKind, ValidateFunction>();

/** The validator of a kind that ajv compiles on the spot from the whole schemas, as the oracle of `shapeErrors`. */
export function validatorOf(kind: DocumentKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  ajv ??= schemaCompiler([...allSchemas], { optimize: false });
  const validate = ajv.getSchema(String(schemaOfKind(kind).schema.$id));
  if (validate === undefined) throw new Error(`no schema for ${kind}`);
  compiled.set(kind, validate);
  return validate;
}
