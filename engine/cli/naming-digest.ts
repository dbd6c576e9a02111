import { sha256 } from "../adapters/sha256.ts";
import type { InventoryRow } from "../core/fleet/inventory.ts";

/** A text that is another one when `knownAs` of the rows may answer otherwise; empty: it changes no name. */
export function namingDigest(rows: readonly InventoryRow[]): string {
  const aliased = rows.filter(({ aliases = [] }) => aliases.length > 0);
  if (aliased.length === 0) return "";
  const names = new Set(aliased.flatMap(({ aliases = [] }) => aliases.map((alias) => alias.toLowerCase())));
  // An id that is an alias as well is its own name.
  const own = rows.flatMap(({ id }) => (names.has(id.toLowerCase()) ? [id] : []));
  const told = JSON.stringify([aliased.map(({ id, aliases }) => [id, aliases]), own]);
  return Buffer.from(sha256(new TextEncoder().encode(told))).toString("hex");
}
