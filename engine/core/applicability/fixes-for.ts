import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { System } from "../model/report.ts";
import type { CatalogIndex, Concern } from "./catalog-index.ts";
import type { ImageIndex } from "./image-index.ts";
import { matchesSystem } from "./system-match.ts";

/** The fixes that could be about an endpoint, in the catalog's order. An entry that is not among them has none. */
export type FixesByEntry = ReadonlyMap<CatalogEntry, readonly Fix[]>;

/** The fixes that no installed product leads to, but for those that are for another system. Cost: one look at each system. */
export function concernsOf({ bySystem }: CatalogIndex, os: System | undefined): readonly Concern[] {
  const about = bySystem.filter((group) => matchesSystem(os, group.os) !== "no");
  return about.flatMap(({ concerns }) => concerns);
}

/** @param aboutSystem see `concernsOf` */
export function fixesWithImage(
  aboutSystem: readonly Concern[],
  catalog: CatalogIndex,
  index: ImageIndex,
): FixesByEntry {
  const found = new Map<number, Fix[]>();
  collect(aboutSystem, found);
  for (const product of index.byProduct.keys()) collect(catalog.byProduct.get(product), found);
  for (const source of index.bySource.keys()) collect(catalog.bySource.get(source), found);
  const fixes = new Map<CatalogEntry, readonly Fix[]>();
  for (const position of [...found.keys()].sort((a, b) => a - b)) {
    const entry = catalog.entries[position];
    if (entry !== undefined) fixes.set(entry, found.get(position) ?? []);
  }
  return fixes;
}

/** Where nobody knows what is installed: all fixes of the entries that have one for the system. Cost: one look at each fix. */
export function fixesWithoutImage({ entries }: CatalogIndex, os: System | undefined): FixesByEntry {
  const fixes = new Map<CatalogEntry, readonly Fix[]>();
  for (const entry of entries) {
    if (entry.patch.fixes.some((fix) => matchesSystem(os, fix.os) !== "no"))
      fixes.set(entry, entry.patch.fixes);
  }
  return fixes;
}

function collect(concerns: readonly Concern[] | undefined, found: Map<number, Fix[]>): void {
  for (const { position, fix } of concerns ?? []) {
    const fixes = found.get(position);
    if (fixes === undefined) found.set(position, [fix]);
    else fixes.push(fix);
  }
}
