import type { ListVerb } from "../approval/effect-row.ts";

/** Fields of an entry or a spec, each as text: a string as it is, all else as canonical JSON. */
export type Terms = Readonly<Record<string, string>>;

/** An entry of an approval list that comes, goes or says something else, defaults of its list filled in. */
export interface EntryChange {
  readonly verb: ListVerb;
  readonly patch: string;
  /** 1-based, in the list's file as it becomes; of an entry that is gone, where its list says what it is. */
  readonly line: number;
  /** Undefined: it is new. */
  readonly was?: Terms;
  /** Undefined: it is gone. */
  readonly is?: Terms;
}

/** A field of the spec of any other document. */
export interface FieldChange {
  readonly field: string;
  readonly line: number;
  readonly was?: string;
  readonly is?: string;
}

/** A document that differs between base and head in more than its place or its comments. */
export interface DocumentChange {
  readonly kind: string;
  readonly name: string;
  /** As it becomes; of a document that is gone, where it was. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly how: "added" | "changed" | "deleted";
  /** Of an approval list, whether added, changed or deleted. */
  readonly entries: readonly EntryChange[];
  /** Of every other kind. */
  readonly fields: readonly FieldChange[];
}
