import { suggest } from "../../documents/closest.ts";
import { type JsonSchema, otherSchemas, schemaByKind } from "../../schema/schemas.generated.ts";
import { operand } from "../call.ts";
import { emit } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { schemaFile, schemaText } from "../schema-text.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";

/** Prints a schema as its file in `schemas/` holds it, or the names that there are. */
export const schema: RunVerb = async (call, io) => {
  const name = operand(call, 0);
  const text = name === undefined ? namesText() : schemaText(schemaNamed(name));
  await emit(call, io, [text]);
  return EXIT.clean;
};

const ALL: readonly JsonSchema[] = [...Object.values(schemaByKind), ...Object.values(otherSchemas)];

/** By kind in any case, by file, or by file without its ending. */
function schemaNamed(name: string): JsonSchema {
  const wanted = name.toLowerCase();
  for (const schema of ALL) {
    const file = schemaFile(schema);
    if ([String(schema.title).toLowerCase(), file, file.replace(".schema.json", "")].includes(wanted))
      return schema;
  }
  const names = ALL.map((schema) => String(schema.title));
  throw new UsageError(`there is no schema ${JSON.stringify(name)}`, suggest(name, names, "schemas"));
}

function namesText(): string {
  return ALL.map((schema) => `${String(schema.title).padEnd(20)}${String(schema.description)}\n`).join("");
}
