import type { ChangedFile } from "../ports/git-history.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { BulkObjects } from "./git-objects-together.ts";
import { type RawTree, type TreeDifference, treeDifference } from "./git-tree-difference.ts";
import { TREE_OBJECT_BYTES } from "./tree-limits.ts";

/** Two trees by id; without `old`: everything is new. */
export interface TreePair {
  readonly old?: string;
  readonly new?: string;
}

interface Job extends TreePair {
  readonly folder: string;
  readonly into: ChangedFile[];
}

/** Folders above a file; deeper than any tool makes them, and far from where a recursion would hurt. */
const DEEPEST = 256;
const FOLDER = "40000";

/**
 * The files that differ in each of the pairs, in the order asked. Goes down only into folders that differ, level by level, so
 * that each level of all pairs is one question.
 * @throws {OutsideError} codes `missing-object`, `corrupt-object`, `object-too-large`, `too-deep`
 */
export async function treePairChanges(
  objects: BulkObjects,
  pairs: readonly TreePair[],
  only?: ReadonlySet<string>,
): Promise<readonly (readonly ChangedFile[])[]> {
  const changes = pairs.map((): ChangedFile[] => []);
  let jobs: Job[] = pairs.map((pair, index) => ({ ...pair, folder: "", into: changes[index] ?? [] }));
  for (let depth = 0; jobs.length > 0; depth += 1) {
    if (depth > DEEPEST) throw tooDeep(jobs[0]?.folder ?? "");
    jobs = jobs.filter((job) => job.old !== job.new);
    const trees = await objects.read(treesOf(jobs), "tree", TREE_OBJECT_BYTES);
    jobs = jobs.flatMap((job) => split(job, trees, only));
  }
  return changes;
}

function treesOf(jobs: readonly Job[]): readonly string[] {
  const ids = new Set<string>();
  for (const { old, new: fresh } of jobs) {
    if (old !== undefined) ids.add(old);
    if (fresh !== undefined) ids.add(fresh);
  }
  return [...ids];
}

/** Files go into the answer; folders become jobs. */
function split(
  job: Job,
  trees: ReadonlyMap<string, Uint8Array>,
  only: ReadonlySet<string> | undefined,
): readonly Job[] {
  const below: Job[] = [];
  for (const found of treeDifference(rawTree(job.old, trees), rawTree(job.new, trees))) {
    const path = `${job.folder}${found.name}`;
    if (only !== undefined && !leadsTo(only, path)) continue;
    const [old, fresh] = [found.old?.mode === FOLDER, found.new?.mode === FOLDER];
    if (old || fresh)
      below.push({
        folder: `${path}/`,
        into: job.into,
        ...pairOf(old ? found.old?.id : undefined, fresh ? found.new?.id : undefined),
      });
    const file = fileOf(path, found);
    if (file !== undefined && (only?.has(path) ?? true)) job.into.push(file);
  }
  return below;
}

function leadsTo(wanted: ReadonlySet<string>, path: string): boolean {
  for (const one of wanted) if (one === path || one.startsWith(`${path}/`)) return true;
  return false;
}

function pairOf(old: string | undefined, fresh: string | undefined): TreePair {
  return { ...(old === undefined ? {} : { old }), ...(fresh === undefined ? {} : { new: fresh }) };
}

function fileOf(path: string, found: TreeDifference): ChangedFile | undefined {
  const old = found.old?.mode === FOLDER ? undefined : found.old;
  const fresh = found.new?.mode === FOLDER ? undefined : found.new;
  if (old === undefined && fresh === undefined) return undefined;
  return { path, old: old?.id ?? null, new: fresh?.id ?? null, mode: fresh?.mode ?? null };
}

function rawTree(id: string | undefined, trees: ReadonlyMap<string, Uint8Array>): RawTree | undefined {
  const bytes = id === undefined ? undefined : trees.get(id);
  return id === undefined || bytes === undefined ? undefined : { id, bytes };
}

function tooDeep(folder: string): OutsideError {
  return new OutsideError(
    `Cannot compare the folder ${JSON.stringify(folder.slice(0, 120))}…: it lies too deep`,
    {
      retry: "never",
      code: "too-deep",
    },
  );
}
