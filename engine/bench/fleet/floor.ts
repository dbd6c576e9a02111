import { type Counts, readCounters, VERDICTS } from "./counts.ts";
import { type DecidedTables, OVERDUE, WILL_MISS } from "./decided-tables.ts";

/** The floor: one pass over the deduplicated (class, patch) table, incrementing the same counters. Nothing is decided. */
export function countClasses(tables: DecidedTables): Counts {
  const { axes, classCount, ring, members, start, patch, verdict, late } = tables;
  const counters = new Int32Array(axes.rings.length * axes.patches.length * VERDICTS.length);
  let overdue = 0;
  let willMiss = 0;
  for (let one = 0; one < classCount; one += 1) {
    const many = members[one] ?? 0;
    const base = (ring[one] ?? 0) * axes.patches.length;
    const end = start[one + 1] ?? 0;
    for (let row = start[one] ?? 0; row < end; row += 1) {
      const bits = late[row] ?? 0;
      if ((bits & OVERDUE) !== 0) overdue += many;
      if ((bits & WILL_MISS) !== 0) willMiss += many;
      const cell = (base + (patch[row] ?? 0)) * VERDICTS.length + (verdict[row] ?? 0);
      counters[cell] = (counters[cell] ?? 0) + many;
    }
  }
  return readCounters(counters, axes, { overdue, willMiss });
}

/** All rows (endpoint, patch), as columns: what a table of a database would hold. */
export interface RawRows {
  readonly count: number;
  readonly ring: Uint8Array;
  readonly patch: Uint16Array;
  readonly verdict: Uint8Array;
  readonly late: Uint8Array;
}

export function rawRowsOf({ classOf, start, ring, patch, verdict, late }: DecidedTables): RawRows {
  let count = 0;
  for (const one of classOf) count += (start[one + 1] ?? 0) - (start[one] ?? 0);
  const rows: RawRows = {
    count,
    ring: new Uint8Array(count),
    patch: new Uint16Array(count),
    verdict: new Uint8Array(count),
    late: new Uint8Array(count),
  };
  let at = 0;
  for (const one of classOf) {
    const [from, to] = [start[one] ?? 0, start[one + 1] ?? 0];
    rows.ring.fill(ring[one] ?? 0, at, at + to - from);
    rows.patch.set(patch.subarray(from, to), at);
    rows.verdict.set(verdict.subarray(from, to), at);
    rows.late.set(late.subarray(from, to), at);
    at += to - from;
  }
  return rows;
}

/** The naive pass: the same counters, from all rows. */
export function countRows(rows: RawRows, { axes }: DecidedTables): Counts {
  const { count, ring, patch, verdict, late } = rows;
  const counters = new Int32Array(axes.rings.length * axes.patches.length * VERDICTS.length);
  let overdue = 0;
  let willMiss = 0;
  for (let row = 0; row < count; row += 1) {
    const bits = late[row] ?? 0;
    if ((bits & OVERDUE) !== 0) overdue += 1;
    if ((bits & WILL_MISS) !== 0) willMiss += 1;
    const base = (ring[row] ?? 0) * axes.patches.length + (patch[row] ?? 0);
    const cell = base * VERDICTS.length + (verdict[row] ?? 0);
    counters[cell] = (counters[cell] ?? 0) + 1;
  }
  return readCounters(counters, axes, { overdue, willMiss });
}
