import { dump } from "js-yaml";
import { fieldTable } from "./field-table.ts";
import type { Located, Schema, Schemas } from "./read-schemas.ts";
import { kindOf } from "./schemas-module.ts";

const FOLDER = "docs/reference";
const NOTE = "<!-- Generated from schemas/ by scripts/generate.ts. Do not edit. -->\n";

/** A titled schema, and the page that its section stands on. */
type Section = Located & { readonly title: string; readonly page: string };

/** The reference manual: path → text. A page a kind, one for what several kinds share, and an index. */
export function manualPages(schemas: Schemas): readonly (readonly [string, string])[] {
  const sections = sectionsOf(schemas);
  const pages: (readonly [string, string])[] = [];
  for (const [file, schema] of schemas.files) {
    const own = [...sections.values()].filter(({ page }) => page === pageOf(file));
    const body = own
      .filter(({ title }) => title !== schema.title)
      .map((section) => sectionText(section, sections, schemas));
    pages.push([`${FOLDER}/${pageOf(file)}`, [head(file, schema, sections, schemas), ...body].join("\n")]);
  }
  pages.push([`${FOLDER}/README.md`, index(schemas)]);
  return pages;
}

function pageOf(file: string): string {
  return file.replace(".schema.json", ".md");
}

/** Every titled schema once, in the order in which a reader of its file meets it. */
function sectionsOf(schemas: Schemas): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  const visit = (file: string, schema: Schema): void => {
    const { title, items, additionalProperties } = schema;
    if (title !== undefined && !sections.has(title))
      sections.set(title, { title, page: pageOf(file), file, schema });
    for (const part of Object.values(schema.properties ?? {})) follow(file, part);
    if (items !== undefined) follow(file, items);
    if (typeof additionalProperties === "object") follow(file, additionalProperties);
    for (const part of schema.anyOf ?? []) follow(file, part);
  };
  const follow = (file: string, part: Schema): void => {
    if (part.$ref === undefined) {
      visit(file, part);
      return;
    }
    const target = schemas.resolve(file, part.$ref);
    if (target.file === file && !sections.has(target.schema.title ?? "")) visit(file, target.schema);
  };
  for (const [file, schema] of schemas.files) {
    if (schema.properties !== undefined) visit(file, schema);
    for (const part of Object.values(schema.$defs ?? {})) visit(file, part);
  }
  return sections;
}

function head(
  file: string,
  schema: Schema,
  sections: ReadonlyMap<string, Section>,
  schemas: Schemas,
): string {
  const folder = schema["x-muster-folder"];
  const lines = [NOTE, `# ${schema.title}`, "", `${schema.description ?? ""}`, ""];
  if (folder !== undefined) lines.push(`Lives in \`${folder}\`.`, "");
  lines.push(`Schema: [\`schemas/${file}\`](../../schemas/${file}) · [all kinds](README.md)`, "");
  for (const example of schema.examples ?? []) lines.push(...exampleOf(example, folder !== undefined), "");
  if (schema.properties !== undefined)
    lines.push(fieldTable({ file, schema }, schemas, linkFrom(pageOf(file), sections)), "");
  return lines.join("\n");
}

/** People write YAML, programs JSON. */
function exampleOf(example: unknown, isYaml: boolean): readonly string[] {
  if (!isYaml) return ["```json", JSON.stringify(example, null, 2), "```"];
  return ["```yaml", dump(example, { lineWidth: 110, flowLevel: 4 }).trimEnd(), "```"];
}

function sectionText(section: Section, sections: ReadonlyMap<string, Section>, schemas: Schemas): string {
  const { title, page, schema } = section;
  const lines = [`## ${title}`, "", schema.description ?? "", ""];
  if (schema.enum !== undefined)
    lines.push(`One of ${schema.enum.map((value) => `\`${value}\``).join(", ")}.`, "");
  if (schema.properties !== undefined) lines.push(fieldTable(section, schemas, linkFrom(page, sections)), "");
  return lines.join("\n");
}

/** A type's name as a link to where it is explained. */
function linkFrom(page: string, sections: ReadonlyMap<string, Section>): (title: string) => string {
  return (title) => {
    const section = sections.get(title);
    if (section === undefined) return title;
    const anchor = `#${title.toLowerCase()}`;
    return `[${title}](${section.page === page ? "" : section.page}${anchor})`;
  };
}

function index(schemas: Schemas): string {
  const written: string[] = [];
  const made: string[] = [];
  for (const [file, schema] of schemas.files) {
    const link = `[${schema.title}](${pageOf(file)})`;
    const folder = schema["x-muster-folder"];
    if (folder !== undefined) written.push(`| ${link} | \`${folder}\` | ${schema.description} |`);
    else made.push(`| ${link} | ${kindOf(schema) === undefined ? "" : "kind"} | ${schema.description} |`);
  }
  return [
    NOTE,
    "# Reference: every kind, every field",
    "",
    "Generated from the schemas in [`schemas/`](../../schemas). Each page begins with a whole example.",
    "",
    "## What people write",
    "",
    "| kind | where it lives | what it says |",
    "|---|---|---|",
    ...written,
    "",
    "## What programs write, and what is shared",
    "",
    "| page | | what it says |",
    "|---|---|---|",
    ...made,
    "",
  ].join("\n");
}
