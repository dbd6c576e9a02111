import { compareText } from "../core/model/compare-text.ts";
import { compareProblems, type Problem } from "../core/model/problem.ts";
import type { DeclaredFile, DeclaredTree, TreeLimits, WantedFiles } from "../ports/policy-repository.ts";
import { type FolderEntry, judgeEntries, type PlacedEntry } from "./folder-entries.ts";
import {
  type Fault,
  lfsPointer,
  quote,
  tooDeep,
  tooLarge,
  tooLargeTogether,
  tooLongPath,
  tooManyEntries,
} from "./tree-faults.ts";
import { treeLimits } from "./tree-limits.ts";
import { type Coverage, type WantedPaths, wantedPaths } from "./wanted-paths.ts";

export interface Listing {
  readonly entries: readonly FolderEntry[];
  readonly faults: readonly Fault[];
}

export interface FoundFile {
  readonly path: string;
  readonly entry: FolderEntry;
}

/** A file that is known to fit. */
export interface SizedFile extends FoundFile {
  readonly size: number;
}

export type FileContent = Omit<DeclaredFile, "path">;

/** A medium with folders: a tree in git, or the disk. */
export interface TreeSource {
  list(folder: FolderEntry | "root", path: string): Promise<Listing>;
  /** In bytes, in the order asked, before anything is read. */
  sizes(files: readonly FoundFile[]): Promise<readonly (number | Fault)[]>;
  /** In the order asked. Nothing larger than its size may come back. */
  read(files: readonly SizedFile[]): Promise<readonly (FileContent | Fault)[]>;
}

interface Walk {
  readonly source: TreeSource;
  readonly wanted: WantedPaths;
  readonly limits: TreeLimits;
  readonly problems: Problem[];
  readonly files: FoundFile[];
  entriesLeft: number;
}

/**
 * Collects what `wanted` names: first all names, then all sizes, then the content, each step only within the limits. Where a
 * limit that spans files is broken, no content is read at all.
 */
export async function collectDeclared(source: TreeSource, wanted: WantedFiles): Promise<DeclaredTree> {
  const limits = treeLimits(wanted.limits);
  const paths = wantedPaths(wanted.roots);
  const walk: Walk = { source, wanted: paths, limits, problems: [], files: [], entriesLeft: limits.entries };
  for (const { root, code, why } of paths.refused) {
    report(walk, root, { code, message: `Path ${quote(root)} is refused: it ${why}` });
  }
  const complete = await walkFolder(walk, "root", "", "passage", 0);
  const fitting = complete ? await withinSizes(walk) : [];
  const files = await readFiles(walk, fitting);
  return {
    files: files.sort((a, b) => compareText(a.path, b.path)),
    problems: walk.problems.sort(compareProblems),
  };
}

/** @returns false once the number of entries has run out, and then nobody looks further */
async function walkFolder(
  walk: Walk,
  folder: FolderEntry | "root",
  path: string,
  within: Coverage,
  depth: number,
): Promise<boolean> {
  const listing = await walk.source.list(folder, path);
  for (const fault of listing.faults) report(walk, path, fault);
  const judged = judgeEntries(listing.entries, path, within, walk.wanted);
  walk.entriesLeft -= judged.considered;
  if (walk.entriesLeft < 0) {
    report(walk, path, tooManyEntries(path, walk.limits.entries));
    return false;
  }
  for (const { path: file, ...fault } of judged.faults) report(walk, file, fault);
  for (const placed of judged.entries) {
    if (!(await visit(walk, placed, depth))) return false;
  }
  return true;
}

async function visit(walk: Walk, { path, entry, coverage }: PlacedEntry, depth: number): Promise<boolean> {
  if (Buffer.byteLength(path) > walk.limits.pathBytes) {
    report(walk, path, tooLongPath(path, walk.limits.pathBytes));
    return true;
  }
  if (entry.kind === "file") {
    walk.files.push({ path, entry });
    return true;
  }
  if (depth >= walk.limits.depth) {
    report(walk, path, tooDeep(path, walk.limits.depth));
    return true;
  }
  return walkFolder(walk, entry, path, coverage, depth + 1);
}

async function withinSizes(walk: Walk): Promise<readonly SizedFile[]> {
  const sizes = await walk.source.sizes(walk.files);
  const fitting: SizedFile[] = [];
  let total = 0;
  for (const [index, file] of walk.files.entries()) {
    const size = sizes[index] ?? Number.NaN;
    if (typeof size !== "number") report(walk, file.path, size);
    else if (size <= walk.limits.fileBytes) {
      total += size;
      fitting.push({ ...file, size });
    } else report(walk, file.path, tooLarge(file.path, size, walk.limits.fileBytes));
  }
  if (total <= walk.limits.totalBytes) return fitting;
  report(walk, "", tooLargeTogether(total, walk.limits.totalBytes));
  return [];
}

async function readFiles(walk: Walk, fitting: readonly SizedFile[]): Promise<DeclaredFile[]> {
  const contents = await walk.source.read(fitting);
  const files: DeclaredFile[] = [];
  for (const [index, { path }] of fitting.entries()) {
    const content = contents[index];
    if (content === undefined) throw new Error(`No content came for ${path}`);
    if ("message" in content) report(walk, path, content);
    else if (isLfsPointer(content.bytes)) report(walk, path, lfsPointer(path));
    else files.push({ path, ...content });
  }
  return files;
}

/** @see the Git LFS specification, "The pointer": the version line comes first; hawser was its name before 1.0 */
function isLfsPointer(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  return /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\//.test(start);
}

function report(walk: Walk, path: string, fault: Fault): void {
  walk.problems.push({ ...fault, file: path === "" ? "." : path, line: 1, column: 1, severity: "error" });
}
