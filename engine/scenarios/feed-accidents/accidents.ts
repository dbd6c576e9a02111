import type { FeedFile } from "./replay.ts";

/** Something that happened to a real publisher, and what Muster makes of it. */
export interface Accident {
  readonly name: string;
  readonly feed: FeedFile;
  /** What is served that day; undefined: nothing. */
  readonly served: string | Uint8Array | undefined;
  /** `refused`: whole; `record`: records of it by name; `absorbed`: it goes in, and what moves is told. */
  readonly verdict: "refused" | "record" | "absorbed";
  /** What people read of it: the reason, the records that are refused, or the changes. */
  readonly says: RegExp;
  /** Patches whose rows may move, because the publisher said so. Everything else stands still. */
  readonly moves?: Readonly<Record<string, PairMove>>;
  /** Changes that the next good edition brings. */
  readonly next?: readonly string[];
}

/** How the rows of a patch are after the event. */
export interface PairMove {
  readonly verdict?: string;
  readonly rule?: string;
  readonly due?: string;
  readonly to?: RegExp;
}
