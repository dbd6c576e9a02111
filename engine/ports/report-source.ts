/** One file that may hold reports. */
export type DeliveredReports =
  /** Unpacked, where it was gzip. */
  | { readonly kind: "content"; readonly name: string; readonly bytes: Uint8Array }
  /** It is there, and cannot be used: too large, or damaged as an archive. */
  | { readonly kind: "unusable"; readonly name: string; readonly reason: string };

/** One file that may hold reports, before it is read. */
export interface OpenedReports {
  readonly name: string;
  /** Absent for what cannot be read twice: standard input, a pipe. */
  readonly file?: FileMark;
  /**
   * Its bytes, unpacked where it was gzip; to be read once, to the end. What is packed was unpacked once before, so that nothing
   * of a damaged archive comes out.
   * @throws {OutsideError} while they are read, when the disk refuses
   */
  readonly read: () => Promise<ReportPieces>;
  /** `sha256:` of the bytes as they lie there. It costs nothing after they were read to the end. */
  readonly digest: () => Promise<string>;
  /**
   * Whether the file is still what its mark says, after it was read: `marked` when its mark tells so for good, `recent` when it
   * was written so shortly before that one more change could leave no trace.
   */
  readonly isSettled: () => Promise<"marked" | "recent" | "changed">;
}

export type ReportPieces =
  | { readonly ok: true; readonly pieces: AsyncIterable<Uint8Array> }
  /** It cannot be used: damaged as an archive, or too large. */
  | { readonly ok: false; readonly reason: string };

/** By what a file is known again without reading it. */
export interface FileMark {
  /** Absolute. */
  readonly path: string;
  /** Size, inode, and when it was written: another text says that the file may have changed. */
  readonly stamp: string;
}

/** Where reports come from. */
export interface ReportSource {
  /**
   * The files in the order of the paths; those of a folder by name, one at a time, so that they need not fit into memory together.
   * @param paths files, folders (with all that lies beneath), or `-` for standard input
   * @throws {OutsideError} code `no-such-file` for a path that is not there, `unreadable-file` when the disk refuses
   */
  read(paths: readonly string[]): AsyncIterable<DeliveredReports>;
  /** The same files, to be read piece by piece, of any size. @throws {OutsideError} as `read` does */
  open(paths: readonly string[]): AsyncIterable<OpenedReports>;
}
