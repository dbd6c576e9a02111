import { BLOCK_FIELDS, BLOCK_TABLES } from "./block-fields.ts";
import { checkTable } from "./check-table.ts";
import { hasValue, type NumberColumn, textAt } from "./column.ts";
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
  let last: string | undefined;
  for (let row = 0; row < endpoints.rows; row += 1) {
    const id = textAt(ids, row);
    if (id === undefined || (last !== undefined && !(last < id)))
      throw new SnapshotFault(`endpoint ${row} of a block is out of order`);
    last = id;
  }
}

function checkNumbers(column: NumberColumn, end: number): void {
  for (let row = 0; row < column.rows; row += 1) {
    const value = column.values[row] ?? -1;
    if (hasValue(column, row) && (value < 0 || value >= end))
      throw new SnapshotFault(`image ${value} is not there`);
  }
}
