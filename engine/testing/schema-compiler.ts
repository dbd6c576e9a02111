import { Ajv2020, type CodeOptions } from "ajv/dist/2020.js";
import type { JsonSchema } from "../schema/schemas.generated.ts";

/**
 * What the schemas mean to Muster, in ajv's words: no coercion, no defaults filled in, nothing removed, own properties only,
 * every error kept, with the value and the schema that it is about.
 */
export function schemaCompiler(schemas: readonly JsonSchema[], code: CodeOptions): Ajv2020 {
  const instance = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    code,
    ownProperties: true,
    // Texts and numbers in place, which is fast; what is larger as functions that are shared, which is small.
    inlineRefs: 3,
    messages: false,
    validateSchema: false,
    keywords: [
      { keyword: "x-muster", schemaType: "string" },
      { keyword: "x-muster-folder", schemaType: "string" },
    ],
  });
  const byId = new Map(schemas.map((schema) => [String(schema.$id), schema]));
  for (const [id, schema] of byId)
    instance.addSchema(withBranches(schema, (part) => typesOf(part, id, byId)) as JsonSchema);
  return instance;
}

type TypesOf = (schema: JsonSchema) => readonly string[];

/**
 * Writes `anyOf: [A, B]` as "if of B's type then B, else A", which means the same where the two take different types, and
 * yields the errors of the branch that was meant instead of those of both.
 */
function withBranches(node: unknown, types: TypesOf): unknown {
  if (Array.isArray(node)) return node.map((part) => withBranches(part, types));
  if (typeof node !== "object" || node === null) return node;
  const changed: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(node)) {
    const isInstance = key === "examples" || key === "default" || key === "const" || key === "enum";
    changed[key] = isInstance ? part : withBranches(part, types);
  }
  const { anyOf, ...rest } = changed;
  return Array.isArray(anyOf) ? { ...rest, ...branch(anyOf, types) } : changed;
}

function branch([first, second, ...more]: readonly JsonSchema[], types: TypesOf): JsonSchema {
  if (first === undefined || second === undefined || more.length > 0)
    throw new Error("anyOf takes two branches");
  const [ofFirst, ofSecond] = [types(first), types(second)];
  const clash = ofFirst.some((type) => ofSecond.includes(type));
  if (clash || ofFirst.length === 0 || ofSecond.length === 0)
    throw new Error(`branches of anyOf share a type: ${JSON.stringify([first, second])}`);
  return {
    allOf: [
      { if: { type: ofSecond }, else: first },
      { if: { not: { type: ofSecond } }, else: second },
    ],
  };
}

/** The JSON types that a schema of the file `id` takes: of its `type` or `const`. */
function typesOf(schema: JsonSchema, id: string, byId: ReadonlyMap<string, JsonSchema>): readonly string[] {
  if (typeof schema.$ref === "string") {
    const [name = "", pointer = ""] = schema.$ref.split("#");
    const target = name === "" ? id : new URL(name, id).href;
    let found: unknown = byId.get(target);
    for (const key of pointer.split("/").slice(1)) found = (found as JsonSchema | undefined)?.[key];
    if (found === undefined) throw new Error(`${id}: $ref "${schema.$ref}" leads nowhere`);
    return typesOf(found as JsonSchema, target, byId);
  }
  if (typeof schema.type === "string") return [schema.type];
  if (Array.isArray(schema.type)) return schema.type;
  return "const" in schema ? [schema.const === null ? "null" : typeof schema.const] : [];
}
