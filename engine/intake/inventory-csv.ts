import { type CsvCell, parseCsvTable } from "./csv-table.ts";
import type { AddFault } from "./inventory-faults.ts";

/** The cells of an inventory in CSV. @see RFC 4180 */
export function inventoryCsv(text: string, add: AddFault): readonly (readonly CsvCell[])[] | undefined {
  const table = parseCsvTable(text);
  if (table.ok) return table.rows;
  add("csv-syntax", { line: table.line, column: 1 }, `The inventory cannot be read as CSV: ${table.says}`);
  return undefined;
}
