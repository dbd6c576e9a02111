import { compareText } from "../core/model/compare-text.ts";
import type { LogDraft } from "../ports/log.ts";
import { writeLooseObject } from "./git-loose-writer.ts";
import type { ObjectFormat } from "./git-object-id.ts";

const NAME = /^catalog\/([0-9a-f]{64}\.json)$/;

/** Writes the tree of an entry: its catalog entries in one folder, or nothing at all. */
export async function writeLogTree(
  objectsDir: string,
  files: LogDraft["files"],
  format: ObjectFormat,
): Promise<string> {
  const rows: Buffer[] = [];
  for (const [path, bytes] of Object.entries(files).sort(([a], [b]) => compareText(a, b))) {
    const name = NAME.exec(path)?.[1];
    if (name === undefined) throw new Error(`no file of the log is called ${JSON.stringify(path)}`);
    rows.push(row("100644", name, await writeLooseObject(objectsDir, "blob", bytes, format)));
  }
  if (rows.length === 0) return writeLooseObject(objectsDir, "tree", new Uint8Array(), format);
  const folder = await writeLooseObject(objectsDir, "tree", Buffer.concat(rows), format);
  return writeLooseObject(objectsDir, "tree", row("40000", "catalog", folder), format);
}

function row(mode: string, name: string, id: string): Buffer {
  return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]);
}
