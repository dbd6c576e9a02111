import type { LoggedCommit } from "../core/log/logged.ts";
import type { LogReader } from "../ports/log.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { parseCommitLink } from "./git-commit.ts";
import { firstParents } from "./git-first-parents.ts";
import { readLogCommit } from "./git-log-commit.ts";
import { logTip, type OpenLog, openLogObjects } from "./git-log-objects.ts";
import { formatOfId } from "./git-object-id.ts";
import type { GitReader } from "./git-repository.ts";
import { parseTree } from "./git-tree.ts";
import { COMMIT_OBJECT_BYTES, TREE_OBJECT_BYTES } from "./tree-limits.ts";

/** A catalog entry is some KiB; the largest advisories of Oracle have one MiB. */
const CATALOG_ENTRY_BYTES = 8 * 1024 * 1024;

/** Signatures under way at once: enough that no core waits for the next, and few enough that reading files waits for none. */
const AHEAD = 256;

/** A log that was opened keeps no program from ending. */
export interface OpenLogReader extends LogReader {
  close(): Promise<void>;
}

/**
 * Opens the log of the repository at `dir`. Grafts, replace refs and a commit graph are not honoured, and no other ref answers
 * for this one.
 * @param ref its full name, as muster.yaml has it
 * @throws {OutsideError} codes `invalid-ref`, `not-a-repository`, `unsupported-repository`, `no-git`
 */
export async function openGitLog(
  dir: string,
  ref: string,
  reader: GitReader = "auto",
): Promise<OpenLogReader> {
  const log = await openLogObjects(dir, ref, reader);
  return {
    tip: () => logTip(log),
    commits: async (tip, until) => {
      const commits: LoggedCommit[] = [];
      for await (const commit of readLogCommits(log, tip, until)) commits.push(commit);
      return commits;
    },
    each: (tip, until) => readLogCommits(log, tip, until),
    catalogEntry: (commit, digest) => catalogEntry(log, commit, digest),
    close: () => log.objects.close(),
  };
}

async function* readLogCommits(log: OpenLog, tip: string, until?: string): AsyncGenerator<LoggedCommit> {
  if (tip === until) return;
  const found = [...(await firstParents(log, tip, until))].reverse();
  const ahead: Promise<LoggedCommit>[] = found.slice(0, AHEAD).map(readLogCommit);
  for (let at = 0; at < found.length; at += 1) {
    const commit = await ahead[at % AHEAD];
    const next = found[at + AHEAD];
    if (next !== undefined) ahead[at % AHEAD] = readLogCommit(next);
    if (commit !== undefined) yield commit;
  }
}

async function catalogEntry(
  { objects }: OpenLog,
  commit: string,
  digest: string,
): Promise<Uint8Array | undefined> {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
  if (hex === undefined) return undefined;
  const bytes = (await objects.read([commit], "commit", COMMIT_OBJECT_BYTES)).get(commit);
  if (bytes === undefined) return undefined;
  const { tree } = parseCommitLink(bytes, commit);
  const folder = await entryIn(objects, tree, "catalog", "folder");
  const id = folder === undefined ? undefined : await entryIn(objects, folder, `${hex}.json`, "file");
  if (id === undefined) return undefined;
  return (await objects.read([id], "blob", CATALOG_ENTRY_BYTES)).get(id);
}

async function entryIn(
  objects: OpenLog["objects"],
  tree: string,
  name: string,
  kind: "folder" | "file",
): Promise<string | undefined> {
  const bytes = (await objects.read([tree], "tree", TREE_OBJECT_BYTES)).get(tree) ?? new Uint8Array();
  const { entries, faults } = parseTree(bytes, "", formatOfId(tree));
  const found = entries.filter((entry) => Buffer.from(entry.name).toString("utf8") === name);
  if (faults.length > 0 || found.length > 1) {
    throw new OutsideError(`Cannot read the tree ${tree} of the log: it is not what git writes`, {
      retry: "never",
      code: "corrupt-object",
    });
  }
  return found[0]?.kind === kind ? found[0].id : undefined;
}
