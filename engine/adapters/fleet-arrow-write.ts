import type { Column, Table, TextColumn } from "../core/fleet/columns/column.ts";
import type { Field } from "../core/fleet/columns/field.ts";
import { type FlatField, FlatWriter } from "./fleet-arrow-flat.ts";
import { METADATA_V5, messageOf, schemaOf } from "./fleet-arrow-schema.ts";

export const MAGIC = "ARROW1";

/** Where a message stands in the file: what the footer tells random access. */
type Block = readonly [offset: number, metadataBytes: number, bodyBytes: number];

/**
 * A table as an Arrow IPC file: the schema, a dictionary for each column of choices, and one record batch, uncompressed, so that
 * a reader can use the bytes as they lie there. Equal tables give equal bytes.
 * @see https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format
 */
export function writeArrow(fields: readonly Field[], { rows, columns }: Table): Uint8Array {
  const file = new FileParts();
  file.add(new TextEncoder().encode(`${MAGIC}\0\0`));
  const schema = schemaOf(fields);
  file.message(messageOf("schema", schema, 0), []);
  const dictionaries = dictionariesOf(columns).map((texts, id) => {
    const body = bodyOf(texts.rows, [texts]);
    const header: FlatField = {
      write: (to) => to.table([{ bytes: 8, value: id }, body.header, { bytes: 1, value: 0 }]),
    };
    return file.message(messageOf("dictionary", header, body.bytes), body.buffers);
  });
  const body = bodyOf(rows, columns);
  const batch = file.message(messageOf("batch", body.header, body.bytes), body.buffers);
  file.add(Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0));
  const footer = FlatWriter.finish({
    write: (to) =>
      to.table([
        { bytes: 2, value: METADATA_V5 },
        schema,
        { write: (into) => into.structs(dictionaries) },
        { write: (into) => into.structs([batch]) },
      ]),
  });
  file.add(footer);
  file.add(new Uint8Array(Uint32Array.of(footer.length).buffer));
  file.add(new TextEncoder().encode(MAGIC));
  return file.join();
}

class FileParts {
  readonly #parts: Uint8Array[] = [];
  #end = 0;

  add(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#end += bytes.length;
  }

  message(metadata: Uint8Array, buffers: readonly Uint8Array[]): Block {
    const offset = this.#end;
    this.add(Uint8Array.of(255, 255, 255, 255));
    this.add(new Uint8Array(Uint32Array.of(metadata.length).buffer));
    this.add(metadata);
    const before = this.#end;
    for (const buffer of buffers) {
      this.add(buffer);
      this.add(new Uint8Array(padded(buffer.length) - buffer.length));
    }
    return [offset, metadata.length + 8, this.#end - before];
  }

  join(): Uint8Array {
    const whole = new Uint8Array(this.#end);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** In the order of `schemaOf`. */
function dictionariesOf(columns: readonly Column[]): readonly TextColumn[] {
  return columns.flatMap((column) => {
    if (column.kind === "choice") return [column.texts];
    return column.kind === "list" ? dictionariesOf(column.columns) : [];
  });
}

interface Body {
  /** Of the record batch. */
  readonly header: FlatField;
  readonly buffers: readonly Uint8Array[];
  readonly bytes: number;
}

function bodyOf(rows: number, columns: readonly Column[]): Body {
  const nodes: (readonly number[])[] = [];
  const buffers: Uint8Array[] = [];
  for (const column of columns) layOut(column, nodes, buffers);
  const regions: (readonly number[])[] = [];
  let end = 0;
  for (const { length } of buffers) {
    regions.push([end, length]);
    end += padded(length);
  }
  const header: FlatField = {
    write: (to) =>
      to.table([
        { bytes: 8, value: rows },
        { write: (into) => into.structs(nodes) },
        { write: (into) => into.structs(regions) },
      ]),
  };
  return { header, buffers, bytes: end };
}

const NOTHING = new Uint8Array(0);

function layOut(column: Column, nodes: (readonly number[])[], buffers: Uint8Array[]): void {
  const { rows, valid } = column;
  nodes.push([rows, valid === undefined ? 0 : nullsIn(valid, rows)]);
  buffers.push(valid ?? NOTHING);
  switch (column.kind) {
    case "text":
      buffers.push(bytesOf(column.offsets), column.bytes);
      return;
    case "choice":
      buffers.push(bytesOf(column.codes));
      return;
    case "flag":
      buffers.push(column.bits);
      return;
    case "number":
      buffers.push(bytesOf(column.values));
      return;
    case "whole":
    case "instant":
      buffers.push(bytesOf(column.words));
      return;
    case "numbers":
      nodes.push([column.values.length, 0]);
      buffers.push(bytesOf(column.offsets), NOTHING, bytesOf(column.values));
      return;
    case "list":
      nodes.push([column.columns[0]?.rows ?? 0, 0]);
      buffers.push(bytesOf(column.offsets), NOTHING);
      for (const child of column.columns) layOut(child, nodes, buffers);
  }
}

function nullsIn(valid: Uint8Array, rows: number): number {
  let nulls = rows;
  for (let row = 0; row < rows; row += 1) nulls -= ((valid[row >> 3] ?? 0) >> (row & 7)) & 1;
  return nulls;
}

function bytesOf(array: Int16Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
