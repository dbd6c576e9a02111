import { idFault } from "./identity.ts";
import type { InventoryRow } from "./inventory.ts";

/**
 * By which id the inventory lists what reports under a name: the name itself unless it is an alias. Aliases are compared without
 * regard to case, as host names are; ids are not.
 */
export function knownAs(rows: readonly InventoryRow[]): (name: string) => string {
  const ids = new Set(rows.map(({ id }) => id));
  const byAlias = new Map<string, string>();
  for (const { id, aliases = [] } of rows)
    for (const alias of aliases) if (isName(alias)) byAlias.set(alias.toLowerCase(), id);
  if (byAlias.size === 0) return (name) => name;
  return (name) => (ids.has(name) ? name : (byAlias.get(name.toLowerCase()) ?? name));
}

/** Serial numbers that makers leave blank, and host names of images, name nobody. */
export function isName(alias: string): boolean {
  return idFault(alias) === undefined;
}
