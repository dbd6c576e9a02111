import { BLOCK_FIELDS, BLOCK_TABLES } from "./block-fields.ts";
import { checkTable } from "./check-table.ts";
import { hasValue, type NumberColumn, type TextColumn, textAt } from "./column.ts";
import type { BlockTables } from "./encode-block.ts";
import { MAX_ROWS } from "./field.ts";
import { SnapshotFault } from "./snapshot-fault.ts";
import { namedColumns } from "./text-reader.ts";

/**
 * Holds the tables of a block to their fields and to each other.
 * @throws {SnapshotFault}
 */
export function checkBlock(tables: BlockTables): void {
  for (const name of BLOCK_TABLES) checkTable(BLOCK_FIELDS[name], tables[name]);
  const { endpoints, images, software } = tables;
  if (endpoints.rows === 0 || endpoints.rows > MAX_ROWS)
    throw new SnapshotFault(`a block has ${endpoints.rows} endpoints`);
  const named = namedColumns(BLOCK_FIELDS.endpoints, endpoints.columns);
  checkIds(tables);
  checkNumbers(named.number("image"), images.rows);
  checkNumbers(named.list("sources").named.number("image"), images.rows);
  const { values } = namedColumns(BLOCK_FIELDS.images, images.columns).numbers("software");
  for (const value of values)
    if (value < 0 || value >= software.rows) throw new SnapshotFault(`package ${value} is not there`);
}

function checkIds({ endpoints }: BlockTables): void {
  const ids = namedColumns(BLOCK_FIELDS.endpoints, endpoints.columns).text("id");
  for (let row = 0; row < endpoints.rows; row += 1) {
    if (!hasValue(ids, row) || (row > 0 && !isAscending(ids, row)))
      throw new SnapshotFault(`endpoint ${row} of a block is out of order`);
  }
}

/** Whether the id of a row comes after the one before it. Most are told by their bytes, without being made. */
function isAscending(ids: TextColumn, row: number): boolean {
  const { bytes, offsets } = ids;
  const [start, middle, end] = [offsets[row - 1] ?? 0, offsets[row] ?? 0, offsets[row + 1] ?? 0];
  for (let at = 0; at < middle - start && at < end - middle; at += 1) {
    const [before, after] = [bytes[start + at] ?? 0, bytes[middle + at] ?? 0];
    // UTF-8 and UTF-16 order what is not ASCII differently.
    if (before > 127 || after > 127) return (textAt(ids, row - 1) ?? "") < (textAt(ids, row) ?? "");
    if (before !== after) return before < after;
  }
  return middle - start < end - middle;
}

function checkNumbers(column: NumberColumn, end: number): void {
  for (let row = 0; row < column.rows; row += 1) {
    const value = column.values[row] ?? -1;
    if (hasValue(column, row) && (value < 0 || value >= end))
      throw new SnapshotFault(`image ${value} is not there`);
  }
}
