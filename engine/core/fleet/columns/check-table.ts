import { isInstant } from "../../model/instant.ts";
import {
  type Column,
  hasValue,
  type ListColumn,
  longOf,
  type NumbersColumn,
  type Table,
  type TextColumn,
} from "./column.ts";
import type { Field } from "./field.ts";
import { SnapshotFault } from "./snapshot-fault.ts";

/**
 * Holds a table that came from outside to what its fields say, so that no later look at any row of it can miss: lengths, offsets,
 * numbers of texts, instants. What texts say is looked at when it is asked for.
 * @throws {SnapshotFault}
 */
export function checkTable(fields: readonly Field[], { rows, columns }: Table): void {
  for (const [index, { name }] of fields.entries()) {
    const column = columns[index];
    if (column === undefined || column.rows !== rows)
      throw new SnapshotFault(`column ${name} is not of ${rows} rows`);
    checkColumn(name, fields[index], column);
  }
}

function checkColumn(name: string, field: Field | undefined, column: Column): void {
  const { rows, valid } = column;
  if (field?.type.kind !== column.kind) throw new SnapshotFault(`column ${name} is of another type`);
  if (valid !== undefined && valid.length < bytesFor(rows)) throw short(name);
  switch (column.kind) {
    case "text":
      checkTexts(name, column);
      break;
    case "choice":
      checkChoices(name, column);
      break;
    case "flag":
      if (column.bits.length < bytesFor(rows)) throw short(name);
      break;
    case "number":
      if (column.values.length < rows) throw short(name);
      break;
    case "whole":
    case "instant":
      checkLongs(name, column);
      break;
    case "numbers":
      checkOffsets(name, column, column.values.length);
      break;
    case "list": {
      const items = column.columns[0]?.rows ?? 0;
      checkOffsets(name, column, items);
      if (field.type.kind === "list") checkTable(field.type.of, { rows: items, columns: column.columns });
    }
  }
}

function checkTexts(name: string, column: TextColumn): void {
  checkOffsets(name, column, column.bytes.length);
}

function checkOffsets(
  name: string,
  { rows, offsets }: TextColumn | NumbersColumn | ListColumn,
  end: number,
): void {
  if (offsets.length < rows + 1) throw short(name);
  let last = 0;
  for (let row = 0; row <= rows; row += 1) {
    const offset = offsets[row] ?? -1;
    if (offset < last || (row === 0 && offset !== 0))
      throw new SnapshotFault(`column ${name} runs backwards`);
    last = offset;
  }
  if (last !== end) throw new SnapshotFault(`column ${name} ends at ${last}, not at ${end}`);
}

function checkChoices(name: string, column: Extract<Column, { kind: "choice" }>): void {
  if (column.codes.length < column.rows) throw short(name);
  if (column.texts.valid !== undefined) throw new SnapshotFault(`column ${name} has a choice that is none`);
  checkTexts(name, column.texts);
  const { codes, texts, rows } = column;
  for (let row = 0; row < rows; row += 1) {
    const code = codes[row] ?? -1;
    // Where there is no value the code is no matter, so that it is looked at last.
    if ((code < 0 || code >= texts.rows) && hasValue(column, row))
      throw new SnapshotFault(`column ${name} names text ${code}, which is not there`);
  }
}

function checkLongs(name: string, column: Extract<Column, { kind: "whole" | "instant" }>): void {
  if (column.words.length < 2 * column.rows) throw short(name);
  const isValid = column.kind === "instant" ? isInstant : isWhole;
  for (let row = 0; row < column.rows; row += 1) {
    if (hasValue(column, row) && !isValid(longOf(column.words, row)))
      throw new SnapshotFault(`column ${name} has no valid ${column.kind} in row ${row}`);
  }
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function bytesFor(bits: number): number {
  return (bits + 7) >> 3;
}

function short(name: string): SnapshotFault {
  return new SnapshotFault(`column ${name} is too short`);
}
