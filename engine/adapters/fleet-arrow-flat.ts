/** A field of a table: a number of so many bytes, or what stands elsewhere. */
export type FlatField =
  | { readonly bytes: 1 | 2 | 4 | 8; readonly value: number }
  | { readonly write: (to: FlatWriter) => number };

/**
 * Writes FlatBuffers, each object before those it refers to. The same calls give the same bytes.
 * @see https://flatbuffers.dev/internals/
 */
export class FlatWriter {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #end = 4;

  /** The whole, padded to eight bytes. */
  static finish(root: FlatField): Uint8Array {
    const writer = new FlatWriter();
    if ("write" in root) writer.#refer(0, root.write(writer));
    writer.#reserve(0, 8);
    return writer.#bytes.slice(0, writer.#end);
  }

  /** @param fields by their number; undefined: absent */
  table(fields: readonly (FlatField | undefined)[]): number {
    const vtable = this.#reserve(4 + 2 * fields.length, 2);
    const places = placesOf(fields);
    const table = this.#reserve(places.size, 8);
    this.#view.setUint16(vtable, 4 + 2 * fields.length, true);
    this.#view.setUint16(vtable + 2, places.size, true);
    this.#view.setInt32(table, table - vtable, true);
    for (const [number, field] of fields.entries()) {
      const place = places.of[number];
      if (field === undefined || place === undefined) continue;
      this.#view.setUint16(vtable + 4 + 2 * number, place, true);
      if ("write" in field) this.#refer(table + place, field.write(this));
      else this.#number(table + place, field.bytes, field.value);
    }
    return table;
  }

  /** Tables, one after the other. */
  vector(items: readonly ((to: FlatWriter) => number)[]): number {
    const at = this.#reserve(4 + 4 * items.length, 4);
    this.#view.setUint32(at, items.length, true);
    for (const [index, write] of items.entries()) this.#refer(at + 4 + 4 * index, write(this));
    return at;
  }

  /** Structs of whole numbers of eight bytes. */
  structs(rows: readonly (readonly number[])[]): number {
    const width = rows[0]?.length ?? 0;
    // What is aligned is what follows the length.
    const at = this.#reserve(4, 4, 8);
    this.#view.setUint32(at, rows.length, true);
    const start = this.#reserve(8 * width * rows.length, 8);
    for (const [index, value] of rows.flat().entries()) this.#number(start + 8 * index, 8, value);
    return at;
  }

  text(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const at = this.#reserve(4 + bytes.length + 1, 4);
    this.#view.setUint32(at, bytes.length, true);
    this.#bytes.set(bytes, at + 4);
    return at;
  }

  #refer(from: number, to: number): void {
    this.#view.setUint32(from, to - from, true);
  }

  #number(at: number, bytes: 1 | 2 | 4 | 8, value: number): void {
    if (bytes === 8) this.#view.setBigInt64(at, BigInt(value), true);
    else if (bytes === 4) this.#view.setInt32(at, value, true);
    else if (bytes === 2) this.#view.setInt16(at, value, true);
    else this.#view.setUint8(at, value);
  }

  /** Room at the end, so that it (or, with `until`, what follows it) is aligned. */
  #reserve(bytes: number, align: number, until = align): number {
    const tail = until === align ? 0 : bytes;
    const at = Math.ceil((this.#end + tail) / until) * until - tail;
    const end = at + bytes;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    this.#end = end;
    return at;
  }
}

/** Fields of a table within it, the largest first: then each is aligned. */
function placesOf(fields: readonly (FlatField | undefined)[]): {
  readonly of: readonly (number | undefined)[];
  readonly size: number;
} {
  const of: (number | undefined)[] = fields.map(() => undefined);
  let next = 4;
  for (const width of [4, 8, 2, 1]) {
    for (const [number, field] of fields.entries()) {
      if (field === undefined || ("write" in field ? 4 : field.bytes) !== width) continue;
      next = Math.ceil(next / width) * width;
      of[number] = next;
      next += width;
    }
  }
  return { of, size: next };
}

/** Reads FlatBuffers. Whatever lies outside of the bytes is a RangeError. */
export class FlatReader {
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  root(): number {
    return this.#view.getUint32(0, true);
  }

  /** Where a field of a table stands; undefined: it is absent. */
  field(table: number, number: number): number | undefined {
    const vtable = table - this.#view.getInt32(table, true);
    if (4 + 2 * number >= this.#view.getUint16(vtable, true)) return undefined;
    const place = this.#view.getUint16(vtable + 4 + 2 * number, true);
    return place === 0 ? undefined : table + place;
  }

  byte(at: number | undefined): number {
    return at === undefined ? 0 : this.#view.getUint8(at);
  }

  long(at: number | undefined): number {
    return at === undefined ? 0 : Number(this.#view.getBigInt64(at, true));
  }

  follow(at: number | undefined): number {
    if (at === undefined) throw new RangeError("a field is missing");
    return at + this.#view.getUint32(at, true);
  }

  /** Structs of whole numbers of eight bytes. */
  structs(at: number | undefined, width: number): readonly (readonly number[])[] {
    const vector = this.follow(at);
    const length = this.#view.getUint32(vector, true);
    if (length > this.#view.byteLength) throw new RangeError("a vector is too long");
    return Array.from({ length }, (_, row) =>
      Array.from({ length: width }, (__, column) => this.long(vector + 4 + 8 * (row * width + column))),
    );
  }
}
