import { OutsideError } from "../ports/outside-error.ts";
import type { ObjectType } from "./git-object-id.ts";
import { missingObject, type ObjectSource, objectTooLarge, readVerified } from "./git-objects.ts";

/** Many objects at once, each verified against its id. */
export interface BulkObjects {
  /** @throws {OutsideError} codes `missing-object`, `corrupt-object`, `not-a-commit`, `object-too-large`, `git-failed` */
  read(ids: readonly string[], type: ObjectType, maxBytes: number): Promise<ReadonlyMap<string, Uint8Array>>;
  close(): Promise<void>;
}

/** For the reader without git. */
export function bulkOf(source: ObjectSource): BulkObjects {
  return {
    read: (ids, type, maxBytes) => readTogether(source, ids, type, maxBytes),
    close: () => source.close(),
  };
}

/**
 * Reads many objects of one type at once, by id; each hashes to its id.
 * @throws {OutsideError} codes `missing-object`, `not-a-commit` or `corrupt-object` for another type, `object-too-large`
 */
async function readTogether(
  source: ObjectSource,
  ids: readonly string[],
  type: ObjectType,
  maxBytes: number,
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const headers = await source.headers(ids);
  const requests = ids.map((id, index) => {
    const header = headers[index];
    if (header === undefined) throw missingObject(id);
    if (header.type !== type) throw wrongType(id, type, header.type);
    if (!(header.size <= maxBytes)) throw objectTooLarge(id, header, maxBytes);
    return { id, size: header.size };
  });
  const objects = await readVerified(source, requests);
  for (const [index, { id }] of requests.entries()) {
    const object = objects[index];
    if (object?.type !== type) throw wrongType(id, type, object?.type ?? "nothing");
    found.set(id, object.bytes);
  }
  return found;
}

export function wrongType(id: string, wanted: ObjectType, is: string): OutsideError {
  return new OutsideError(`Cannot read ${id} as a ${wanted}: it is a ${is}`, {
    retry: "never",
    code: wanted === "commit" ? "not-a-commit" : "corrupt-object",
    hint: "no git tool makes a history with such an object: clone it anew, and look into it",
  });
}
