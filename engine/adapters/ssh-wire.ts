/** What bytes that should be SSH's lack; caught where the whole is read. */
export class SshFault extends Error {
  override readonly name = "SshFault";
}

/** A key, a certificate or a signature is some KiB; what claims more is none. */
const MOST_BYTES = 64 * 1024;

/** Reads what SSH packs one after the other. @see RFC 4251, section 5 */
export interface SshReader {
  /** A string: a length, and so many bytes. */
  readonly string: () => Buffer;
  readonly text: () => string;
  readonly uint32: () => number;
  readonly fixed: (bytes: number) => Buffer;
  readonly rest: () => Buffer;
  /** @throws {SshFault} when anything is left */
  readonly end: () => void;
}

/** @throws {SshFault} from every function, where the bytes end too early */
export function readSsh(bytes: Uint8Array): SshReader {
  if (bytes.length > MOST_BYTES) throw new SshFault(`it has ${bytes.length} bytes`);
  return new PackedReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

class PackedReader implements SshReader {
  readonly #all: Buffer;
  #at = 0;

  constructor(all: Buffer) {
    this.#all = all;
  }

  string(): Buffer {
    return this.fixed(this.uint32());
  }

  text(): string {
    return this.string().toString("latin1");
  }

  uint32(): number {
    return this.fixed(4).readUInt32BE(0);
  }

  fixed(length: number): Buffer {
    if (this.#at + length > this.#all.length) throw new SshFault("it ends too early");
    this.#at += length;
    return this.#all.subarray(this.#at - length, this.#at);
  }

  rest(): Buffer {
    return this.fixed(this.#all.length - this.#at);
  }

  end(): void {
    if (this.#at !== this.#all.length) throw new SshFault("something follows it");
  }
}

/** A string as SSH packs it. */
export function sshString(value: Uint8Array | string): Buffer {
  const length = typeof value === "string" ? Buffer.byteLength(value) : value.length;
  const packed = Buffer.allocUnsafe(4 + length);
  packed.writeUInt32BE(length);
  if (typeof value === "string") packed.write(value, 4);
  else packed.set(value, 4);
  return packed;
}

/** A number that is never negative, from its bytes: no leading zeros but one where the first bit is set. */
export function sshNumber(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const trimmed = Buffer.from(bytes).subarray(start);
  return sshString((trimmed[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed);
}

/** The bytes of a number that is never negative, in the one spelling that SSH has for it. @throws {SshFault} */
export function positiveNumber(bytes: Uint8Array): Buffer {
  const [first = 0x80, second = 0] = bytes;
  if (first >= 0x80) throw new SshFault("a number of it is negative, or none");
  if (first === 0 && bytes.length > 1 && second < 0x80)
    throw new SshFault("a number of it has needless zeros");
  return Buffer.from(first === 0 ? bytes.subarray(1) : bytes);
}
