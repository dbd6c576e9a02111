import type { Fleet, Member } from "../core/fleet/fleet.ts";
import type { Interner } from "../core/fleet/intern.ts";

export interface StoredFleet {
  readonly fleet: Fleet;
  /** What the fleet was read through: reports that are to be folded in must be read through it too. */
  readonly interner: Interner;
  /** `sha256:` of the snapshot that it was read from. */
  readonly digest: string;
  /** Newer generations that could not be used because their bytes are damaged, by file name. */
  readonly damaged: readonly string[];
}

/** All that planning gets of the fleet. */
export interface FleetReader {
  /** Undefined: no report was ever kept. @throws {OutsideError} when there is a fleet and it cannot be read */
  read(): Promise<StoredFleet | undefined>;
}

/** Some endpoints that a snapshot keeps together, ascending by id; no block reaches into the next. */
export interface FleetBlockShape {
  readonly first: string;
  readonly last: string;
  readonly endpoints: number;
}

/** A snapshot without its endpoints. */
export interface FleetShape {
  readonly digest: string;
  readonly blocks: readonly FleetBlockShape[];
}

/**
 * Parts of a fleet. Only what is read is looked at: a snapshot that is damaged elsewhere gives what is whole of it, under its own
 * digest.
 */
export interface FleetPartReader {
  /** Undefined: no report was ever kept. @throws {OutsideError} */
  shape(): Promise<FleetShape | undefined>;
  /** One endpoint, with all of the snapshot left unread that it does not need. @throws {OutsideError} */
  readOne(id: string): Promise<StoredMember | undefined>;
  /** The endpoints of `many` blocks, by index. @throws {OutsideError} */
  readBlocks(from: number, many: number): Promise<StoredFleet | undefined>;
}

export interface StoredMember extends Omit<StoredFleet, "fleet"> {
  /** Undefined: it never reported. */
  readonly member?: Member;
}

export interface FleetWriter {
  /** Keeps the fleet as the newest generation. @throws {OutsideError} and leaves what was there */
  write(fleet: Fleet): Promise<{ readonly digest: string; readonly written: "new" | "unchanged" }>;
  /** Runs work while nobody else may write the state. @throws {OutsideError} at once when somebody else does */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}
