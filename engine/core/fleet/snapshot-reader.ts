import { type Instant, isInstant } from "../model/instant.ts";

/** What is wrong with a snapshot. Thrown and caught within the decoder alone. */
export class SnapshotFault extends Error {
  override readonly name = "SnapshotFault";
}

/** Reads one row from left to right, and believes nothing of it: every method throws a SnapshotFault that names the row. */
export class RowReader {
  readonly #row: readonly unknown[];
  readonly #what: string;
  readonly #parent: RowReader | undefined;
  #next = 0;

  constructor(row: unknown, what: string, parent?: RowReader) {
    this.#what = what;
    this.#parent = parent;
    if (!Array.isArray(row)) throw new SnapshotFault(`${this.#where()} is no list`);
    this.#row = row;
  }

  whole(what: string): number {
    const value = this.#take();
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw this.#fault(what);
    return value;
  }

  /** One more than it is, 0 for none: of the greatest safe integer too, which is as exact. */
  optional(what: string): number | undefined {
    if (this.#row[this.#next] === Number.MAX_SAFE_INTEGER + 1) {
      this.#next += 1;
      return Number.MAX_SAFE_INTEGER;
    }
    const value = this.whole(what);
    return value === 0 ? undefined : value - 1;
  }

  flag(what: string): boolean {
    const value = this.#take();
    if (value !== 0 && value !== 1) throw this.#fault(what);
    return value === 1;
  }

  list(what: string): RowReader {
    return new RowReader(this.#take(), what, this);
  }

  /** An instant as it is. */
  date(what: string): Instant {
    return this.#instantOf(this.#take(), what);
  }

  /** An instant, as milliseconds before `at`. */
  instant(what: string, at: Instant): Instant {
    const value = this.#take();
    return this.#instantOf(typeof value === "number" ? at - value : value, what);
  }

  /** The same, null for none. */
  optionalInstant(what: string, at: Instant): Instant | undefined {
    if (this.#row[this.#next] !== null) return this.instant(what, at);
    this.#next += 1;
    return undefined;
  }

  more(): boolean {
    return this.#next < this.#row.length;
  }

  end(): void {
    if (this.#next === this.#row.length) return;
    throw new SnapshotFault(`${this.#where()} has ${this.#row.length} values, not ${this.#next}`);
  }

  #take(): unknown {
    this.#next += 1;
    return this.#row[this.#next - 1];
  }

  #instantOf(value: unknown, what: string): Instant {
    if (typeof value !== "number" || !isInstant(value)) throw this.#fault(what);
    return value;
  }

  #where(): string {
    return this.#parent === undefined ? this.#what : `${this.#what} of ${this.#parent.#where()}`;
  }

  #fault(what: string): SnapshotFault {
    return new SnapshotFault(`${this.#where()} has no valid ${what}`);
  }
}
