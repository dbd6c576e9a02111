import type { Sink } from "../ports/sink.ts";

/** The edges of the process, so that a test can stand in for them. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How this program was called, as it can be typed again: `muster`, `node bin/muster.js`. */
  readonly program: string;
  /** Runs before a signal ends the program; gives back how to take that back. */
  readonly onInterrupt: (work: () => Promise<void>) => () => void;
}

export interface Terminal extends Sink {
  readonly isTerminal: boolean;
  /** Undefined where it is no terminal. */
  readonly columns: number | undefined;
}
