import type { OutsideCode } from "./outside-codes.ts";

/** Whether the same call may do better: at once, after a while, or never without someone's help. */
export type Retry = "now" | "later" | "never";

export interface OutsideErrorOptions {
  readonly retry: Retry;
  readonly cause?: unknown;
  /** For callers that tell one fault from another, and for the manual. */
  readonly code: OutsideCode;
  /** The way out, for the person at the terminal. */
  readonly hint?: string;
}

/**
 * A fault of the world: git, forge, disk, feed. Thrown by adapters only; a fault in a document is a Problem, never this.
 * The message says what could not be done, with the values, and has no full stop.
 */
export class OutsideError extends Error {
  override readonly name = "OutsideError";
  readonly retry: Retry;
  readonly code: OutsideCode;
  readonly hint?: string;

  constructor(message: string, options: OutsideErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retry = options.retry;
    this.code = options.code;
    if (options.hint !== undefined) this.hint = options.hint;
  }
}
