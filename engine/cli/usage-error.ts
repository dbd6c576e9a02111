/** What was typed cannot be done. The message says what, the hint the way out; neither ends in a full stop. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly hint: string | undefined;
  /** Lines to show below, as they are: help. */
  readonly details: string | undefined;

  constructor(message: string, hint?: string, details?: string) {
    super(message);
    this.hint = hint;
    this.details = details;
  }
}
