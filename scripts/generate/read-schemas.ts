import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The part of JSON Schema 2020-12 that the schemas of this project use. */
export type Schema = {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly "x-muster"?: string;
  readonly "x-muster-folder"?: string;
};

/** A schema's place: the file that it stands in, by which relative references are read. */
export type Located = { readonly file: string; readonly schema: Schema };

export type Schemas = {
  readonly files: ReadonlyMap<string, Schema>;
  /** The schema that a `$ref` in `file` names. @throws when there is none */
  readonly resolve: (file: string, ref: string) => Located;
};

/** Reads every `*.schema.json` of a folder, sorted by name. */
export function readSchemas(folder: string): Schemas {
  const names = readdirSync(folder).filter((name) => name.endsWith(".schema.json"));
  const files = new Map<string, Schema>();
  for (const name of names.sort()) files.set(name, JSON.parse(readFileSync(join(folder, name), "utf8")));
  return { files, resolve: (file, ref) => resolve(files, file, ref) };
}

function resolve(files: ReadonlyMap<string, Schema>, from: string, ref: string): Located {
  const [name = "", pointer = ""] = ref.split("#");
  const file = name === "" ? from : name;
  let schema: unknown = files.get(file);
  for (const key of pointer.split("/").slice(1)) {
    schema = (schema as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  if (schema === undefined) throw new Error(`${from}: "$ref": "${ref}" leads nowhere`);
  return { file, schema: schema as Schema };
}
