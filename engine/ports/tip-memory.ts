/** Which commit of a branch was read last, so that a rewritten history is noticed by the next run. */
export interface TipReader {
  /** @throws {OutsideError} when it was remembered and cannot be read: that is not the same as never */
  lastTip(branch: string): Promise<string | undefined>;
}

/** Which logs were read before, whatever muster.yaml says now. */
export interface LogMemory {
  /** Full name of the ref → the tip that was read last. @throws {OutsideError} when it cannot be read */
  lastLogs(): Promise<ReadonlyMap<string, string>>;
}

export interface TipWriter {
  remember(branch: string, commit: string): Promise<void>;
}
