import { randomUUID } from "node:crypto";
import { link, mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { OutsideError } from "../ports/outside-error.ts";
import { type ObjectFormat, type ObjectType, objectId } from "./git-object-id.ts";
import { codeOf } from "./state-files.ts";

/**
 * Writes an object of git, whole or not at all, and waits until the disk has it. One that is there already stays.
 * @returns its id
 * @throws {OutsideError} code `disk-full` or `state-unwritable`
 * @see gitformat-loose(5)
 */
export async function writeLooseObject(
  objectsDir: string,
  type: ObjectType,
  bytes: Uint8Array,
  format: ObjectFormat,
): Promise<string> {
  const id = objectId(type, bytes, format);
  const path = join(objectsDir, id.slice(0, 2), id.slice(2));
  try {
    if ((await stat(path).catch(() => undefined)) === undefined) await place(path, type, bytes);
  } catch (cause) {
    throw unwritable(`the object ${id}`, cause);
  }
  return id;
}

async function place(path: string, type: ObjectType, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // git's own name for what it has not finished: its gc sweeps such files away.
  const aside = join(dirname(path), `tmp_obj_${randomUUID()}`);
  try {
    const file = await open(aside, "wx", 0o444);
    try {
      await file.writeFile(deflateSync(Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(aside, path).catch((cause: unknown) => {
      if (codeOf(cause) !== "EEXIST") throw cause;
    });
  } finally {
    await rm(aside, { force: true });
  }
}

export function unwritable(what: string, cause: unknown): OutsideError {
  const isFull = codeOf(cause) === "ENOSPC" || codeOf(cause) === "EDQUOT";
  const why = codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return new OutsideError(`Cannot write ${what} of the repository: ${why}`, {
    retry: isFull ? "later" : "never",
    cause,
    code: isFull ? "disk-full" : "state-unwritable",
    hint: "what was there before is untouched",
  });
}
