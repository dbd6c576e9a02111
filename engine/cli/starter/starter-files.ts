import { type JsonSchema, otherSchemas, schemaByKind } from "../../schema/schemas.generated.ts";
import { schemaFile, schemaText } from "../schema-text.ts";
import { policyFiles } from "./policy-files.ts";
import { repositoryFiles } from "./repository-files.ts";
import { ringFiles } from "./ring-files.ts";
import { workflowFiles } from "./workflow-files.generated.ts";

/** A policy repository to start from, by path. It validates, and its policy tests pass. */
export function starterFiles(): Readonly<Record<string, string>> {
  return { ...repositoryFiles, ...workflowFiles, ...policyFiles, ...ringFiles, ...editorSchemas() };
}

/**
 * Schemas of what people write, for editors. Without their addresses, so that references between them are files beside each
 * other and nothing is fetched.
 */
function editorSchemas(): Readonly<Record<string, string>> {
  const written = Object.values(schemaByKind).filter((schema) => "x-muster-folder" in schema);
  const files: Record<string, string> = {};
  for (const schema of [...written, ...sharedBy(written)]) {
    const { $id: _, ...rest } = schema;
    files[`schemas/${schemaFile(schema)}`] = schemaText(rest);
  }
  return files;
}

/** The schemas that others refer to, and those that these refer to. */
function sharedBy(schemas: readonly JsonSchema[]): readonly JsonSchema[] {
  const all: readonly JsonSchema[] = [...Object.values(schemaByKind), ...Object.values(otherSchemas)];
  const found = new Set(schemas);
  for (const schema of found) {
    for (const [, file] of JSON.stringify(schema).matchAll(/"\$ref":"([a-z-]+\.schema\.json)/g)) {
      const target = all.find((one) => schemaFile(one) === file);
      if (target !== undefined) found.add(target);
    }
  }
  return [...found].filter((schema) => !schemas.includes(schema));
}
