import { isError } from "../core/model/problem.ts";
import { documentsOf } from "../documents/located-document.ts";
import { type ReadDocuments, readDocuments } from "../documents/read-documents.ts";
import type { MergeHistory } from "../ports/git-history.ts";
import type { ApprovalList } from "../schema/documents.generated.ts";

const LISTS = "policies/approvals/";

/** The approval lists of a tree. */
export interface ReadLists {
  readonly lists: readonly ApprovalList[];
  /** Where what should be a list cannot be read as one. */
  readonly faulty: readonly string[];
}

/** Reads the approval lists of commits and trees. A file that many of them have is parsed once. */
export type ListReader = (treeish: string) => Promise<ReadLists>;

export function listReader(history: MergeHistory, isZone: (zone: string) => boolean): ListReader {
  const parsed = new Map<string, ReadDocuments>();
  return async (treeish) => {
    const tree = await history.readTree(treeish, { roots: [LISTS] });
    const faulty = new Set(tree.problems.filter(isError).map(({ file }) => file));
    const lists: ApprovalList[] = [];
    for (const { path, oid, bytes } of tree.files) {
      const key = `${oid} ${path}`;
      const read = parsed.get(key) ?? readDocuments([{ path, bytes }], { isZone });
      parsed.set(key, read);
      for (const { file } of read.problems.filter(isError)) faulty.add(file);
      for (const { value } of documentsOf(read.documents, "ApprovalList")) lists.push(value);
    }
    return { lists, faulty: [...faulty].sort() };
  };
}
