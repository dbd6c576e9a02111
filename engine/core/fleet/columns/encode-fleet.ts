import { compareText } from "../../model/compare-text.ts";
import type { Fleet, Member } from "../fleet.ts";
import type { Interner } from "../intern.ts";
import { isBlockEnd } from "./block-cut.ts";
import { ColumnMembers, memberOf } from "./column-members.ts";
import { type BlockTables, encodeBlock } from "./encode-block.ts";
import { FleetBlock } from "./fleet-block.ts";

/** A block of a fleet: one that it was made of and that did not change, or tables made now. */
export type EncodedBlock =
  | { readonly kind: "kept"; readonly block: FleetBlock }
  | { readonly kind: "made"; readonly tables: BlockTables; readonly first: string; readonly last: string };

/**
 * A fleet as blocks, one after the other, ascending by id. Equal fleets give equal blocks, whatever they were made of; of a fleet
 * that is columns, blocks in which nothing changed are not looked into.
 */
export function* encodeFleet({ members }: Fleet): Generator<EncodedBlock, undefined> {
  let open: Member[] = [];
  const take = function* (member: Member): Generator<EncodedBlock, undefined> {
    open.push(member);
    if (!isBlockEnd(member.id, open.length)) return;
    const full = open;
    open = [];
    yield madeOf(full);
  };
  if (members instanceof ColumnMembers) {
    const changed = new Set([...members.changed.keys()].map((id) => members.blockFor(id)));
    for (const [index, block] of members.blocks.entries()) {
      if (open.length === 0 && !changed.has(index) && isWhole(block, index === members.blocks.length - 1))
        yield { kind: "kept", block };
      else for (const one of members.walk(index, index + 1)) yield* take(memberOf(one));
    }
    // Without a single block, all that there is lies over it.
    if (members.blocks.length === 0) for (const one of members.walk()) yield* take(memberOf(one));
  } else {
    const inOrder = [...members.values()].sort((a, b) => compareText(a.id, b.id));
    for (const member of inOrder) yield* take(member);
  }
  if (open.length > 0) yield madeOf(open);
}

function madeOf(members: readonly Member[]): EncodedBlock {
  return {
    kind: "made",
    tables: encodeBlock(members),
    first: members[0]?.id ?? "",
    last: members.at(-1)?.id ?? "",
  };
}

/** The same fleet as columns. @param interner of the fleet */
export function packFleet(fleet: Fleet, interner: Interner): Fleet {
  const blocks: FleetBlock[] = [];
  for (const one of encodeFleet(fleet))
    blocks.push(one.kind === "kept" ? one.block : new FleetBlock(one.tables, interner));
  return { members: new ColumnMembers(blocks) };
}

/** Whether it is cut as this version cuts: where the rule puts its end, and nowhere before it. */
function isWhole(block: FleetBlock, isLast: boolean): boolean {
  return isLast || isBlockEnd(block.idAt(block.rows - 1), block.rows);
}
