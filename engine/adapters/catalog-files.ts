import type { CatalogReader, CatalogWriter } from "../ports/catalog-store.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { readGeneration, withLock, writeGeneration } from "./atomic-files.ts";
import { decodeCatalog, encodeCatalog } from "./catalog-text.ts";

const NAME = "catalog";

/** The catalog in the state folder, as whole generations. */
export function createCatalogFiles(stateDir: string): CatalogReader & CatalogWriter {
  return {
    async read() {
      const found = await readGeneration(stateDir, NAME);
      if (found === undefined) return undefined;
      const catalog = decodeCatalog(found.bytes);
      if (catalog === undefined) throw otherVersion(stateDir);
      return { catalog, digest: found.digest, damaged: found.damaged };
    },
    async write(catalog) {
      const { digest, written } = await writeGeneration(stateDir, NAME, encodeCatalog(catalog));
      return { digest, written };
    },
    exclusively: (work) => withLock(stateDir, work),
  };
}

function otherVersion(stateDir: string): OutsideError {
  return new OutsideError(
    `cannot read the catalog in ${stateDir}: it was written by another version of Muster`,
    {
      retry: "never",
      code: "state-version",
      hint: "read it with the version that wrote it, or name another folder with --state",
    },
  );
}
