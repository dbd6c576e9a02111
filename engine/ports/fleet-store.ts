import type { Fleet } from "../core/fleet/fleet.ts";
import type { Interner } from "../core/fleet/intern.ts";

export interface StoredFleet {
  readonly fleet: Fleet;
  /** What the fleet was read through: reports that are to be folded in must be read through it too. */
  readonly interner: Interner;
  /** `sha256:` of the bytes that it was read from. */
  readonly digest: string;
  /** Newer generations that could not be used because their bytes are damaged, by file name. */
  readonly damaged: readonly string[];
}

/** All that planning gets of the fleet. */
export interface FleetReader {
  /** Undefined: no report was ever kept. @throws {OutsideError} when there is a fleet and it cannot be read */
  read(): Promise<StoredFleet | undefined>;
}

export interface FleetWriter {
  /** Keeps the fleet as the newest generation. @throws {OutsideError} and leaves what was there */
  write(fleet: Fleet): Promise<{ readonly digest: string; readonly written: "new" | "unchanged" }>;
  /** Runs work while nobody else may write the state. @throws {OutsideError} at once when somebody else does */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}
