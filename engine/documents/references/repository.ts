import type { Instant } from "../../core/model/instant.ts";
import type { Problem } from "../../core/model/problem.ts";
import type { WindowTools } from "../../core/rings/window-occurrences.ts";
import { kindsIn } from "../document-folders.ts";
import {
  type DeclaredKind,
  type DocumentOf,
  documentsOf,
  type LocatedDocument,
} from "../located-document.ts";
import type { UnusableDocument } from "../read-documents.ts";

/** All documents of a repository, seen together. */
export interface Repository {
  readonly documents: readonly LocatedDocument[];
  readonly unusable: readonly UnusableDocument[];
}

export interface CheckContext extends WindowTools {
  /** Undefined: nothing that depends on the moment is looked at. */
  readonly now?: Instant;
}

/** One thing to be true of the documents together. */
export type Check = (repository: Repository, context: CheckContext) => readonly Problem[];

/** What blocks nothing, whatever it finds. */
export type Advice = (
  repository: Repository,
  context: CheckContext,
) => readonly (Problem & { readonly severity: "warning" })[];

export function ofKind<K extends DeclaredKind>({ documents }: Repository, kind: K): readonly DocumentOf<K>[] {
  return documentsOf(documents, kind);
}

/**
 * Whether a document of the kind (and name) may exist that could not be read. What seems to be missing is then not called
 * missing: the problem that is reported already explains it.
 */
export function mayBeUnread({ unusable }: Repository, kind: DeclaredKind, name?: string): boolean {
  return unusable.some((document) => {
    const mayBeKind =
      document.kind === undefined ? kindsIn(document.file).includes(kind) : document.kind === kind;
    return mayBeKind && (name === undefined || document.name === undefined || document.name === name);
  });
}

/** The zone of dates in documents that name none. */
export function workspaceZone(repository: Repository): string {
  return ofKind(repository, "Workspace")[0]?.value.spec.timezone ?? "UTC";
}
