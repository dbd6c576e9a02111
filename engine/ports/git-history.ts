import type { CommitInfo, DeclaredTree, WantedFiles } from "./policy-repository.ts";

/** A file that differs between two trees. A rename is one gone and one come. */
export interface ChangedFile {
  readonly path: string;
  readonly old: string | null;
  readonly new: string | null;
  /** After; of a file that is gone: null. */
  readonly mode: string | null;
}

/** What reviews are judged by, from git objects alone. It can only read. */
export interface GitHistory {
  /** @returns undefined where the two have no common ancestor */
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** Every commit reachable from `head` and not from `base`, by all parents; newest first. @throws {OutsideError} beyond 10,000 */
  commitsBetween(base: string, head: string): Promise<readonly CommitInfo[]>;
  /** All files that differ between the trees of two commits, in order of path; `from` undefined: all files of `to`. */
  changedFiles(from: string | undefined, to: string): Promise<readonly ChangedFile[]>;
  /** The tree of the automatic merge of two commits, worked out without writing to the repository. */
  mergeTree(
    base: string,
    head: string,
  ): Promise<
    | { readonly kind: "clean"; readonly tree: string }
    | { readonly kind: "conflict" }
    | { readonly kind: "unknown"; readonly why: string }
  >;
}

/** The same, with the files of trees that no commit has: `mergeTree` works them out, and they are gone after `close`. */
export interface MergeHistory extends GitHistory {
  /** All files that differ between two commits or trees, in order of path. */
  changedFiles(from: string | undefined, to: string): Promise<readonly ChangedFile[]>;
  /** The files of a commit or tree, as `PolicyRepository.readTree` reads them. @throws {OutsideError} as it does */
  readTree(tree: string, wanted: WantedFiles): Promise<DeclaredTree>;
  /** Whether the repository has the commit. @throws {OutsideError} code `corrupt-object` */
  hasCommit(commit: string): Promise<boolean>;
  close(): Promise<void>;
}
