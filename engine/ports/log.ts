import type { LoggedCommit } from "../core/log/logged.ts";

/** The signed log, as it lies in the clone. It can only read. */
export interface LogReader {
  /** The commit that the ref names. Undefined: there is no such ref. @throws {OutsideError} when it cannot be read */
  tip(): Promise<string | undefined>;
  /**
   * The commits from the first of the log to the tip, by first parents, oldest first, signatures checked.
   * @param until only those after this commit
   * @throws {OutsideError} code `not-an-ancestor` when `until` is none of them; `shallow`; what git cannot give
   */
  commits(tip: string, until?: string): Promise<readonly LoggedCommit[]>;
  /** The same, each as soon as its signature is checked: those behind it are checked while this one is looked at. */
  each(tip: string, until?: string): AsyncIterable<LoggedCommit>;
  /** A catalog entry that an entry names, verbatim. Undefined: the entry's tree has none of this digest. */
  catalogEntry(commit: string, digest: string): Promise<Uint8Array | undefined>;
}

/** What is to be added: the entry's canonical JSON, the subject line people read, and files of its tree by path. */
export interface LogDraft {
  /** The entry's. */
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  /** Seconds of the commit come from it; milliseconds since the epoch. */
  readonly at: number;
  /** `catalog/<64 hexadecimal digits>.json` and its bytes. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Who may write the log. Held by `record` and `reconcile --apply` alone. */
export interface LogWriter {
  /**
   * Adds entries behind `onto`, signed, all or none, and moves the ref there, here and where the clone came from if it has a remote.
   * @param onto the tip that the drafts were made for; undefined: there is no log yet
   * @returns the new tip, or `overtaken` where somebody else added meanwhile: then read again, number anew, sign anew
   * @throws {OutsideError} what git, the key or the network cannot give
   */
  append(
    drafts: readonly LogDraft[],
    onto: string | undefined,
  ): Promise<{ readonly kind: "appended"; readonly tip: string } | { readonly kind: "overtaken" }>;
  /** Brings what the remote has into the clone. Does nothing without a remote. */
  fetch(): Promise<void>;
}
