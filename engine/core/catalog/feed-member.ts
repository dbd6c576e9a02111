/** One file of a feed, out of a folder or an archive, or the feed itself. Already unpacked and within the caps. */
export interface FeedMember {
  /** Relative, "/" separated. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
