import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { allSchemas, fileOf, schemaOfKind, typesOf } from "../documents/schema-tree.ts";
import type { DocumentKind, JsonSchema } from "../schema/schemas.generated.ts";

let ajv: Ajv2020 | undefined;
const compiled = new Map<DocumentKind, ValidateFunction>();

/**
 * The validator of a kind that ajv compiles, as the oracle of `shapeErrors`: no coercion, no defaults filled in, nothing removed,
 * every error kept.
 */
export function validatorOf(kind: DocumentKind): ValidateFunction {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  ajv ??= newAjv();
  const validate = ajv.getSchema(String(schemaOfKind(kind).schema.$id));
  if (validate === undefined) throw new Error(`no schema for ${kind}`);
  compiled.set(kind, validate);
  return validate;
}

function newAjv(): Ajv2020 {
  const instance = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    code: { optimize: false },
    ownProperties: true,
    messages: false,
    validateSchema: false,
    keywords: [
      { keyword: "x-muster", schemaType: "string" },
      { keyword: "x-muster-folder", schemaType: "string" },
    ],
  });
  for (const schema of allSchemas) instance.addSchema(withBranches(fileOf(schema), schema) as JsonSchema);
  return instance;
}

/**
 * Writes `anyOf: [A, B]` as "if of B's type then B, else A", which means the same where the two take different types, and
 * yields the errors of the branch that was meant instead of those of both.
 */
function withBranches(file: string, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((part) => withBranches(file, part));
  if (typeof node !== "object" || node === null) return node;
  const changed: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(node)) {
    const isInstance = key === "examples" || key === "default" || key === "const" || key === "enum";
    changed[key] = isInstance ? part : withBranches(file, part);
  }
  const { anyOf, ...rest } = changed;
  return Array.isArray(anyOf) ? { ...rest, ...branch(file, anyOf) } : changed;
}

function branch(file: string, [first, second, ...more]: readonly JsonSchema[]): JsonSchema {
  if (first === undefined || second === undefined || more.length > 0)
    throw new Error(`${file}: anyOf takes two branches`);
  const [ofFirst, ofSecond] = [typesOf({ file, schema: first }), typesOf({ file, schema: second })];
  const clash = ofFirst.some((type) => ofSecond.includes(type));
  if (clash || ofFirst.length === 0 || ofSecond.length === 0)
    throw new Error(`${file}: branches of anyOf share a type`);
  return {
    allOf: [
      { if: { type: ofSecond }, else: first },
      { if: { not: { type: ofSecond } }, else: second },
    ],
  };
}
