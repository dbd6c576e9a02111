import type { DocumentByKind } from "../schema/documents.generated.ts";
import type { Places } from "./fault.ts";
import type { JsonPointer } from "./json-pointer.ts";

/** A document that people wrote, read and found to have the shape of its kind. */
export interface DocumentOf<K extends DeclaredKind> extends Places {
  readonly kind: K;
  readonly name: string;
  readonly value: DocumentByKind[K];
  /** `file:line:column` of the value that a pointer leads to; of the nearest one around it where it is not written. */
  readonly at: (pointer: JsonPointer) => string;
}

/** The kinds that people write: those with a folder. */
export type DeclaredKind =
  | "ApprovalList"
  | "Baseline"
  | "ChangeFreeze"
  | "Exclusion"
  | "Incident"
  | "MaintenanceWindow"
  | "PatchPolicy"
  | "PolicyTest"
  | "ReviewPolicy"
  | "Ring"
  | "TestRecord"
  | "Workspace";

export type LocatedDocument = { readonly [K in DeclaredKind]: DocumentOf<K> }[DeclaredKind];

/** The documents of one kind, in the order given. */
export function documentsOf<K extends DeclaredKind>(
  documents: readonly LocatedDocument[],
  kind: K,
): readonly DocumentOf<K>[] {
  return documents.filter(
    (document): document is Extract<LocatedDocument, DocumentOf<K>> => document.kind === kind,
  );
}
