import type { Instant } from "../core/model/instant.ts";
import type { Sha256 } from "../core/model/sha256.ts";

/**
 * What was taken in before, so that what did not change need not be read again. It is never more than a saving: it may be lost,
 * old or damaged at any time, and nothing but the time that a run takes is different.
 */
export interface IntakeMemory {
  /** Empty where nothing is remembered, or it cannot be read. */
  recall(): Promise<Recollection>;
}

export interface Recollection {
  readonly sha256: Sha256;
  /** The fleet that all of `files` went into. */
  readonly fleet?: string;
  /** By absolute path. */
  readonly files: ReadonlyMap<string, RememberedFile>;
  /**
   * Where a line seems to say when it was made, its number and when the endpoint started. Equal keys mean that two lines are the
   * same bytes but for what stands in these places, which are at the same places between the same bytes. Undefined: no such place,
   * or something else than a plain date or number there.
   * @param scope what else a line must have in common with one that was remembered
   */
  mark(line: Uint8Array, scope: string): LineMark | undefined;
  /** The line that was remembered under the key. */
  line(key: Uint8Array): RememberedLine | undefined;
  /** Of one endpoint, the line with the latest date is kept. */
  remember(key: Uint8Array, line: RememberedLine): void;
  /**
   * Keeps what was remembered, and says nothing where it cannot.
   * @param isKnown whether the fleet has an endpoint; the lines of others are forgotten
   */
  keep(
    fleet: string,
    files: ReadonlyMap<string, RememberedFile>,
    isKnown: (id: string) => boolean,
  ): Promise<void>;
}

export interface LineMark {
  /** SHA-256. */
  readonly key: Uint8Array;
  /** As they stand there: of digits, `T`, `Z`, `:`, `.`, `+` and `-` only. */
  readonly observedAt: string;
  readonly bootedAt?: string;
  /** Up to 15 digits. */
  readonly sequence?: string;
}

/** A line that was a report of `id` and went in. */
export interface RememberedLine {
  /** As the line has it. */
  readonly id: string;
  readonly observedAt: Instant;
  /** SHA-256 of what it says, but for when it was made, its number and when the endpoint started. */
  readonly content: Uint8Array;
  /** As JSON; empty: none. */
  readonly attempts: string;
}

/** A file of which every record went in. */
export interface RememberedFile {
  /** Empty: what the disk says of it is not to be believed. */
  readonly stamp: string;
  /** `sha256:` of its bytes. */
  readonly digest: string;
  /** What else decides on what its records come to. */
  readonly scope: string;
  readonly reports: number;
  /** The latest date of a record. */
  readonly latest: Instant;
}
