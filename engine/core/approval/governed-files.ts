import type { ReviewFile, ReviewInput } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { matchesPathGlob } from "./path-glob.ts";

/** Approval lists live here, and nothing else. */
export const LISTS_FOLDER = "policies/approvals/";

const FOLDERS = ["policies/", "rings/", ".github/"];
const FILES = new Set(["muster.yaml", "action.yml"]);

/**
 * Governed is every path that Muster reads, and every path that a row of `governs` names.
 * @see approval.md, 8 (coverage)
 */
export function governedBy({
  reviewPolicy,
  governed = [],
}: Pick<ReviewInput, "reviewPolicy" | "governed">): (path: string) => boolean {
  const named = new Set(governed);
  const { governs } = reviewPolicy.spec;
  return (path) =>
    FOLDERS.some((folder) => path.startsWith(folder)) ||
    FILES.has(path) ||
    named.has(path) ||
    governs.some(({ paths = [] }) => paths.some((glob) => matchesPathGlob(glob, path)));
}

export interface GovernedFiles {
  /** Each path once, in order of path. */
  readonly files: readonly ReviewFile[];
  /** Paths of which two entries say different things: then nobody knows what the change is. */
  readonly contradictory: readonly string[];
}

/** The subject: the governed paths that differ between merge base and head. @see approval.md, 2 */
export function governedFiles(
  files: readonly ReviewFile[],
  isGoverned: (path: string) => boolean,
): GovernedFiles {
  const byPath = new Map<string, ReviewFile>();
  const contradictory = new Set<string>();
  for (const file of files) {
    if (!byPath.has(file.path) && !isGoverned(file.path)) continue;
    const before = byPath.get(file.path);
    if (before !== undefined && !isSame(before, file)) contradictory.add(file.path);
    byPath.set(file.path, file);
  }
  const sorted = [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
  return { files: sorted, contradictory: [...contradictory].sort(compareText) };
}

function isSame(a: ReviewFile, b: ReviewFile): boolean {
  return a.old === b.old && a.new === b.new && a.mode === b.mode;
}
