import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { Located, Schema, Schemas } from "./read-schemas.ts";
import { kindOf } from "./schemas-module.ts";

type TypeSchema = Readonly<Record<string, unknown>>;

/**
 * The types of all documents. Every schema with a `title` becomes one exported type, wherever it stands and however
 * often it is named: all are compiled as definitions of one synthetic root that refer to each other by name.
 */
export async function typesModule(schemas: Schemas): Promise<string> {
  const definitions = new Map<string, TypeSchema>();
  const kinds: [string, Schema][] = [];
  for (const [file, schema] of schemas.files) {
    for (const def of Object.values(schema.$defs ?? {})) typeOf({ file, schema: def });
    if (schema.properties !== undefined) typeOf({ file, schema });
    const kind = kindOf(schema);
    if (kind !== undefined) kinds.push([kind, schema]);
  }
  const root: JSONSchema = {
    title: "DocumentByKind",
    description: "The type of each kind of document.",
    type: "object",
    additionalProperties: false,
    required: kinds.map(([kind]) => kind),
    properties: Object.fromEntries(
      kinds.map(([kind, { description }]) => [kind, { tsType: kind, description }]),
    ),
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  const source = await compile(root, "DocumentByKind", {
    bannerComment: "// Generated from schemas/ by scripts/generate.ts. Do not edit.\n",
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    unreachableDefinitions: true,
    additionalProperties: false,
    style: { printWidth: 120 },
  });
  return readonly(compact(source));

  /** What stands for a schema in another one: its name where it has one, else its structure. */
  function typeOf({ file, schema }: Located): TypeSchema {
    const said = schema.description === undefined ? {} : { description: schema.description };
    if (schema.$ref !== undefined) return { ...typeOf(schemas.resolve(file, schema.$ref)), ...said };
    if (schema.title === undefined) return structureOf({ file, schema });
    if (!definitions.has(schema.title)) {
      definitions.set(schema.title, {});
      definitions.set(schema.title, { ...structureOf({ file, schema }), title: schema.title });
    }
    return { tsType: schema.title, ...said };
  }

  function structureOf({ file, schema }: Located): TypeSchema {
    const inner = (part: Schema) => typeOf({ file, schema: part });
    const { type, description, required, properties, additionalProperties, items, anyOf } = schema;
    return {
      ...(description === undefined ? {} : { description }),
      ...(schema.const === undefined ? {} : { const: schema.const }),
      ...(schema.enum === undefined ? (type === undefined ? {} : { type }) : { enum: schema.enum }),
      ...(required === undefined ? {} : { required }),
      ...(properties === undefined
        ? {}
        : {
            properties: Object.fromEntries(
              Object.entries(properties).map(([key, part]) => [key, inner(part)]),
            ),
          }),
      ...(additionalProperties === undefined
        ? {}
        : {
            additionalProperties:
              typeof additionalProperties === "boolean" ? additionalProperties : inner(additionalProperties),
          }),
      ...(items === undefined ? {} : { items: { ...inner(items), description: undefined } }),
      ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) }),
    };
  }
}

/** Without the generator's notes on its synthetic root; comments of one line on one line; types apart. */
function compact(source: string): string {
  return source
    .replace(/ \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, "")
    .replace(/^( *)\/\*\*\n *\* ([^\n]*)\n *\*\/$/gm, "$1/** $2 */")
    .replace(/^([^/ \n][^\n]*[;}])\n(?=\/\*\*|export)/gm, "$1\n\n");
}

/** Documents are shared, so nothing of them may be changed. */
function readonly(source: string): string {
  return source
    .replace(/^( +)((?:[A-Za-z_$][\w$]*|"[^"\n]+")\??|\[k: string\]): /gm, "$1readonly $2: ")
    .replace(/\(([^()]*)\)\[\]/g, "readonly ($1)[]")
    .replace(/\b(\w+)\[\]/g, "readonly $1[]");
}
