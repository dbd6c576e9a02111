import type { LoggedEntry, SignatureAnswer } from "./logged.ts";

/** The log as it was read, oldest first, before anything of it is believed. */
export interface ReadLog {
  readonly entries: readonly LoggedEntry[];
  /** The first commit that is no entry. Nothing behind it was read. */
  readonly broken?: { readonly commit: string; readonly says: string };
}

/** Where trust starts: the first commit of the log, and the key that signed it. */
export interface TrustedRoot {
  /** `SHA256:…`, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  /** The first commit of the log. */
  readonly commit: string;
}

/** How far a chain was verified: enough to go on from there, as a checkpoint does. JSON. */
export interface ChainState {
  readonly root: TrustedRoot;
  /** The last entry that was looked at: its commit and its number. */
  readonly commit: string;
  readonly number: number;
  readonly rulesCommit: string;
  /** Of the entries that state one. */
  readonly repositoryId?: number;
  /** Fingerprints of keys that may sign what follows, as far as muster.yaml lists them there too; in order. */
  readonly accepted: readonly string[];
  /** Fingerprints of keys that never count again; in order. */
  readonly revoked: readonly string[];
  /** Undefined: there was no ReviewPolicy where the chain begins. */
  readonly review?: KnownReview;
}

/**
 * The ReviewPolicy that the chain answers for: that of the first entry, and what a recorded, approved merge or a seal made of it.
 * Any other was pushed past the reviews.
 */
export interface KnownReview {
  readonly blob: string;
  /** How far from the root the branch came to have it, as far as the chain knows. */
  readonly place: number;
}

/** What a chain is held to, read from git by whoever calls: core reads nothing. */
export interface ChainRules {
  /** Fingerprints of the keys that muster.yaml lists as `log.keys` at a commit. Undefined: that cannot be read. */
  readonly keysAt: (commit: string) => ReadonlySet<string> | undefined;
  /** The blob of the ReviewPolicy at a commit. Undefined: it has none, or that cannot be told. */
  readonly reviewAt: (commit: string) => string | undefined;
  /** How far a commit is from the root along the first parents of the branch. Undefined: it is none of them. */
  readonly placeOf: (commit: string) => number | undefined;
  /** Undefined: the chain can at most agree with itself. */
  readonly root?: TrustedRoot;
  /** Fingerprint → id of the person, of all `people.keys` of a ReviewPolicy, by its blob. Undefined: it cannot be read. */
  readonly peopleOf: (review: string | undefined) => ReadonlyMap<string, number> | undefined;
  /** Verifies an armored SSH signature of namespace `muster-seal` over a text (UTF-8). */
  readonly verifySeal: (armored: string, text: string) => SignatureAnswer;
}
