import type { JsonSchema } from "../schema/schemas.generated.ts";

/** A schema as its file in `schemas/` holds it: people read it. */
export function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The file of `schemas/` that a schema stands in. */
export function schemaFile(schema: JsonSchema): string {
  return String(schema.$id).split("/").at(-1) ?? "";
}
