import fs from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { OutsideError } from "../ports/outside-error.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import { type GitLocation, locateRepository } from "./git-location.ts";
import { isObjectType } from "./git-object-id.ts";
import { type OpenObjects, objectRepository } from "./git-object-repository.ts";
import { openObjectSizes } from "./git-object-size.ts";
import { corruptObject, type GitObject, type ObjectRequest, type ObjectSource } from "./git-objects.ts";
import { unsupported } from "./git-pack.ts";

/**
 * Reads a repository without git. isomorphic-git inflates without a limit, so each object is proven small first, and it
 * reads one at a time, as concurrent cold reads hash the pack once each.
 * @throws {OutsideError} codes `not-a-repository`, `unsupported-repository`
 */
export async function openWithIsomorphicGit(dir: string): Promise<PolicyRepository> {
  const { location, source, reader } = await openIsomorphicObjects(dir);
  return objectRepository(location, source, reader);
}

/** The objects of a repository, read without git. @throws {OutsideError} as `openWithIsomorphicGit` */
export async function openIsomorphicObjects(dir: string): Promise<OpenObjects> {
  const location = await locateRepository(dir);
  await refuseAlternates(location);
  return { location, source: isomorphicSource(location), reader: "isomorphic-git" };
}

function isomorphicSource({ commonDir }: GitLocation): ObjectSource {
  const sizes = openObjectSizes(join(commonDir, "objects"));
  const cache = {};
  const read = async ({ id, size }: ObjectRequest): Promise<GitObject> => {
    fromDisk(id, () => sizes.prove(id, size));
    // A tenth of a second to load, for nothing where git is installed.
    const { default: git } = await import("isomorphic-git");
    try {
      const { type, object } = await git.readObject({
        fs,
        gitdir: commonDir,
        oid: id,
        format: "content",
        cache,
      });
      if (isObjectType(type) && object instanceof Uint8Array) return { type, bytes: object };
    } catch (cause) {
      throw corruptObject(id, "it cannot be read", cause);
    }
    throw corruptObject(id, "it is of no known type");
  };
  return {
    headers: async (ids) =>
      ids.map((id) => {
        if (id.length !== 40) throw unsupported("it names its objects by SHA-256");
        return fromDisk(id, () => sizes.headerOf(id));
      }),
    async contents(requests) {
      const objects: GitObject[] = [];
      for (const request of requests) objects.push(await read(request));
      return objects;
    },
    close: async () => sizes.close(),
  };
}

/** What the disk refuses (a file that a gc took away meanwhile, one that may not be read) is no bug of ours. */
function fromDisk<T>(id: string, question: () => T): T {
  try {
    return question();
  } catch (cause) {
    if (cause instanceof OutsideError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OutsideError(`Cannot read the object ${id}: ${why}`, {
      retry: "later",
      cause,
      code: "unreadable-file",
    });
  }
}

/** @see gitrepository-layout(5), objects/info/alternates: isomorphic-git does not know them and would miss objects */
async function refuseAlternates({ commonDir }: GitLocation): Promise<void> {
  const found = await stat(join(commonDir, "objects", "info", "alternates")).catch(() => undefined);
  if (found !== undefined)
    throw unsupported("it borrows objects from another repository (objects/info/alternates)");
}
