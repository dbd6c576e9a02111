import { createHash } from "node:crypto";

export type ObjectType = "commit" | "tree" | "blob" | "tag";

/** The hash a repository names its objects by. */
export type ObjectFormat = "sha1" | "sha256";

/** @see gitformat-loose(5): the id is the hash of "type size NUL content" */
export function objectId(type: ObjectType, bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Told by its length: 40 hex digits or 64. */
export function formatOfId(id: string): ObjectFormat {
  return id.length === 64 ? "sha256" : "sha1";
}

/** A full id in lower case, as git prints it. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

export function isObjectType(text: string): text is ObjectType {
  return text === "commit" || text === "tree" || text === "blob" || text === "tag";
}
