/** Where text goes: standard output, a file. */
export interface Sink {
  /**
   * Resolves when it may be given more.
   * @throws {SinkClosed} when nobody reads it any more
   * @throws {OutsideError} when it cannot be written
   */
  write(text: string): Promise<void>;
}

/** A sink that keeps everything or nothing. */
export interface WholeSink extends Sink {
  /** Makes what was written the content, in one step. @throws {OutsideError} and leaves what was there */
  commit(): Promise<void>;
  /** Forgets what was written. Does nothing after `commit`. */
  abandon(): Promise<void>;
}

/** Whoever read it has gone (`… | head`): no fault of anyone's, and nothing is left to do. */
export class SinkClosed extends Error {
  override readonly name = "SinkClosed";
}
