import type { ChangedFile } from "./git-history.ts";

/** A commit of a branch with its own difference from its first parent; of the root: all its files. */
export interface BranchCommit {
  readonly commit: string;
  readonly tree: string;
  /** As the object says, whatever grafts, replace refs or a shallow boundary pretend. */
  readonly parents: readonly string[];
  /** In no order; names that are no UTF-8 hold U+FFFD. */
  readonly changes: readonly ChangedFile[];
  /** Whether its message has a trailer of Muster (`Muster-PR: …`): nothing trusts it, but it says that there was a log. */
  readonly hasTrailer: boolean;
}

/** What an audit reads of a branch, each object verified against its id. It can only read. */
export interface BranchHistory {
  /**
   * The first parents of `tip`, oldest first.
   * @param until only those after this commit
   * @param only the files whose changes are wanted; undefined: all. Folders that hold none of them are not read.
   * @throws {OutsideError} code `not-an-ancestor` when `until` is none of them; `shallow` where the clone ends before;
   *   `missing-object`, `corrupt-object`, `history-too-long`, and what git cannot give
   */
  commits(tip: string, until?: string, only?: ReadonlySet<string>): Promise<readonly BranchCommit[]>;
  /** All files of a commit. @throws {OutsideError} as `commits` */
  filesAt(commit: string): Promise<readonly ChangedFile[]>;
  /** A file's content. @throws {OutsideError} codes `missing-object`, `corrupt-object`, `object-too-large` */
  blob(id: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
