/** Why parts of a fleet cannot be put together. */
export type ShardFaultCode = "shard-missing" | "shard-twice" | "shard-other" | "shard-damaged";

/** A file that is no sound part of what is to be put together. The message says what could not be done, `hint` the way out. */
export class ShardFault extends Error {
  override readonly name = "ShardFault";
  readonly code: ShardFaultCode;
  readonly hint: string;

  constructor(code: ShardFaultCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
