/** Why parts of a fleet cannot be put together. */
export type ShardFaultKind = "missing" | "twice" | "other" | "damaged";

/** A file that is no sound part of what is to be put together. The message says what could not be done, `hint` the way out. */
export class ShardFault extends Error {
  override readonly name = "ShardFault";
  readonly kind: ShardFaultKind;
  readonly hint: string;

  constructor(kind: ShardFaultKind, message: string, hint: string) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}
