import { compareText } from "../../model/compare-text.ts";
import type { Member } from "../fleet.ts";
import type { FleetBlock } from "./fleet-block.ts";
import { PackedMembers } from "./packed-members.ts";

/** An endpoint within its block. */
export interface Place {
  readonly block: FleetBlock;
  readonly row: number;
}

/** What was changed since the blocks were made; undefined: taken out. */
type Overlay = ReadonlyMap<string, Member | undefined>;

/**
 * The members of a fleet, most of them as columns: a member is made when it is asked for, and not kept. What has changed lies over
 * the columns as it is.
 */
export class ColumnMembers implements ReadonlyMap<string, Member> {
  /** Ascending by id, none empty. */
  readonly blocks: readonly FleetBlock[];
  readonly changed: Overlay;
  readonly size: number;
  readonly #firsts: readonly string[];
  /** Of `changed`, ascending: those that the blocks do not know. */
  readonly #fresh: readonly string[];

  constructor(blocks: readonly FleetBlock[], changed: Overlay = new Map()) {
    this.blocks = blocks;
    this.changed = changed;
    this.#firsts = blocks.map((block) => block.idAt(0));
    let size = 0;
    for (const { rows } of blocks) size += rows;
    const fresh: string[] = [];
    for (const id of changed.keys()) {
      const isKnown = this.placeOf(id) !== undefined;
      const isGone = isTakenOut(changed, id);
      if (!isKnown && !isGone) fresh.push(id);
      if (isKnown && isGone) size -= 1;
    }
    this.#fresh = fresh.sort(compareText);
    this.size = size + fresh.length;
  }

  /** These members in place of those of the same id. @param removed ids of members that are no more */
  with(changed: ReadonlyMap<string, Member>, removed: Iterable<string> = []): ColumnMembers {
    const overlay = new Map(this.changed);
    for (const id of removed) overlay.set(id, undefined);
    for (const [id, member] of changed) overlay.set(id, member);
    return new ColumnMembers(this.blocks, overlay);
  }

  get(id: string): Member | undefined {
    if (this.changed.has(id)) return this.changed.get(id);
    const place = this.placeOf(id);
    return place === undefined ? undefined : place.block.memberAt(place.row);
  }

  has(id: string): boolean {
    return this.changed.has(id) ? !isTakenOut(this.changed, id) : this.placeOf(id) !== undefined;
  }

  /** Where the columns have an endpoint, changed since or not. */
  placeOf(id: string): Place | undefined {
    const block = this.blocks[this.blockFor(id)];
    const row = block?.find(id) ?? -1;
    return block === undefined || row < 0 ? undefined : { block, row };
  }

  /** The index of the block that has this id, or would have it. */
  blockFor(id: string): number {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? "") <= id) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  *keys(): Generator<string, undefined> {
    for (const { id } of this.walk()) yield id;
  }

  *values(): Generator<Member, undefined> {
    for (const one of this.walk()) yield memberOf(one);
  }

  *entries(): Generator<[string, Member], undefined> {
    for (const one of this.walk()) yield [one.id, memberOf(one)];
  }

  [Symbol.iterator](): Generator<[string, Member], undefined> {
    return this.entries();
  }

  forEach(
    work: (member: Member, id: string, map: ReadonlyMap<string, Member>) => void,
    self?: unknown,
  ): void {
    for (const [id, member] of this) work.call(self, member, id, this);
  }

  /** All, ascending by id, without making them. @param from block by index @param until the block before which it ends */
  *walk(from = 0, until = this.blocks.length): Generator<Walked, undefined> {
    let next = from === 0 ? 0 : this.#freshFrom(this.#firsts[from] ?? "");
    const end = until >= this.blocks.length ? this.#fresh.length : this.#freshFrom(this.#firsts[until] ?? "");
    for (const block of this.blocks.slice(from, until)) {
      for (let row = 0; row < block.rows; row += 1) {
        const id = block.idAt(row);
        for (; next < end && (this.#fresh[next] ?? "") < id; next += 1) yield this.#freshOne(next);
        if (!this.changed.has(id)) yield { id, place: { block, row } };
        else {
          const member = this.changed.get(id);
          if (member !== undefined) yield { id, member };
        }
      }
    }
    for (; next < end; next += 1) yield this.#freshOne(next);
  }

  #freshOne(index: number): Walked {
    const id = this.#fresh[index] ?? "";
    const member = this.changed.get(id);
    if (member === undefined) throw new Error(`${JSON.stringify(id)} is new and is not there`);
    return { id, member };
  }

  /** The first of the fresh ones that does not come before an id. */
  #freshFrom(id: string): number {
    let [low, high] = [0, this.#fresh.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#fresh[middle] ?? "") < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Without making a member: what is packed is there. */
function isTakenOut(changed: Overlay, id: string): boolean {
  return !(changed instanceof PackedMembers) && changed.has(id) && changed.get(id) === undefined;
}

/** A member, or where the columns have it. */
export type Walked =
  | { readonly id: string; readonly member: Member; readonly place?: undefined }
  | { readonly id: string; readonly place: Place; readonly member?: undefined };

export function memberOf(one: Walked): Member {
  return one.member ?? one.place.block.memberAt(one.place.row);
}
