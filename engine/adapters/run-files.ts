import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { encodeRun, RUN_FIELDS, type RunEndpoint, runEndpointIn } from "../core/plan/run-table.ts";
import type { DecidedRun, RunReader, RunWriter } from "../ports/run-memory.ts";
import { withLock, writeFault } from "./atomic-files.ts";
import { readArrow } from "./fleet-arrow-read.ts";
import { writeArrow } from "./fleet-arrow-write.ts";
import {
  type FolderFiles,
  type FolderSlot,
  folderSlots,
  nodeFolderFiles,
  slotName,
  sweepFolders,
  temporaryName,
} from "./fleet-folders.ts";
import { sha256Hex } from "./fleet-generation.ts";
import { MANIFEST } from "./fleet-manifest.ts";
import {
  factsText,
  type RunBlock,
  type RunManifest,
  readRunManifest,
  writeRunManifest,
} from "./run-manifest.ts";

/** What the last run worked out, in the state folder: a folder of blocks as Arrow files. It can always be worked out anew. */
export function createRunFiles(
  stateDir: string,
  files: FolderFiles = nodeFolderFiles,
): RunReader & RunWriter {
  return {
    async lastRun() {
      const found = await newest(stateDir, files);
      if (found === undefined) return undefined;
      const { slot, manifest } = found;
      return {
        digest: `sha256:${slot.hex}`,
        facts: manifest.facts,
        endpoint: (id) => endpointOf(join(stateDir, slot.folder), manifest, id, files),
      };
    },
    remember: (run) => withLock(stateDir, () => writeRun(stateDir, run, files)),
  };
}

interface OpenRun {
  readonly slot: FolderSlot;
  readonly manifest: RunManifest;
}

/** The newest one alone: what an older one knew is of other inputs. */
async function newest(dir: string, files: FolderFiles): Promise<OpenRun | undefined> {
  try {
    const [slot] = await folderSlots(dir, "run", files);
    if (slot === undefined) return undefined;
    const bytes = await files.read(join(dir, slot.folder, MANIFEST));
    if (bytes === undefined || sha256Hex(bytes) !== slot.hex) return undefined;
    const manifest = readRunManifest(bytes);
    return manifest === undefined ? undefined : { slot, manifest };
  } catch {
    return undefined;
  }
}

async function endpointOf(
  folder: string,
  { blocks }: RunManifest,
  id: string,
  files: FolderFiles,
): Promise<RunEndpoint | undefined> {
  const index = blocks.findIndex(({ first, last }) => first <= id && id <= last);
  const listed = blocks[index];
  if (listed === undefined) return undefined;
  try {
    const bytes = await files.read(join(folder, blockName(index)));
    if (bytes === undefined || sha256Hex(bytes) !== listed.sha256) return undefined;
    const read = readArrow(RUN_FIELDS, bytes);
    return read.ok ? runEndpointIn(read.table, id) : undefined;
  } catch {
    // Whatever is wrong with it: it is worked out anew.
    return undefined;
  }
}

/** Written under another name, synced and renamed, as the fleet is. A run that is remembered already is not written again. */
async function writeRun(dir: string, { facts, endpoints }: DecidedRun, files: FolderFiles): Promise<void> {
  const before = await newest(dir, files);
  if (before !== undefined && factsText(before.manifest.facts) === factsText(facts)) return;
  const temporary = join(dir, temporaryName("run", randomUUID()));
  try {
    await files.makeFolder(temporary);
    const blocks: RunBlock[] = [];
    for (const rows of inBlocks(endpoints())) {
      const bytes = writeArrow(RUN_FIELDS, encodeRun(rows));
      await files.create(join(temporary, blockName(blocks.length)), bytes);
      const [first, last] = [rows[0]?.id ?? "", rows.at(-1)?.id ?? ""];
      blocks.push({ first, last, bytes: bytes.length, sha256: sha256Hex(bytes) });
    }
    const manifest = writeRunManifest({ facts, blocks });
    await files.create(join(temporary, MANIFEST), manifest);
    await files.syncFolder(temporary);
    const [latest] = await folderSlots(dir, "run", files);
    const name = slotName("run", (latest?.number ?? 0) + 1, sha256Hex(manifest));
    await files.rename(temporary, join(dir, name));
    await files.syncFolder(dir);
    await sweepFolders(dir, "run", [name], files);
  } catch (error) {
    await files.removeFolder(temporary).catch(() => undefined);
    throw writeFault(dir, "run", error);
  }
}

const BLOCK_ROWS = 8192;

function* inBlocks(endpoints: Iterable<RunEndpoint>): Generator<readonly RunEndpoint[], undefined> {
  let open: RunEndpoint[] = [];
  for (const endpoint of endpoints) {
    open.push(endpoint);
    if (open.length < BLOCK_ROWS) continue;
    yield open;
    open = [];
  }
  if (open.length > 0) yield open;
}

function blockName(block: number): string {
  return `endpoints-${String(block).padStart(5, "0")}.arrow`;
}
