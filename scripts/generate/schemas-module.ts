import type { Schema, Schemas } from "./read-schemas.ts";

const HEAD = `// Generated from schemas/ by scripts/generate.ts. Do not edit.

/** A JSON Schema 2020-12 document. */
export type JsonSchema = { readonly [key: string]: unknown };
`;

/** The schemas as a module, so that pure code needs no file access and the compiled package no JSON import. */
export function schemasModule(schemas: Schemas): string {
  const kinds: string[] = [];
  const others: string[] = [];
  for (const [file, schema] of schemas.files) {
    const isKind = kindOf(schema) !== undefined;
    const list = isKind ? kinds : others;
    list.push(`  ${isKind ? schema.title : JSON.stringify(file)}: ${JSON.stringify(schema)},`);
  }
  return `${HEAD}
/** The schema of each kind of document. */
export const schemaByKind = {
${kinds.join("\n")}
} satisfies Readonly<Record<string, JsonSchema>>;

/** A kind of document. */
export type DocumentKind = keyof typeof schemaByKind;

/** The schemas that are no kind's, by file name. */
export const otherSchemas: Readonly<Record<string, JsonSchema>> = {
${others.join("\n")}
};
`;
}

/** The kind that a schema is of; undefined for those that are no document's. */
export function kindOf(schema: Schema): string | undefined {
  const kind = schema.properties?.kind?.const;
  return typeof kind === "string" ? kind : undefined;
}
