import { SnapshotFault } from "./snapshot-fault.ts";

/** One column of a table: typed arrays, laid out as Apache Arrow lays them out. */
export type Column =
  | TextColumn
  | ChoiceColumn
  | FlagColumn
  | NumberColumn
  | LongColumn
  | NumbersColumn
  | ListColumn;

interface Cells {
  readonly rows: number;
  /** A bit a row, the lowest first: whether there is a value. Undefined: there is one in each. */
  readonly valid?: Uint8Array | undefined;
}

export interface TextColumn extends Cells {
  readonly kind: "text";
  /** Where each text begins in `bytes`, and where the last one ends. */
  readonly offsets: Int32Array;
  readonly bytes: Uint8Array;
}

export interface ChoiceColumn extends Cells {
  readonly kind: "choice";
  readonly codes: Int16Array | Int32Array;
  /** Each text once, ascending. */
  readonly texts: TextColumn;
}

export interface FlagColumn extends Cells {
  readonly kind: "flag";
  readonly bits: Uint8Array;
}

export interface NumberColumn extends Cells {
  readonly kind: "number";
  readonly values: Int32Array;
}

/** 64 bits each, as two words, the lower first: JavaScript's own 64-bit integers cost an object each. */
export interface LongColumn extends Cells {
  readonly kind: "whole" | "instant";
  readonly words: Int32Array;
}

export interface NumbersColumn extends Cells {
  readonly kind: "numbers";
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

export interface ListColumn extends Cells {
  readonly kind: "list";
  readonly offsets: Int32Array;
  readonly columns: readonly Column[];
}

/** Columns of the same number of rows, in the order of their fields. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
}

export const TWO_32 = 0x1_0000_0000;

export function hasValue({ valid }: Cells, row: number): boolean {
  return valid === undefined || isSet(valid, row);
}

export function isSet(bits: Uint8Array, index: number): boolean {
  return (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

export function flagAt(column: FlagColumn, row: number): boolean | undefined {
  return hasValue(column, row) ? isSet(column.bits, row) : undefined;
}

export function numberAt(column: NumberColumn, row: number): number | undefined {
  return hasValue(column, row) ? column.values[row] : undefined;
}

export function longAt(column: LongColumn, row: number): number | undefined {
  return hasValue(column, row) ? longOf(column.words, row) : undefined;
}

export function longOf(words: Int32Array, index: number): number {
  return (words[2 * index + 1] ?? 0) * TWO_32 + ((words[2 * index] ?? 0) >>> 0);
}

/** The number of the text, -1 where there is none. */
export function codeAt(column: ChoiceColumn, row: number): number {
  return hasValue(column, row) ? (column.codes[row] ?? -1) : -1;
}

export function choiceAt(column: ChoiceColumn, row: number): string | undefined {
  const code = codeAt(column, row);
  return code < 0 ? undefined : textAt(column.texts, code);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const SHORT = 64;

/** @throws {SnapshotFault} where the bytes are not UTF-8 */
export function textAt(column: TextColumn, row: number): string | undefined {
  if (!hasValue(column, row)) return undefined;
  const part = column.bytes.subarray(column.offsets[row], column.offsets[row + 1]);
  if (part.length > SHORT) return decoded(part);
  for (const byte of part) if (byte > 127) return decoded(part);
  return String.fromCharCode.apply(null, part as unknown as number[]);
}

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new SnapshotFault("a text is not UTF-8");
  }
}
