import type { Inventory } from "../core/fleet/inventory.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Instant } from "../core/model/instant.ts";
import { compareProblems, isError, type Problem } from "../core/model/problem.ts";
import type { WindowTools } from "../core/rings/window-occurrences.ts";
import { toDeclared } from "../documents/declare/to-declared.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { adviceOn, blockingReferences } from "../documents/resolve-references.ts";
import type {
  DeclaredFile,
  DeclaredTree,
  PolicyRepository,
  TreeLimits,
  Worktree,
} from "../ports/policy-repository.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";

/** What Muster reads of a repository; the inventory that `muster.yaml` names comes on top. */
const ROOTS = ["policies/", "rings/", "muster.yaml"] as const;

/** Where declared state is read: from a commit, or as it lies on the disk. */
export type PolicySource =
  | { readonly kind: "commit"; readonly repository: PolicyRepository; readonly revision?: string | undefined }
  | { readonly kind: "worktree"; readonly worktree: Worktree };

/** Declared state, or all that is wrong with it. One error, and nothing of it may be used. */
export interface LoadedPolicy {
  /** Undefined: the work tree. */
  readonly commit?: string;
  /** The branch whose tip the commit is. */
  readonly branch?: string;
  readonly documents: readonly LocatedDocument[];
  /** The blob id of every file that was read, by path: what tells whether anything in it changed. */
  readonly files: ReadonlyMap<string, string>;
  /** Worked out when it is asked for: warnings take longer than all the rest. */
  readonly problems: readonly Problem[];
  readonly workspace: WorkspaceSpec;
  /** Undefined when there is any error. */
  readonly declared?: Declared;
  readonly inventory?: Inventory;
}

export interface LoadOptions extends WindowTools {
  readonly now: Instant;
}

/** Reads, parses and resolves the declared state. @throws {OutsideError} what git or the disk cannot give */
export async function loadPolicy(
  source: PolicySource,
  { zoneOffset, recurrenceDays, now }: LoadOptions,
): Promise<LoadedPolicy> {
  const { read, commit, branch } = await openSource(source);
  const tree = await read(ROOTS);
  const isZone = (zone: string): boolean => zoneOffset(zone, now) !== undefined;
  const { documents, unusable, problems: faults } = readDocuments(tree.files, { isZone });
  const workspace = documentsOf(documents, "Workspace")[0]?.value.spec ?? {};
  const repository = { documents, unusable };
  const context = { now, zoneOffset, recurrenceDays };
  const inventory = await readInventory(workspace, read);
  const found = [
    ...tree.problems,
    ...faults,
    ...blockingReferences(repository, context),
    ...inventory.problems,
  ];
  let problems: readonly Problem[] | undefined;
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(branch === undefined ? {} : { branch }),
    documents,
    files: new Map([...tree.files, ...inventory.files].map(({ path, oid }) => [path, oid])),
    get problems() {
      problems ??= [...found, ...adviceOn(repository, context)].sort(compareProblems);
      return problems;
    },
    workspace,
    ...(found.some(isError) ? {} : { declared: toDeclared(documents, zoneOffset) }),
    ...(inventory.value === undefined ? {} : { inventory: inventory.value }),
  };
}

/** The inventory alone, for a run that needs nothing else of the repository. */
export async function loadInventory(
  source: PolicySource,
  workspace: WorkspaceSpec,
): Promise<{ readonly value?: Inventory; readonly problems: readonly Problem[] }> {
  if (workspace.inventory === undefined) return { problems: [] };
  const { read } = await openSource(source);
  const { value, problems } = await readInventory(workspace, read);
  return { ...(value === undefined ? {} : { value }), problems };
}

type ReadRoots = (roots: readonly string[], limits?: Partial<TreeLimits>) => Promise<DeclaredTree>;

/** An inventory is a list of all endpoints, not a document that somebody types: a million rows of 64 bytes. */
const INVENTORY_LIMITS = { fileBytes: 64 * 1_048_576, totalBytes: 64 * 1_048_576 };

async function openSource(
  source: PolicySource,
): Promise<{ read: ReadRoots; commit?: string; branch?: string }> {
  if (source.kind === "worktree")
    return { read: (roots, limits) => source.worktree.readFiles({ roots, ...limited(limits) }) };
  const { commit, branch } = await source.repository.resolveRef(source.revision);
  const read: ReadRoots = (roots, limits) =>
    source.repository.readTree(commit, { roots, ...limited(limits) });
  return { read, commit, ...(branch === undefined ? {} : { branch }) };
}

function limited(limits: Partial<TreeLimits> | undefined): { readonly limits?: Partial<TreeLimits> } {
  return limits === undefined ? {} : { limits };
}

async function readInventory(
  { inventory }: WorkspaceSpec,
  read: ReadRoots,
): Promise<{
  readonly value?: Inventory;
  readonly files: readonly DeclaredFile[];
  readonly problems: readonly Problem[];
}> {
  if (inventory === undefined) return { files: [], problems: [] };
  const tree = await read([inventory.from], INVENTORY_LIMITS);
  const file = tree.files.find(({ path }) => path === inventory.from);
  if (file === undefined)
    return {
      files: [],
      problems: tree.problems.length > 0 ? tree.problems : [missingInventory(inventory.from)],
    };
  const { readInventory: readRows } = await import("../intake/read-inventory.ts");
  const { inventory: value, problems } = readRows(sourceOf(file), inventory);
  const found = { files: [file], problems: [...tree.problems, ...problems] };
  return { ...(value === undefined ? {} : { value }), ...found };
}

function sourceOf({ path, bytes }: DeclaredFile): { readonly path: string; readonly bytes: Uint8Array } {
  return { path, bytes };
}

function missingInventory(path: string): Problem {
  return {
    code: "missing-inventory",
    file: "muster.yaml",
    line: 1,
    column: 1,
    message: `Cannot read the inventory "${path}" that muster.yaml names: there is no such file`,
    hint: "add the file, or take `inventory` out of muster.yaml",
    severity: "error",
  };
}
