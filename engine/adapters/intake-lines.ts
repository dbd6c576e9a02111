import type { RememberedLine } from "../ports/intake-memory.ts";

/**
 * Lines by key, as one run of bytes: a heading, rows of one length in the order of their keys, and what the rows point to. A
 * million lines take some 100 MB, on disk and in memory alike.
 */
export interface LineTable {
  readonly find: (key: Uint8Array) => RememberedLine | undefined;
  readonly add: (key: Uint8Array, line: RememberedLine) => void;
  /** All lines, those that were added before those of the same endpoint that were there; undefined when none was added. */
  readonly bytes: (isKnown: (id: string) => boolean) => Uint8Array | undefined;
}

const HEADING = Buffer.from("muster intake lines 1\n");
const [KEY, CONTENT, AT, PLACE, ID_LENGTH, REST_LENGTH, ROW] = [0, 32, 64, 72, 80, 84, 88];
/** Of what one line may have beside its numbers; longer attempts are not remembered. */
const MAX_REST = 16 * 1024;
/** Larger than that, the memory would cost more than it saves. */
const MAX_BYTES = 1024 * 1024 * 1024;

/** @param kept what `bytes` gave before; whatever else it is, it is an empty table */
export function createLineTable(kept: Uint8Array | undefined): LineTable {
  const old = openRows(kept);
  const fresh = createRows();
  return {
    find: (key) => old.find(key),
    add: (key, line) => {
      if (key.length === 32 && line.content.length === 32 && line.attempts.length <= MAX_REST)
        fresh.put(key, line);
    },
    bytes: (isKnown) => {
      if (fresh.count() === 0) return undefined;
      const rows = createRows();
      for (let row = 0; row < old.count; row += 1) {
        const { id } = old.line(row);
        if (!fresh.has(id) && isKnown(id)) rows.copy(old, row, id);
      }
      for (const [id, row] of fresh.ids()) if (isKnown(id)) rows.copy(fresh, row, id);
      return rows.sorted();
    },
  };
}

interface Rows {
  row(at: number): Buffer;
  rest(at: number): Buffer;
}

interface OldRows extends Rows {
  readonly count: number;
  find(key: Uint8Array): RememberedLine | undefined;
  line(row: number): RememberedLine;
}

function openRows(kept: Uint8Array | undefined): OldRows {
  const whole = kept === undefined ? HEADING : Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  const from = HEADING.length + 4;
  const isOurs = whole.length >= from && whole.subarray(0, HEADING.length).equals(HEADING);
  const stated = isOurs ? whole.readUInt32LE(HEADING.length) : 0;
  const count = from + stated * ROW <= whole.length ? stated : 0;
  const heap = from + count * ROW;
  const starts = startsOf(count, (at) => whole.readUInt16BE(from + at * ROW + KEY));
  const row = (at: number): Buffer => whole.subarray(from + at * ROW, from + (at + 1) * ROW);
  const rest = (at: number): Buffer => {
    const own = row(at);
    const place = heap + own.readDoubleLE(PLACE);
    return whole.subarray(place, place + own.readUInt32LE(ID_LENGTH) + own.readUInt32LE(REST_LENGTH));
  };
  const line = (at: number): RememberedLine => {
    const own = row(at);
    const text = rest(at);
    const idLength = own.readUInt32LE(ID_LENGTH);
    return {
      id: text.toString("utf8", 0, idLength),
      observedAt: own.readDoubleLE(AT),
      content: own.subarray(CONTENT, AT),
      attempts: text.toString("utf8", idLength),
    };
  };
  return {
    count,
    row,
    rest,
    line,
    find(key) {
      const bucket = ((key[0] ?? 0) << 8) | (key[1] ?? 0);
      for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at += 1)
        if (row(at).subarray(KEY, CONTENT).equals(key)) return line(at);
      return undefined;
    },
  };
}

/** Where the rows of each first two bytes of a key begin. */
function startsOf(count: number, firstOf: (row: number) => number): Uint32Array {
  const starts = new Uint32Array(65_537);
  for (let row = 0; row < count; row += 1) {
    const next = firstOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let first = 0; first < 65_536; first += 1)
    starts[first + 1] = (starts[first + 1] ?? 0) + (starts[first] ?? 0);
  return starts;
}

function createRows() {
  const byId = new Map<string, number>();
  let rows = Buffer.alloc(ROW * 64);
  let heap = Buffer.alloc(4096);
  let heapLength = 0;
  let count = 0;
  const row = (at: number): Buffer => rows.subarray(at * ROW, (at + 1) * ROW);
  const rest = (at: number): Buffer => {
    const own = row(at);
    const place = own.readDoubleLE(PLACE);
    return heap.subarray(place, place + own.readUInt32LE(ID_LENGTH) + own.readUInt32LE(REST_LENGTH));
  };
  const append = (id: string, bytes: Uint8Array): number => {
    if ((count + 1) * ROW > rows.length) rows = Buffer.concat([rows, Buffer.alloc(rows.length)]);
    if (heapLength + bytes.length > heap.length)
      heap = Buffer.concat([heap, Buffer.alloc(heap.length + bytes.length)]);
    heap.set(bytes, heapLength);
    heapLength += bytes.length;
    byId.set(id, count);
    count += 1;
    return heapLength - bytes.length;
  };
  return {
    row,
    rest,
    count: () => count,
    has: (id: string) => byId.has(id),
    ids: () => byId.entries(),
    put(key: Uint8Array, { id, observedAt, content, attempts }: RememberedLine) {
      const before = byId.get(id);
      if (before !== undefined && row(before).readDoubleLE(AT) > observedAt) return;
      const idBytes = Buffer.from(id, "utf8");
      const place = append(id, Buffer.concat([idBytes, Buffer.from(attempts, "utf8")]));
      const own = row(count - 1);
      own.set(key, KEY);
      own.set(content, CONTENT);
      own.writeDoubleLE(observedAt, AT);
      own.writeDoubleLE(place, PLACE);
      own.writeUInt32LE(idBytes.length, ID_LENGTH);
      own.writeUInt32LE(heapLength - place - idBytes.length, REST_LENGTH);
    },
    copy(from: Rows, at: number, id: string) {
      const place = append(id, from.rest(at));
      const own = row(count - 1);
      own.set(from.row(at));
      own.writeDoubleLE(place, PLACE);
    },
    sorted: () => sorted(rows, count, heap.subarray(0, heapLength)),
  };
}

/** By the first two bytes of the key, which is all that `find` needs. */
function sorted(rows: Buffer, count: number, heap: Buffer): Uint8Array | undefined {
  const length = HEADING.length + 4 + count * ROW + heap.length;
  if (length > MAX_BYTES) return undefined;
  const made = Buffer.alloc(length);
  made.set(HEADING);
  made.writeUInt32LE(count, HEADING.length);
  const next = startsOf(count, (row) => rows.readUInt16BE(row * ROW + KEY));
  for (let row = 0; row < count; row += 1) {
    const first = rows.readUInt16BE(row * ROW + KEY);
    const place = next[first] ?? 0;
    next[first] = place + 1;
    made.set(rows.subarray(row * ROW, (row + 1) * ROW), HEADING.length + 4 + place * ROW);
  }
  made.set(heap, HEADING.length + 4 + count * ROW);
  return made;
}
