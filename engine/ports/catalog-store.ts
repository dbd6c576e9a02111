import type { CatalogState } from "../core/catalog/catalog-state.ts";

export interface StoredCatalog {
  readonly catalog: CatalogState;
  /** `sha256:` of the bytes that it was read from. */
  readonly digest: string;
  /** Newer generations that could not be used because their bytes are damaged, by file name. */
  readonly damaged: readonly string[];
}

/** All that planning gets of the catalog. */
export interface CatalogReader {
  /** Undefined: none was ever synced. @throws {OutsideError} when there is one and it cannot be read */
  read(): Promise<StoredCatalog | undefined>;
}

export interface CatalogWriter {
  /** Keeps the catalog as the newest generation. @throws {OutsideError} and leaves what was there */
  write(catalog: CatalogState): Promise<{ readonly digest: string; readonly written: "new" | "unchanged" }>;
  /** Runs work while nobody else may write the state. @throws {OutsideError} at once when somebody else does */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}
