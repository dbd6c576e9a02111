import { runGit } from "./run-git.ts";

/** A file that differs between two commits. */
export interface ChangedFile {
  readonly path: string;
  readonly formerPath?: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "changed";
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
}

const STATUSES: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

const known = new Map<string, readonly ChangedFile[]>();

/** What differs, with renames found as GitHub finds them; commits never change, so that each pair is compared once. */
export function changedFiles(dir: string, from: string, to: string): readonly ChangedFile[] {
  const key = `${from} ${to}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const files = compare(dir, from, to);
  known.set(key, files);
  return files;
}

function compare(dir: string, from: string, to: string): readonly ChangedFile[] {
  const options = ["-r", "-M", "-z", "--raw", "--numstat", "--no-abbrev"];
  const parts = runGit(dir, ["diff-tree", ...options, from, to]).split("\0");
  const files: Omit<ChangedFile, "additions" | "deletions">[] = [];
  let at = 0;
  for (; parts[at]?.startsWith(":"); at += 1) {
    const [, , old = "", now = "", letters = ""] = (parts[at] ?? "").split(" ");
    const status = STATUSES[letters.charAt(0)] ?? "modified";
    const moved = status === "renamed";
    const first = parts[at + 1] ?? "";
    const path = moved ? (parts[at + 2] ?? "") : first;
    files.push({
      path,
      status,
      blob: status === "removed" ? old : now,
      ...(moved ? { formerPath: first } : {}),
    });
    at += moved ? 2 : 1;
  }
  const counts = new Map<string, readonly [number, number]>();
  for (; at < parts.length; at += 1) {
    const [added = "", deleted = "", path = ""] = (parts[at] ?? "").split("\t");
    // A renamed file has an empty path here, and its two names after it.
    if (path === "" && added !== "") at += 2;
    counts.set(path === "" ? (parts[at] ?? "") : path, [Number(added) || 0, Number(deleted) || 0]);
  }
  return files.map((file) => {
    const [additions, deletions] = counts.get(file.path) ?? [0, 0];
    return { ...file, additions, deletions };
  });
}
