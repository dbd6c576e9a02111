import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";

/**
 * Declared state in git. It can only read. What git itself cannot give (no such ref, a missing or tampered object, history
 * cut off) is an OutsideError and never an empty answer; what people committed and Muster refuses is a Problem in the answer.
 */
export interface PolicyRepository {
  /** Who reads, with its version: `git 2.39.5`, `isomorphic-git`. */
  readonly reader: string;

  /**
   * Names one commit. Without `revision`: the branch checked out. Otherwise a branch (`main`; else the same branch of
   * `origin`, as clones of one branch have it), a full ref name (`refs/tags/v1` is peeled), a full commit id or `HEAD`, each
   * with `~N` or `^` for first parents. A short name never means a tag.
   * @throws {OutsideError} codes `invalid-ref`, `missing-ref`, `broken-ref`, `empty-repository`, `not-a-commit`, `shallow`,
   *   `no-such-parent`, `missing-object`, `corrupt-object`
   */
  resolveRef(revision?: string): Promise<ResolvedRef>;

  /** @throws {OutsideError} codes `invalid-ref`, `not-a-commit`, `odd-commit`, `missing-object`, `corrupt-object` */
  commitInfo(commit: string): Promise<CommitInfo>;

  /** The files under `wanted.roots`, each verified against its object id, and all that is wrong with that part of the tree. */
  readTree(commit: string, wanted: WantedFiles): Promise<DeclaredTree>;

  /**
   * Commits from `from` (the first one given) back along first parents, up to and without `until`; without it, to the root.
   * @throws {OutsideError} code `shallow` where the clone ends before `until` or the root; `not-an-ancestor` where history
   *   ends and `until` did not come; `history-too-long`
   */
  firstParents(from: string, until?: string): AsyncIterable<CommitLink>;

  /**
   * Whether `ancestor` is `tip` or one of its first parents.
   * @throws {OutsideError} code `shallow` where the clone ends before that is known
   */
  descendsByFirstParent(tip: string, ancestor: string): Promise<"yes" | "no">;

  /** Whether history was cut off by `--depth`; then what walks it may throw. */
  isShallow(): Promise<boolean>;

  /** Ends helper processes and closes files. A repository that is not closed keeps no program from ending. */
  close(): Promise<void>;
}

/** The files of a folder as they lie on the disk, committed or not. */
export interface Worktree {
  /** @throws {OutsideError} code `unreadable-file` when the disk refuses */
  readFiles(wanted: WantedFiles): Promise<DeclaredTree>;
}

export interface ResolvedRef {
  /** Full name of the ref whose tip this is; none for a commit id, a detached HEAD, and after `~` or `^`. */
  readonly ref?: string;
  /** The branch's short name, when `ref` is a branch, here or at `origin`. */
  readonly branch?: string;
  /** 40 hex digits; 64 in a SHA-256 repository. */
  readonly commit: string;
}

export interface CommitLink {
  readonly commit: string;
  readonly tree: string;
  /** As the object says, whatever grafts, replace refs or a shallow boundary pretend. */
  readonly parents: readonly string[];
}

export interface CommitInfo extends CommitLink {
  readonly author: CommitPerson;
  readonly committer: CommitPerson;
  /** Untrusted text; bytes that are not UTF-8 became U+FFFD. */
  readonly message: string;
}

/** What the commit claims: anyone can write any name and any date. */
export interface CommitPerson {
  readonly name: string;
  readonly email: string;
  readonly at: Instant;
}

export interface WantedFiles {
  /** Folders end in "/" and are read whole (`policies/`); others are single files (`muster.yaml`). Absent ones are no fault. */
  readonly roots: readonly string[];
  readonly limits?: Partial<TreeLimits>;
}

/** What is checked before any content is inflated or read. */
export interface TreeLimits {
  readonly fileBytes: number;
  readonly totalBytes: number;
  /** Files and folders together. */
  readonly entries: number;
  /** Folders above a file. */
  readonly depth: number;
  /** Of a whole path, in UTF-8. */
  readonly pathBytes: number;
}

export interface DeclaredTree {
  /** In order of path, by UTF-16 code unit. */
  readonly files: readonly DeclaredFile[];
  /** One error is enough to refuse the whole: what is named here is not among the files. */
  readonly problems: readonly Problem[];
}

export interface DeclaredFile {
  /** "/" separated, NFC, from the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Id of the blob; of uncommitted files the SHA-1 id that these bytes would get. */
  readonly oid: string;
  readonly mode: "100644" | "100755";
}
