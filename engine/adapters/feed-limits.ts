import { OutsideError } from "../ports/outside-error.ts";

/** Caps on what a feed may be; a publisher's slip or a bomb must not take the machine down. */
export interface FeedLimits {
  /** Of a file, or of an answer over the network, as delivered. */
  readonly maxBytes: number;
  /** Of all members together, unpacked. */
  readonly maxExpandedBytes: number;
  readonly maxMembers: number;
  /** For a whole answer over the network. */
  readonly timeoutMs: number;
}

const MIB = 1024 * 1024;

/** The largest feed there is (all of OSV's Ubuntu records) is 250 MB packed, 60,000 members and 1.5 GB unpacked. */
export const FEED_LIMITS: FeedLimits = {
  maxBytes: 512 * MIB,
  maxExpandedBytes: 2048 * MIB,
  maxMembers: 200_000,
  timeoutMs: 300_000,
};

/** Counts what was unpacked of one feed; every unpacker asks it before it inflates. */
export class FeedBudget {
  readonly #limits: FeedLimits;
  readonly #name: string;
  #bytes = 0;
  #members = 0;

  constructor(name: string, limits: FeedLimits) {
    this.#name = name;
    this.#limits = limits;
  }

  /** How many bytes may still come. */
  get bytesLeft(): number {
    return this.#limits.maxExpandedBytes - this.#bytes;
  }

  /** @throws {OutsideError} when these are too many */
  takeBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= this.#limits.maxExpandedBytes) return;
    throw this.fault(`it unpacks to more than ${this.#limits.maxExpandedBytes} bytes`);
  }

  /** @throws {OutsideError} when there are too many */
  takeMember(): void {
    this.#members += 1;
    if (this.#members <= this.#limits.maxMembers) return;
    throw this.fault(`it has more than ${this.#limits.maxMembers} files in it`);
  }

  fault(why: string, cause?: unknown): OutsideError {
    return feedFault(this.#name, why, "never", cause);
  }
}

export function feedFault(
  name: string,
  why: string,
  retry: "later" | "never",
  cause?: unknown,
): OutsideError {
  return new OutsideError(`cannot read the feed ${name}: ${why}`, {
    retry,
    code: "feed-unreadable",
    ...(cause === undefined ? {} : { cause }),
  });
}
