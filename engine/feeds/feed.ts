import type { FeedReading } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";

export interface FeedInput {
  /** In any order: what comes out does not depend on it. */
  readonly members: readonly FeedMember[];
}

export interface FeedOptions {
  /** The system that the feed is about, where the format does not say (`--os ID:VERSION`). */
  readonly os?: { readonly id: string; readonly version: string };
  /** Says what is wrong with a value that should be a Patch document; undefined when nothing is. */
  readonly patchFault: (value: unknown) => string | undefined;
}

/** A format that advisories come in: bytes to patches. Pure. */
export interface Feed {
  readonly format: string;
  /** See `Edition.precedence`. */
  readonly precedence: number;
  readonly read: (input: FeedInput, options: FeedOptions) => FeedReading;
}
