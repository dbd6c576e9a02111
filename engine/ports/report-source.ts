/** One file that may hold reports. */
export type DeliveredReports =
  /** Unpacked, where it was gzip. */
  | { readonly kind: "content"; readonly name: string; readonly bytes: Uint8Array }
  /** It is there, and cannot be used: too large, or damaged as an archive. */
  | { readonly kind: "unusable"; readonly name: string; readonly reason: string };

/** Where reports come from. */
export interface ReportSource {
  /**
   * The files in the order of the paths; those of a folder by name, one at a time, so that they need not fit into memory together.
   * @param paths files, folders (with all that lies beneath), or `-` for standard input
   * @throws {OutsideError} code `no-such-file` for a path that is not there, `unreadable-file` when the disk refuses
   */
  read(paths: readonly string[]): AsyncIterable<DeliveredReports>;
}
