import { NotCanonical } from "../../model/canonical-json.ts";
import { compareText } from "../../model/compare-text.ts";
import { type Column, type Table, TWO_32 } from "./column.ts";
import type { Field, FieldType } from "./field.ts";

/** What stands in one row of one column. A list: a row of cells for each item; `numbers`: the numbers. */
export type Cell = string | number | boolean | undefined | readonly number[] | readonly (readonly Cell[])[];

/** Lays rows out as columns. Equal rows in the same order give equal columns. */
export function buildTable(fields: readonly Field[], rows: readonly (readonly Cell[])[]): Table {
  return { rows: rows.length, columns: columnsOf(fields, rows) };
}

function columnsOf(fields: readonly Field[], rows: readonly (readonly Cell[])[]): readonly Column[] {
  return fields.map(({ type }, index) => {
    const cells = rows.map((row) => row[index]);
    return columnOf(type, cells);
  });
}

function columnOf(type: FieldType, cells: readonly Cell[]): Column {
  const rows = cells.length;
  const valid = validityOf(cells);
  switch (type.kind) {
    case "text":
      return { ...textsOf(cells as readonly (string | undefined)[]), valid };
    case "choice":
      return { ...choicesOf(cells as readonly (string | undefined)[], type.bits), valid };
    case "flag":
      return { kind: "flag", rows, valid, bits: bitsOf(cells, (cell) => cell === true) };
    case "number":
      return { kind: "number", rows, valid, values: Int32Array.from(cells, (cell) => Number(cell ?? 0)) };
    case "whole":
    case "instant":
      return { kind: type.kind, rows, valid, words: wordsOf(cells as readonly (number | undefined)[]) };
    case "numbers": {
      const lists = cells as readonly (readonly number[])[];
      return { kind: "numbers", rows, offsets: offsetsOf(lists), values: Int32Array.from(lists.flat()) };
    }
    case "list": {
      const lists = cells as readonly (readonly (readonly Cell[])[])[];
      return { kind: "list", rows, offsets: offsetsOf(lists), columns: columnsOf(type.of, lists.flat()) };
    }
  }
}

function validityOf(cells: readonly Cell[]): Uint8Array | undefined {
  return cells.includes(undefined) ? bitsOf(cells, (cell) => cell !== undefined) : undefined;
}

function bitsOf(cells: readonly Cell[], isOn: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array((cells.length + 7) >> 3);
  for (const [row, cell] of cells.entries())
    if (isOn(cell)) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  return bits;
}

function wordsOf(cells: readonly (number | undefined)[]): Int32Array {
  const words = new Int32Array(2 * cells.length);
  for (const [row, cell = 0] of cells.entries()) {
    const high = Math.floor(cell / TWO_32);
    words[2 * row] = cell - high * TWO_32;
    words[2 * row + 1] = high;
  }
  return words;
}

function offsetsOf(lists: readonly { readonly length: number }[]): Int32Array {
  const offsets = new Int32Array(lists.length + 1);
  let end = 0;
  for (const [row, { length }] of lists.entries()) {
    end += length;
    offsets[row + 1] = end;
  }
  return offsets;
}

const encoder = new TextEncoder();
const HALF_PAIR = /\p{Surrogate}/u;

function textsOf(texts: readonly (string | undefined)[]): Extract<Column, { kind: "text" }> {
  const offsets = new Int32Array(texts.length + 1);
  const parts: string[] = [];
  let end = 0;
  for (const [row, text = ""] of texts.entries()) {
    parts.push(text);
    end += bytesIn(text);
    offsets[row + 1] = end;
  }
  return { kind: "text", rows: texts.length, offsets, bytes: encoder.encode(parts.join("")) };
}

/** @throws {NotCanonical} for half a surrogate pair: written as UTF-8, two texts would become one */
function bytesIn(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (HALF_PAIR.test(text)) throw new NotCanonical(`half a surrogate pair in ${JSON.stringify(text)}`);
    // Of a pair, each half adds one: four bytes for two.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

function choicesOf(
  cells: readonly (string | undefined)[],
  bits: 16 | 32,
): Extract<Column, { kind: "choice" }> {
  const texts = [...new Set(cells)].filter((text) => text !== undefined).sort(compareText);
  const numbers = new Map(texts.map((text, code) => [text, code]));
  const codeOf = (cell: string | undefined): number => (cell === undefined ? 0 : (numbers.get(cell) ?? 0));
  const codes = bits === 16 ? Int16Array.from(cells, codeOf) : Int32Array.from(cells, codeOf);
  return { kind: "choice", rows: cells.length, codes, texts: textsOf(texts) };
}
