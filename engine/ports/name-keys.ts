/** What makes endpoint names unreadable in the log: a keyed hash that only those who have the key can compare. */
export interface NameKey {
  /** Tells one key from another, and says nothing of it. */
  readonly id: string;
  /** HMAC-SHA-256 of the name, as 64 hexadecimal digits. */
  readonly hash: (name: string) => string;
}

export interface NameKeys {
  /** Undefined: there is none yet. @throws {OutsideError} code `name-key` where it cannot be used */
  load(): Promise<NameKey | undefined>;
  /** Makes one where there is none. @throws {OutsideError} code `name-key`, and what the disk refuses */
  loadOrMake(): Promise<NameKey>;
}
