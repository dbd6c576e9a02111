/** A file of text lines, by the name that it was given. */
export interface ShardFile {
  readonly name: string;
  /** From the first line on, each without its end; anew each time. @throws {OutsideError} when it cannot be read */
  readonly lines: () => AsyncIterable<string>;
}
