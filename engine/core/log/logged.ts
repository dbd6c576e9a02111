import type { LogEntry } from "../../schema/documents.generated.ts";

/** What became of the signature of a commit of the log. */
export type SignatureAnswer =
  /** It fits these bytes; whether the key may sign is another question. Fingerprint as `ssh-keygen -l` prints it: `SHA256:…`. */
  | { readonly kind: "good"; readonly fingerprint: string }
  | { readonly kind: "none" }
  | { readonly kind: "bad"; readonly says: string };

/** A commit of the log as it lies there, before anything of it is believed. */
export interface LoggedCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly tree: string;
  readonly signature: SignatureAnswer;
  /** The canonical JSON of the message, as written; undefined: it has none. */
  readonly text?: string;
}

/** A commit of the log that reads as an entry. Whether it counts, `verifyChain` says. */
export interface LoggedEntry {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly signature: SignatureAnswer;
  readonly entry: LogEntry;
}
