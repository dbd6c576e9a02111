import type { InventoryRow } from "../core/fleet/inventory.ts";
import { isName } from "../core/fleet/known-as.ts";
import type { WorkspaceInventory } from "../schema/documents.generated.ts";
import type { CsvCell } from "./csv-table.ts";
import { type AddFault, START } from "./inventory-faults.ts";

const MAX_ROWS = 2_000_000;
/** Of a cell that is used: longer ones are a quote that was never closed. */
const MAX_CELL_LENGTH = 1000;

const YES: ReadonlySet<string> = new Set(["true", "yes", "y", "1", "x", "retired"]);
const NO: ReadonlySet<string> = new Set(["", "false", "no", "n", "0", "active"]);

/** Where each thing stands in a row. */
interface Columns {
  readonly count: number;
  readonly key: number;
  readonly labels: readonly (readonly [label: string, column: number])[];
  readonly aliases: readonly number[];
  readonly owner?: number;
  readonly retired?: number;
}

/** The rows of an inventory, from a table whose first row has the names of its columns. Tells all that is wrong with it. */
export function inventoryRows(
  [header, ...body]: readonly (readonly CsvCell[])[],
  wanted: WorkspaceInventory,
  add: AddFault,
): readonly InventoryRow[] | undefined {
  if (header === undefined || body.length === 0) {
    add(
      "empty-document",
      START,
      "The inventory lists no endpoint",
      "an empty inventory would retire nobody and unlist everybody",
    );
    return undefined;
  }
  if (body.length > MAX_ROWS) {
    add("too-large", START, `The inventory has ${body.length} rows, more than the ${MAX_ROWS} that are read`);
    return undefined;
  }
  const columns = readHeader(header, wanted, add);
  return columns === undefined ? undefined : readBody(body, columns, add);
}

function readHeader(
  header: readonly CsvCell[],
  wanted: WorkspaceInventory,
  add: AddFault,
): Columns | undefined {
  const positions = new Map<string, number>();
  for (const [index, cell] of header.entries()) {
    if (positions.has(cell.text) && cell.text !== "") {
      add("duplicate-column", cell, `The column "${cell.text}" stands twice in the header`);
    } else positions.set(cell.text, index);
  }
  const place = header[0] ?? START;
  const find = (name: string, what: string): number | undefined => {
    const position = positions.get(name);
    if (position === undefined)
      add("missing-column", place, `The inventory has no column "${name}", ${what}`, hintFor(header));
    return position;
  };
  const key = find(wanted.key ?? "id", "which holds the endpoints' ids");
  const labels = (wanted.labels ?? []).map(
    (label) => [label, find(label, "which muster.yaml names as a label")] as const,
  );
  const aliases = (wanted.aliases ?? []).map((name) => find(name, "which muster.yaml names for other names"));
  const owner =
    wanted.owner === undefined ? undefined : find(wanted.owner, "which muster.yaml names as the owner");
  const retired =
    wanted.retired === undefined
      ? undefined
      : find(wanted.retired, "which muster.yaml says tells who is retired");
  if (key === undefined) return undefined;
  return {
    count: header.length,
    key,
    labels: labels.flatMap(([label, column]) => (column === undefined ? [] : [[label, column] as const])),
    aliases: aliases.filter((column) => column !== undefined),
    ...(owner === undefined ? {} : { owner }),
    ...(retired === undefined ? {} : { retired }),
  };
}

function hintFor(header: readonly CsvCell[]): string {
  const [only] = header;
  if (header.length === 1 && only !== undefined && /[;\t]/.test(only.text))
    return "separate the columns by commas";
  return `columns: ${header
    .slice(0, 20)
    .map(({ text }) => text.slice(0, 60))
    .join(", ")}`;
}

function readBody(
  body: readonly (readonly CsvCell[])[],
  columns: Columns,
  add: AddFault,
): readonly InventoryRow[] {
  const rows: InventoryRow[] = [];
  const lines = new Map<string, number>();
  for (const cells of body) {
    const row = readRow(cells, columns, add);
    if (row === undefined) continue;
    const { line, column } = cells[columns.key] ?? START;
    const before = lines.get(row.id);
    if (before !== undefined) {
      add("duplicate-id", { line, column }, `The endpoint "${row.id}" stands in line ${before} already`);
    }
    lines.set(row.id, line);
    rows.push(row);
  }
  refuseSharedNames(rows, lines, add);
  return rows;
}

/** A name that two rows have would make one endpoint of two machines. */
function refuseSharedNames(
  rows: readonly InventoryRow[],
  lines: ReadonlyMap<string, number>,
  add: AddFault,
): void {
  const owners = new Map(rows.map(({ id }) => [id.toLowerCase(), id]));
  for (const { id, aliases = [] } of rows) {
    for (const alias of aliases) {
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) owners.set(alias.toLowerCase(), id);
      else if (owner !== id) {
        const place = { line: lines.get(id) ?? 1, column: 1 };
        add(
          "duplicate-id",
          place,
          `The endpoint "${id}" is also called "${alias}", which names "${owner}" already`,
        );
      }
    }
  }
}

function readRow(cells: readonly CsvCell[], columns: Columns, add: AddFault): InventoryRow | undefined {
  const first = cells[0] ?? START;
  if (cells.length !== columns.count) {
    const message = `The row has ${cells.length} cells, and the header ${columns.count}`;
    add("ragged-row", first, message, "quote cells that hold commas");
    return undefined;
  }
  const cellAt = (column: number | undefined): CsvCell => {
    const cell = (column === undefined ? undefined : cells[column]) ?? { text: "", ...START };
    if (/\p{Cc}/u.test(cell.text)) add("hidden-character", cell, "The cell has a control character");
    if (cell.text.length > MAX_CELL_LENGTH) {
      add("too-large", cell, `The cell has ${cell.text.length} characters, more than ${MAX_CELL_LENGTH}`);
    }
    return cell;
  };
  const id = cellAt(columns.key);
  if (id.text === "") {
    add("missing-id", id, "The row names no endpoint");
    return undefined;
  }
  const owner = cellAt(columns.owner).text;
  const aliases = columns.aliases.map((column) => cellAt(column).text).filter(isName);
  const stated = columns.labels.map(([label, column]) => [label, cellAt(column).text] as const);
  return {
    id: id.text,
    labels: Object.fromEntries(stated.filter(([, value]) => value !== "")),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(owner === "" ? {} : { owner }),
    retired: isRetired(cellAt(columns.retired), add),
  };
}

function isRetired(cell: CsvCell, add: AddFault): boolean {
  const word = cell.text.toLowerCase();
  if (!YES.has(word) && !NO.has(word)) {
    add(
      "bad-retired",
      cell,
      `"${cell.text}" does not say whether the endpoint is retired`,
      "write yes or no",
    );
  }
  return YES.has(word);
}
