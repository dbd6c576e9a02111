import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { objectId } from "../adapters/git-object-id.ts";

/**
 * Writes any bytes as a loose object, as `git hash-object --literally -w` does, without starting git.
 * @returns its id; undefined where the folder has no `.git` of its own, as a bare repository has none
 * @see gitrepository-layout(5), "objects"
 */
export function writeLooseObject(
  dir: string,
  type: "blob" | "tree" | "commit" | "tag",
  content: string | Uint8Array,
): string | undefined {
  const gitDir = join(dir, ".git");
  if (!statSync(gitDir, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const format = /^\s*objectformat = sha256$/im.test(readFileSync(join(gitDir, "config"), "utf8"))
    ? "sha256"
    : "sha1";
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const id = objectId(type, bytes, format);
  const file = join(gitDir, "objects", id.slice(0, 2), id.slice(2));
  if (existsSync(file)) return id;
  mkdirSync(dirname(file), { recursive: true });
  const header = Buffer.from(`${type} ${bytes.length}\0`);
  writeFileSync(file, deflateSync(Buffer.concat([header, bytes]), { level: 1 }), { mode: 0o444 });
  return id;
}
