import type { System } from "../model/report.ts";
import type { CatalogIndex, Concern } from "./catalog-index.ts";
import { matchesSystem } from "./system-match.ts";

/** The fixes that no installed product leads to, but for those that are for another system. Cost: one look at each system. */
export function concernsOf({ bySystem }: CatalogIndex, os: System | undefined): readonly Concern[] {
  const about = bySystem.filter((group) => matchesSystem(os, group.os) !== "no");
  return about.flatMap(({ concerns }) => concerns);
}

/** Where nobody knows what is installed: all fixes of the entries that have one for the system. Cost: one look at each fix. */
export function concernsWithoutImage({ entries }: CatalogIndex, os: System | undefined): readonly Concern[] {
  const concerns: Concern[] = [];
  for (const [position, { patch }] of entries.entries()) {
    if (!patch.fixes.some((fix) => matchesSystem(os, fix.os) !== "no")) continue;
    for (const fix of patch.fixes) concerns.push({ position, fix });
  }
  return concerns;
}
