import type { Inventory, InventoryRow } from "../core/fleet/inventory.ts";
import type { Problem } from "../core/model/problem.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { WorkspaceInventory } from "../schema/documents.generated.ts";
import { inventoryCsv } from "./inventory-csv.ts";
import { type AddFault, createFaults, START } from "./inventory-faults.ts";
import { inventoryJson } from "./inventory-json.ts";
import { inventoryRows } from "./inventory-rows.ts";

/** A million endpoints at 64 bytes a row in CSV. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the inventory that `muster.yaml` names. It says who exists, so it counts whole or not at all: one row that cannot be
 * read blocks it.
 * @returns no inventory when there is any problem
 */
export function readInventory(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  wanted: WorkspaceInventory,
): { readonly inventory?: Inventory; readonly problems: readonly Problem[] } {
  const faults = createFaults(path);
  const rows = readRows(bytes, wanted, faults.add);
  const problems = faults.all();
  return problems.length === 0 && rows !== undefined ? { inventory: { rows }, problems } : { problems };
}

function readRows(
  bytes: Uint8Array,
  wanted: WorkspaceInventory,
  add: AddFault,
): readonly InventoryRow[] | undefined {
  const format = wanted.format ?? "csv";
  if (bytes.length > MAX_BYTES) {
    add(
      "too-large",
      START,
      `The inventory has ${bytes.length} bytes, more than the ${MAX_BYTES} that are read`,
    );
    return undefined;
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    add("not-utf8", START, "The inventory is not UTF-8", `save it as ${format === "csv" ? "CSV " : ""}UTF-8`);
    return undefined;
  }
  const table = format === "csv" ? inventoryCsv(text, add) : inventoryJson(text, wanted, add);
  return table === undefined ? undefined : inventoryRows(table, wanted, add);
}
