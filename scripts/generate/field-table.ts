import type { Located, Schema, Schemas } from "./read-schemas.ts";

/** A table of an object's fields: name, type, whether it must be there or what it is without, meaning, example. */
export function fieldTable(
  { file, schema }: Located,
  schemas: Schemas,
  link: (title: string) => string,
): string {
  const rows = ["| field | type | default | meaning | example |", "|---|---|---|---|---|"];
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const { schema: whole } = merged({ file, schema: part }, schemas);
    const required = schema.required?.includes(name) ?? false;
    const fallback = required ? "**required**" : whole.default === undefined ? "" : code(whole.default);
    const example = whole.properties !== undefined || whole.title?.endsWith("Spec") ? "" : exampleOf(whole);
    const type = typeText({ file, schema: part }, schemas, link);
    rows.push(`| \`${name}\` | ${type} | ${fallback} | ${cell(whole.description ?? "")} | ${example} |`);
  }
  return rows.join("\n");
}

/** A schema over what its `$ref` names: what it says itself wins. */
function merged(located: Located, schemas: Schemas): Located {
  const { file, schema } = located;
  if (schema.$ref === undefined) return located;
  const target = merged(schemas.resolve(file, schema.$ref), schemas);
  const { $ref: _, ...own } = schema;
  return { file: target.file, schema: { ...target.schema, ...own } };
}

function typeText(located: Located, schemas: Schemas, link: (title: string) => string): string {
  const { file, schema } = merged(located, schemas);
  if (schema.title !== undefined) return link(schema.title);
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(" ");
  const inner = (part: Schema): string => typeText({ file, schema: part }, schemas, link);
  if (schema.anyOf !== undefined) return schema.anyOf.map(inner).join(" or ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["anything"]);
  const note = schema["x-muster"];
  return types
    .map((type) => {
      if (type === "array") return `list of ${schema.items === undefined ? "anything" : inner(schema.items)}`;
      if (type === "object" && typeof schema.additionalProperties === "object")
        return `map of ${inner(schema.additionalProperties)}`;
      return type === "string" && note !== undefined ? slotName(note) : type;
    })
    .join(" or ");
}

/** `ref:Ring|last` → the name of a Ring, or `last`. */
function slotName(note: string): string {
  if (!note.startsWith("ref:")) return note.replaceAll("-", " ");
  const [kind, word] = note.slice("ref:".length).split("|");
  return `name of a ${kind}${word === undefined ? "" : `, or \`${word}\``}`;
}

function exampleOf(schema: Schema): string {
  return (schema.examples ?? []).slice(0, 2).map(code).join(" ");
}

function code(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const short = text.length > 120 ? `${text.slice(0, 117)}…` : text;
  return cell(`\`${short === "" ? '""' : short}\``);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
