import type { Instant } from "./instant.ts";

/**
 * When something ends: an instant (the end of the day that is named), `true` where it has ended and nobody says when, `false`
 * where no end is announced. Undefined, wherever it stands: nobody knows, which is never "supported".
 */
export type EndOfSupport = Instant | boolean;

/** What a publisher of lifecycles says of one release line of a product. */
export interface Lifecycle {
  /** As endoflife.date calls it: `debian`, `rocky-linux`. */
  readonly product: string;
  /** The release line: `12`, `24.04`, `11-23h2-e`. */
  readonly cycle: string;
  /** Of security support for everybody. */
  readonly eol?: EndOfSupport;
  /** Of what comes after it: LTS by others, paid extensions. */
  readonly extended?: EndOfSupport;
  /** The newest version of the line: where lines are not named by versions, what tells them apart. */
  readonly latest?: string;
}
