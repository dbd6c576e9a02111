import type { FeedMember } from "../core/catalog/feed-member.ts";

/** One edition of a feed, unpacked. */
export type FeedDelivery =
  | {
      readonly kind: "content";
      readonly members: readonly FeedMember[];
      /** `sha256:` of the edition as it was delivered, packed. */
      readonly digest: string;
      readonly etag?: string;
    }
  /** The publisher says that it is the edition of the given etag still. */
  | { readonly kind: "unchanged" };

/** Where editions of feeds come from. */
export interface FeedSource {
  /**
   * @param from a file, a folder or an https URL
   * @param etag of the edition that is held, if it had one
   * @throws {OutsideError} when it cannot be had whole, is too large, or may not be fetched
   */
  read(from: string, etag: string | undefined): Promise<FeedDelivery>;
}
