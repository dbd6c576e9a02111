import { type Instant, isInstant } from "../model/instant.ts";

/** What is wrong with a snapshot. Thrown and caught within the decoder alone. */
export class SnapshotFault extends Error {
  override readonly name = "SnapshotFault";
}

/** Reads one row from left to right, and believes nothing of it. */
export interface RowReader {
  readonly whole: (what: string) => number;
  /** One more than it is, 0 for none. */
  readonly optional: (what: string) => number | undefined;
  readonly flag: (what: string) => boolean;
  readonly list: (what: string) => RowReader;
  /** An instant as it is. */
  readonly date: (what: string) => Instant;
  /** An instant, as milliseconds before `at`. */
  readonly instant: (what: string, at: Instant) => Instant;
  readonly optionalInstant: (what: string, at: Instant) => Instant | undefined;
  readonly more: () => boolean;
  /** @throws {SnapshotFault} when something is left */
  readonly end: () => void;
}

export function readRow(row: unknown, where: string): RowReader {
  if (!Array.isArray(row)) throw new SnapshotFault(`${where} is no list`);
  let next = 0;
  const take = (): unknown => {
    next += 1;
    return row[next - 1];
  };
  const fault = (what: string): SnapshotFault => new SnapshotFault(`${where} has no valid ${what}`);
  const whole = (what: string): number => {
    const value = take();
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw fault(what);
    return value;
  };
  const instantOf = (value: unknown, what: string, at: Instant): Instant => {
    if (typeof value !== "number" || !isInstant(at - value)) throw fault(what);
    return at - value;
  };
  return {
    whole,
    optional: (what) => {
      const value = whole(what);
      return value === 0 ? undefined : value - 1;
    },
    flag: (what) => {
      const value = take();
      if (value !== 0 && value !== 1) throw fault(what);
      return value === 1;
    },
    list: (what) => readRow(take(), `${where}, ${what},`),
    date: (what) => {
      const value = take();
      if (typeof value !== "number" || !isInstant(value)) throw fault(what);
      return value;
    },
    instant: (what, at) => instantOf(take(), what, at),
    optionalInstant: (what, at) => {
      const value = take();
      return value === null ? undefined : instantOf(value, what, at);
    },
    more: () => next < row.length,
    end: () => {
      if (next !== row.length) throw new SnapshotFault(`${where} has ${row.length} values, not ${next}`);
    },
  };
}
