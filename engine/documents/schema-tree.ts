import {
  type DocumentKind,
  type JsonSchema,
  otherSchemas,
  schemaByKind,
} from "../schema/schemas.generated.ts";

/** A schema and the file that it stands in, by which its references are read. */
export interface SchemaAt {
  readonly file: string;
  readonly schema: JsonSchema;
}

const BASE = "https://muster.dev/schemas/v1/";

const byFile: ReadonlyMap<string, JsonSchema> = new Map(
  [
    ...Object.values(schemaByKind as Readonly<Record<string, JsonSchema>>),
    ...Object.values(otherSchemas),
  ].map((schema) => [fileOf(schema), schema]),
);

export const allSchemas: Iterable<JsonSchema> = [...byFile.values()];

/** The `$id`'s last part: `ring.schema.json`. */
function fileOf(schema: JsonSchema): string {
  return String(schema.$id).slice(BASE.length);
}

export function schemaOfKind(kind: DocumentKind): SchemaAt {
  const schema: JsonSchema = schemaByKind[kind];
  return { file: fileOf(schema), schema };
}

const followedBefore = new WeakMap<JsonSchema, SchemaAt>();

/** Follows `$ref` to its end. @throws when a schema refers to nothing, which its tests rule out */
export function followed(at: SchemaAt): SchemaAt {
  if (typeof at.schema.$ref !== "string") return at;
  const known = followedBefore.get(at.schema) ?? follow(at, at.schema.$ref);
  followedBefore.set(at.schema, known);
  return known;
}

function follow({ file }: SchemaAt, ref: string): SchemaAt {
  const [name = "", pointer = ""] = ref.split("#");
  const target = name === "" ? file : name;
  let found: unknown = byFile.get(target);
  for (const key of pointer.split("/").slice(1)) found = (found as JsonSchema | undefined)?.[key];
  if (found === undefined) throw new Error(`${file}: $ref "${ref}" leads nowhere`);
  return followed({ file: target, schema: found as JsonSchema });
}

/** The JSON types that a schema takes: of its `type`, `const` or `enum`. */
export function typesOf(at: SchemaAt): readonly string[] {
  const { schema } = followed(at);
  if (typeof schema.type === "string") return [schema.type];
  if (Array.isArray(schema.type)) return schema.type;
  return "const" in schema ? [typeOf(schema.const)] : [];
}

export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
