import { parseCsvTable } from "../csv-table.ts";
import { addId, type Found, type Row } from "./hotfix-found.ts";
import { hotfixId } from "./hotfix-id.ts";

/** `wmic qfe … /format:csv`, which quotes nothing, and `Get-HotFix | Export-Csv`, which quotes everything. */
export function readDelimited(head: string, rows: readonly Row[], found: Found): void {
  const names = cellsOf(head);
  const idAt = names.indexOf("HotFixID");
  const hostAt = ["CSName", "PSComputerName", "Source", "Node"].map((name) => names.indexOf(name));
  for (const row of rows) {
    const cells = cellsOf(row.text);
    const isWhole = cells.length === names.length;
    const host = hostAt.map((at) => cells[at]).find((cell) => cell !== undefined && cell !== "");
    if (host !== undefined && isWhole) found.hosts.add(host);
    // A description may have commas: then the one cell that is an id has to do.
    const able = cells.filter((cell) => /^KB/i.test(cell) && hotfixId(cell) !== undefined);
    const id = isWhole ? cells[idAt] : able.length === 1 ? able[0] : undefined;
    addId(found, row, id ?? "", row.text);
  }
}

function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(",").map((cell) => cell.trim());
  const table = parseCsvTable(line);
  return table.ok ? (table.rows[0] ?? []).map(({ text }) => text) : [];
}
