import type { Patch } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";

/** Ids of what the vendor says is still wrong with it. */
export function openIssues({ knownIssues = [] }: Pick<Patch, "knownIssues">): readonly string[] {
  const open = knownIssues.filter(({ status }) => status !== "resolved").map(({ id }) => id);
  return [...new Set(open)].sort(compareText);
}
