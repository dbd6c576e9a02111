import { createRequire } from "node:module";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { transformSync } from "esbuild";
import { schemaCompiler } from "../../engine/testing/schema-compiler.ts";
import type { Schema, Schemas } from "./read-schemas.ts";
import { kindOf } from "./schemas-module.ts";

const HEAD = `// @ts-nocheck
// Generated from schemas/ by ajv, which scripts/generate.ts runs. Do not edit.
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { DocumentKind } from "./schemas.generated.ts";
`;

/** What ajv makes of the schema of each kind, in one module that shares what several kinds refer to. */
export function validatorsModule(schemas: Schemas): string {
  const ajv = schemaCompiler(
    [...schemas.files.values()].map((schema) => withoutProse(schema)),
    { source: true, esm: true },
  );
  const ids: Record<string, string> = {};
  for (const schema of schemas.files.values()) {
    const kind = kindOf(schema);
    if (kind !== undefined) ids[kind] = String(schema.$id);
  }
  const { imports, body } = asFunction(standaloneOf()(ajv, ids), Object.keys(ids));
  return `${HEAD}${imports}
/** Of each kind, whether a value has its shape; \`errors\` is what its last value broke. */
export const validators: Readonly<Record<DocumentKind, ValidateFunction>> = ${body}`;
}

/** As CommonJS, because what its default export is to an ES module depends on who loads it. */
function standaloneOf(): (ajv: Ajv2020, exported: Readonly<Record<string, string>>) => string {
  return createRequire(import.meta.url)("ajv/dist/standalone").default;
}

/** As a function that is called at once, in which names may be short; with imports of what ajv has for run time. */
function asFunction(
  code: string,
  kinds: readonly string[],
): { readonly imports: string; readonly body: string } {
  const imports: string[] = [];
  const inside = code
    .replaceAll(/require\("(ajv\/dist\/runtime\/(\w+))"\)\.default/g, (_, path: string, name: string) => {
      imports.push(`import ${name} from "${path}.js";\n`);
      return `${name}.default`;
    })
    .replaceAll("export const ", "const ");
  if (inside.includes("require(")) throw new Error("ajv's code asks for a module in a way that is not known");
  const { code: body } = transformSync(`(() => {${inside}\nreturn {${kinds.join()}};})();`, {
    loader: "js",
    minify: true,
    lineLimit: 120,
    target: "node20",
  });
  return { imports: imports.join(""), body };
}

const PROSE: readonly string[] = ["title", "description", "default", "x-muster", "x-muster-folder"];

/** Without what is told to people; of the examples stays one of each field that must be there, because faults quote it. */
function withoutProse({ examples: _, ...schema }: Schema): Schema {
  const kept: Record<string, unknown> = {};
  for (const [keyword, part] of Object.entries(schema)) {
    if (PROSE.includes(keyword)) continue;
    if (keyword === "properties" || keyword === "$defs")
      kept[keyword] = fieldsWithoutProse(part as Readonly<Record<string, Schema>>, schema.required ?? []);
    else if (Array.isArray(part))
      kept[keyword] = part.map((item) => (isSchema(item) ? withoutProse(item) : item));
    else kept[keyword] = isSchema(part) && keyword !== "const" ? withoutProse(part) : part;
  }
  return kept;
}

function fieldsWithoutProse(
  fields: Readonly<Record<string, Schema>>,
  required: readonly string[],
): Readonly<Record<string, Schema>> {
  const kept: Record<string, Schema> = {};
  for (const [name, field] of Object.entries(fields)) {
    const examples = required.includes(name) ? { examples: (field.examples ?? []).slice(0, 1) } : {};
    kept[name] = { ...withoutProse(field), ...examples };
  }
  return kept;
}

function isSchema(part: unknown): part is Schema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
