import { OutsideError } from "../ports/outside-error.ts";
import { formatOfId, type ObjectType, objectId } from "./git-object-id.ts";

export interface ObjectHeader {
  readonly type: ObjectType;
  /** Of the content, in bytes. */
  readonly size: number;
}

export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

export interface ObjectRequest {
  readonly id: string;
  /** What `headers` said; content of any other size is refused before it is held. */
  readonly size: number;
}

/** Raw objects of one repository. Sizes come without the content, so that nothing large is ever inflated. */
export interface ObjectSource {
  /** In the order asked; nothing where the object is missing. */
  headers(ids: readonly string[]): Promise<readonly (ObjectHeader | undefined)[]>;
  /** In the order asked. */
  contents(requests: readonly ObjectRequest[]): Promise<readonly GitObject[]>;
  close(): Promise<void>;
}

/**
 * Reads objects whose headers are known, and refuses any whose bytes do not hash to their id: neither git nor a library
 * checks that for packed objects.
 * @throws {OutsideError} code `corrupt-object`
 */
export async function readVerified(
  source: ObjectSource,
  requests: readonly ObjectRequest[],
): Promise<readonly GitObject[]> {
  const objects = await source.contents(requests);
  for (const [index, { id }] of requests.entries()) {
    const object = objects[index];
    if (object === undefined || objectId(object.type, object.bytes, formatOfId(id)) !== id) {
      throw corruptObject(id, "its content does not hash to its id");
    }
  }
  return objects;
}

/** @throws {OutsideError} codes `missing-object`, `object-too-large`, `corrupt-object`, and what `refuse` throws for its type */
export async function readObject(
  source: ObjectSource,
  id: string,
  maxBytes: number,
  refuse: (type: ObjectType) => void,
): Promise<Uint8Array> {
  const [header] = await source.headers([id]);
  if (header === undefined) throw missingObject(id);
  refuse(header.type);
  if (!(header.size <= maxBytes)) throw objectTooLarge(id, header, maxBytes);
  const [object] = await readVerified(source, [{ id, size: header.size }]);
  if (object?.type !== header.type) throw corruptObject(id, `it is no ${header.type}`);
  return object.bytes;
}

export function missingObject(id: string): OutsideError {
  return new OutsideError(`Cannot read the object ${id}: it is not in the repository`, {
    retry: "never",
    code: "missing-object",
    hint: "in a shallow or partial clone fetch what is missing (git fetch --unshallow, git fetch --refetch); else run git fsck",
  });
}

export function corruptObject(id: string, why: string, cause?: unknown): OutsideError {
  return new OutsideError(`Cannot trust the object ${id}: ${why}`, {
    retry: "never",
    cause,
    code: "corrupt-object",
    hint: "someone or something changed the repository's files: clone it anew, and look into it",
  });
}

export function objectTooLarge(id: string, { type, size }: ObjectHeader, limit: number): OutsideError {
  return new OutsideError(
    `Cannot read the ${type} ${id}: it has ${size} bytes, more than the ${limit} allowed`,
    {
      retry: "never",
      code: "object-too-large",
    },
  );
}
