import { createHash } from "node:crypto";
import { readArrow } from "../adapters/fleet-arrow-read.ts";
import { writeArrow } from "../adapters/fleet-arrow-write.ts";
import { BLOCK_FIELDS, BLOCK_TABLES } from "../core/fleet/columns/block-fields.ts";
import { ColumnMembers } from "../core/fleet/columns/column-members.ts";
import type { BlockTables } from "../core/fleet/columns/encode-block.ts";
import { encodeFleet } from "../core/fleet/columns/encode-fleet.ts";
import { FleetBlock } from "../core/fleet/columns/fleet-block.ts";
import type { Fleet } from "../core/fleet/fleet.ts";
import { createInterner, type Interner } from "../core/fleet/intern.ts";
import type { FleetReader, FleetWriter } from "../ports/fleet-store.ts";
import { OutsideError } from "../ports/outside-error.ts";

/** A fleet store without a disk. */
export function createMemoryFleet(): FleetReader & FleetWriter {
  let kept: readonly Uint8Array[] | undefined;
  let isLocked = false;
  return {
    async read() {
      if (kept === undefined) return undefined;
      const interner = createInterner();
      return { fleet: fleetFromFiles(kept, interner), interner, digest: digestOf(kept), damaged: [] };
    },
    async write(fleet) {
      const next = fleetFiles(fleet);
      const written = kept !== undefined && digestOf(kept) === digestOf(next) ? "unchanged" : "new";
      kept = next;
      return { digest: digestOf(next), written };
    },
    async exclusively(work) {
      if (isLocked)
        throw new OutsideError("cannot write the state: it is locked", {
          retry: "later",
          code: "state-locked",
        });
      isLocked = true;
      try {
        return await work();
      } finally {
        isLocked = false;
      }
    },
  };
}

/** The files of a snapshot of the fleet, block by block. Equal fleets give equal bytes. */
export function fleetFiles(fleet: Fleet): readonly Uint8Array[] {
  return [...encodeFleet(fleet)].flatMap((one) => {
    const tables = one.kind === "kept" ? one.block.tables : one.tables;
    return BLOCK_TABLES.map((name) => writeArrow(BLOCK_FIELDS[name], tables[name]));
  });
}

/** A digest of `fleetFiles`: equal for equal fleets. */
export function fleetDigest(fleet: Fleet): string {
  return digestOf(fleetFiles(fleet));
}

/** The fleet as a run finds it that reads what another one wrote. */
export function fleetFromFiles(files: readonly Uint8Array[], interner: Interner = createInterner()): Fleet {
  const blocks: FleetBlock[] = [];
  for (let at = 0; at < files.length; at += BLOCK_TABLES.length) {
    const tables = BLOCK_TABLES.map((name, index) => {
      const read = readArrow(BLOCK_FIELDS[name], files[at + index] ?? new Uint8Array(0));
      if (!read.ok) throw new Error(read.reason);
      return [name, read.table] as const;
    });
    blocks.push(new FleetBlock(Object.fromEntries(tables) as unknown as BlockTables, interner));
  }
  return { members: new ColumnMembers(blocks) };
}

/** The same fleet with its members as objects of their own. */
export function unpacked(fleet: Fleet): Fleet {
  return { members: new Map(fleet.members) };
}

function digestOf(files: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file);
  return `sha256:${hash.digest("hex")}`;
}
