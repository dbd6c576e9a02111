import { BLOCK_FIELDS, BLOCK_TABLES } from "../core/fleet/columns/block-fields.ts";
import { ColumnMembers } from "../core/fleet/columns/column-members.ts";
import type { BlockTables } from "../core/fleet/columns/encode-block.ts";
import { FleetBlock, type Refuse } from "../core/fleet/columns/fleet-block.ts";
import { createInterner, type Interner } from "../core/fleet/intern.ts";
import type { FleetPartReader, FleetReader, FleetWriter, StoredFleet } from "../ports/fleet-store.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { withLock } from "./atomic-files.ts";
import { readArrow } from "./fleet-arrow-read.ts";
import { type FolderFiles, nodeFolderFiles } from "./fleet-folders.ts";
import { findGeneration, type OpenGeneration } from "./fleet-generation.ts";
import { fileName, type ListedBlock } from "./fleet-manifest.ts";
import { rememberBlock, writeFleet } from "./fleet-write.ts";

/** The fleet snapshot in the state folder, as whole generations: a folder each, of blocks as Arrow files. */
export function createFleetFiles(
  stateDir: string,
  files: FolderFiles = nodeFolderFiles,
): FleetReader & FleetPartReader & FleetWriter {
  const refuse: Refuse = (reason) => {
    throw unreadable(stateDir, reason);
  };
  let proven: string | undefined;
  const load = async (
    pick: (blocks: readonly ListedBlock[]) => readonly number[],
  ): Promise<StoredFleet | undefined> => {
    const interner = createInterner();
    const found = await findGeneration(
      stateDir,
      files,
      async (generation) => {
        const blocks: FleetBlock[] = [];
        for (const index of pick(generation.blocks)) {
          const block = await blockOf(generation, index, interner, refuse, files);
          if (block === undefined) return undefined;
          blocks.push(block);
        }
        return blocks;
      },
      refuse,
    );
    if (found === undefined) return undefined;
    const { value, digest, damaged } = found;
    if (pick === all) proven = found.path;
    return { fleet: { members: new ColumnMembers(value) }, interner, digest, damaged };
  };
  return {
    read: () => load(all),
    async shape() {
      const found = await findGeneration(stateDir, files, async ({ blocks }) => blocks, refuse);
      if (found === undefined) return undefined;
      const blocks = found.value.map(({ first, last, endpoints }) => ({ first, last, endpoints }));
      return { digest: found.digest, blocks };
    },
    async readOne(id) {
      const found = await load((blocks) => blockWith(blocks, id));
      if (found === undefined) return undefined;
      const { fleet, ...rest } = found;
      const member = fleet.members.get(id);
      return { ...rest, ...(member === undefined ? {} : { member }) };
    },
    readBlocks: (from, many) => load((blocks) => all(blocks).slice(from, from + many)),
    write: (fleet) => writeFleet(stateDir, fleet, files, { proven, refuse }),
    exclusively: (work) => withLock(stateDir, work),
  };
}

function all(blocks: readonly ListedBlock[]): readonly number[] {
  return blocks.map((_, index) => index);
}

/** The index of the one block that may have the id. */
function blockWith(blocks: readonly ListedBlock[], id: string): readonly number[] {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && block.last < id) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  return found !== undefined && found.first <= id ? [low] : [];
}

/** Undefined: its bytes are not what the manifest lists. */
async function blockOf(
  generation: OpenGeneration,
  index: number,
  interner: Interner,
  refuse: Refuse,
  files: FolderFiles,
): Promise<FleetBlock | undefined> {
  const listed = generation.blocks[index];
  if (listed === undefined) return refuse(`it has no block ${index}`);
  const tables: Partial<Record<keyof BlockTables, BlockTables["endpoints"]>> = {};
  for (const table of BLOCK_TABLES) {
    const bytes = await generation.file(index, table, files);
    if (bytes === undefined) return undefined;
    const read = readArrow(BLOCK_FIELDS[table], bytes);
    if (!read.ok) return refuse(`${fileName(table, index)}: ${read.reason}`);
    tables[table] = read.table;
  }
  const block = new FleetBlock(tables as BlockTables, interner, (reason) =>
    refuse(`block ${index}: ${reason}`),
  );
  if (
    block.rows !== listed.endpoints ||
    block.idAt(0) !== listed.first ||
    block.idAt(block.rows - 1) !== listed.last
  )
    return refuse(`block ${index} has other endpoints than are listed`);
  rememberBlock(block, listed);
  return block;
}

/** The bytes are the ones that were written: they came from another version, or were put there by hand. */
function unreadable(stateDir: string, reason: string): OutsideError {
  return new OutsideError(`cannot read the fleet snapshot in ${stateDir}: ${reason}`, {
    retry: "never",
    code: "state-version",
    hint: "read it with the version that wrote it, or name another folder with --state",
  });
}
