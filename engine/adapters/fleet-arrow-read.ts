import type { Column, Table, TextColumn } from "../core/fleet/columns/column.ts";
import type { Field, FieldType } from "../core/fleet/columns/field.ts";
import { FlatReader } from "./fleet-arrow-flat.ts";
import { HEADER, messageOf, schemaOf } from "./fleet-arrow-schema.ts";
import { MAGIC } from "./fleet-arrow-write.ts";

export type ReadTable =
  | { readonly ok: true; readonly table: Table }
  /** `reason` completes "… cannot be read: …". */
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a table that `writeArrow` wrote, without copying: the columns are views of the bytes. It reads its own files and no others:
 * the same schema, byte by byte, a dictionary for each column of choices in their order, and one record batch. What it gives is as
 * long as it says; what stands in it is for `checkTable`.
 */
export function readArrow(fields: readonly Field[], bytes: Uint8Array): ReadTable {
  try {
    return { ok: true, table: tableOf(fields, aligned(bytes)) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, reason: error.message };
    throw error;
  }
}

/** Typed arrays begin at a multiple of their width. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

interface Message {
  readonly metadata: Uint8Array;
  readonly flat: FlatReader;
  readonly type: number;
  readonly header: number;
  readonly body: Uint8Array;
  readonly end: number;
}

function tableOf(fields: readonly Field[], bytes: Uint8Array): Table {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new RangeError("it is no Arrow file");
  let message = messageAt(bytes, 8);
  if (!isSame(message.metadata, expectedSchema(fields)))
    throw new RangeError("its columns are not those that this version has");
  const dictionaries: TextColumn[] = [];
  for (const id of Array.from({ length: dictionariesIn(fields) }, (_, index) => index)) {
    message = messageAt(bytes, message.end);
    dictionaries.push(dictionaryOf(message, id));
  }
  message = messageAt(bytes, message.end);
  if (message.type !== HEADER.batch) throw new RangeError("it has no rows");
  const buffers = new Buffers(message, message.header);
  const columns = fields.map(({ type }) => columnOf(type, buffers, dictionaries));
  return { rows: buffers.rows, columns };
}

const schemas = new WeakMap<readonly Field[], Uint8Array>();

function expectedSchema(fields: readonly Field[]): Uint8Array {
  const known = schemas.get(fields) ?? messageOf("schema", schemaOf(fields), 0);
  schemas.set(fields, known);
  return known;
}

function messageAt(bytes: Uint8Array, at: number): Message {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(at, true) !== -1) throw new RangeError("a message is missing");
  const start = at + 8;
  const metadata = part(bytes, start, view.getUint32(at + 4, true));
  const flat = new FlatReader(metadata);
  const root = flat.root();
  const body = part(bytes, start + metadata.length, flat.long(flat.field(root, 3)));
  return {
    metadata,
    flat,
    type: flat.byte(flat.field(root, 1)),
    header: flat.follow(flat.field(root, 2)),
    body,
    end: start + metadata.length + body.length,
  };
}

function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (!(length >= 0 && from + length <= bytes.length)) throw new RangeError("it is cut off");
  return bytes.subarray(from, from + length);
}

function dictionaryOf(message: Message, id: number): TextColumn {
  const { flat, header, type } = message;
  const isIt = type === HEADER.dictionary && flat.long(flat.field(header, 0)) === id;
  if (!isIt || flat.byte(flat.field(header, 2)) !== 0) throw new RangeError(`dictionary ${id} is missing`);
  const column = columnOf({ kind: "text" }, new Buffers(message, flat.follow(flat.field(header, 1))), []);
  if (column.kind !== "text") throw new RangeError(`dictionary ${id} is missing`);
  return column;
}

/** The nodes and buffers of a record batch, one after the other. */
class Buffers {
  readonly rows: number;
  readonly #body: Uint8Array;
  readonly #nodes: readonly (readonly number[])[];
  readonly #regions: readonly (readonly number[])[];
  #node = 0;
  #region = 0;

  constructor({ flat, body }: Message, header: number) {
    this.rows = flat.long(flat.field(header, 0));
    this.#body = body;
    this.#nodes = flat.structs(flat.field(header, 1), 2);
    this.#regions = flat.structs(flat.field(header, 2), 2);
  }

  node(): { readonly rows: number; readonly nulls: number } {
    const [rows, nulls] = this.#nodes[this.#node] ?? [];
    this.#node += 1;
    if (rows === undefined || nulls === undefined || !(rows >= 0))
      throw new RangeError("a column is missing");
    return { rows, nulls };
  }

  bytes(length?: number): Uint8Array {
    const [offset = -1, bytes = -1] = this.#regions[this.#region] ?? [];
    this.#region += 1;
    const wanted = length ?? bytes;
    if (!(offset >= 0 && offset % 8 === 0 && bytes >= wanted)) throw new RangeError("a buffer is too short");
    return part(this.#body, offset, wanted);
  }

  words(length: number): Int32Array {
    const bytes = this.bytes(4 * length);
    return new Int32Array(bytes.buffer, bytes.byteOffset, length);
  }

  halves(length: number): Int16Array {
    const bytes = this.bytes(2 * length);
    return new Int16Array(bytes.buffer, bytes.byteOffset, length);
  }
}

function columnOf(type: FieldType, buffers: Buffers, dictionaries: TextColumn[]): Column {
  const { rows, nulls } = buffers.node();
  const mask = buffers.bytes(nulls === 0 ? 0 : bitBytes(rows));
  const cells = { rows, ...(nulls === 0 ? {} : { valid: mask }) };
  switch (type.kind) {
    case "text":
      return { kind: "text", ...cells, offsets: buffers.words(rows + 1), bytes: buffers.bytes() };
    case "choice": {
      const codes = type.bits === 16 ? buffers.halves(rows) : buffers.words(rows);
      const texts = dictionaries.shift();
      if (texts === undefined) throw new RangeError("a dictionary is missing");
      return { kind: "choice", ...cells, codes, texts };
    }
    case "flag":
      return { kind: "flag", ...cells, bits: buffers.bytes(bitBytes(rows)) };
    case "number":
      return { kind: "number", ...cells, values: buffers.words(rows) };
    case "whole":
    case "instant":
      return { kind: type.kind, ...cells, words: buffers.words(2 * rows) };
    case "numbers": {
      const offsets = buffers.words(rows + 1);
      const items = columnOf({ kind: "number" }, buffers, dictionaries);
      if (items.kind !== "number" || items.valid !== undefined) throw new RangeError("a list has gaps");
      return { kind: "numbers", ...cells, offsets, values: items.values };
    }
    case "list": {
      const offsets = buffers.words(rows + 1);
      const items = buffers.node();
      buffers.bytes(0);
      if (items.nulls !== 0) throw new RangeError("a list has gaps");
      const columns = type.of.map((field) => columnOf(field.type, buffers, dictionaries));
      if (columns.some((column) => column.rows !== items.rows)) throw new RangeError("a list has gaps");
      return { kind: "list", ...cells, offsets, columns };
    }
  }
}

function bitBytes(bits: number): number {
  return (bits + 7) >> 3;
}

function dictionariesIn(fields: readonly Field[]): number {
  let count = 0;
  for (const { type } of fields) {
    if (type.kind === "choice") count += 1;
    if (type.kind === "list") count += dictionariesIn(type.of);
  }
  return count;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
