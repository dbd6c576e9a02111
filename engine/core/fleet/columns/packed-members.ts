import { compareText } from "../../model/compare-text.ts";
import type { Member } from "../fleet.ts";
import type { Interner } from "../intern.ts";
import { encodeBlock } from "./encode-block.ts";
import { FleetBlock } from "./fleet-block.ts";

/** More than a block may have: see `MAX_ROWS`. */
const ROWS = 2 ** 14;

/**
 * Members that change one by one, in any order and any number of times: the last few are kept as they are, the others as columns,
 * of which a member is made each time it is asked for. A million of them take what a million rows take.
 */
export class PackedMembers implements ReadonlyMap<string, Member> {
  /** Those that are no row yet. */
  readonly recent = new Map<string, Member>();
  readonly #interner: Interner;
  readonly #most: number;
  /** Of the others: the block's index times `ROWS`, and the row. */
  readonly #places = new Map<string, number>();
  #blocks: FleetBlock[] = [];
  #rows = 0;

  /**
   * @param interner of what the members are made of
   * @param most how many are kept as they are, at most `MAX_ROWS`
   */
  constructor(interner: Interner, most: number) {
    this.#interner = interner;
    this.#most = most;
  }

  get size(): number {
    return this.recent.size + this.#places.size;
  }

  set(id: string, member: Member): void {
    this.#places.delete(id);
    this.recent.set(id, member);
    if (this.recent.size < this.#most) return;
    this.#pack([...this.recent.values()]);
    this.recent.clear();
    // Rows of members that changed again are no use: at worst, half of all rows are such.
    if (this.#rows > 2 * this.#places.size + this.#most) this.#sweep();
  }

  get(id: string): Member | undefined {
    const place = this.#places.get(id);
    if (place === undefined) return this.recent.get(id);
    return this.#blocks[Math.floor(place / ROWS)]?.memberAt(place % ROWS);
  }

  has(id: string): boolean {
    return this.#places.has(id) || this.recent.has(id);
  }

  *keys(): Generator<string, undefined> {
    yield* this.#places.keys();
    yield* this.recent.keys();
  }

  *values(): Generator<Member, undefined> {
    for (const [, member] of this) yield member;
  }

  *entries(): Generator<[string, Member], undefined> {
    for (const id of this.keys()) {
      const member = this.get(id);
      if (member !== undefined) yield [id, member];
    }
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

  #pack(members: Member[]): void {
    members.sort((a, b) => compareText(a.id, b.id));
    const first = this.#blocks.length * ROWS;
    this.#blocks.push(new FleetBlock(encodeBlock(members), this.#interner));
    this.#rows += members.length;
    for (const [row, { id }] of members.entries()) this.#places.set(id, first + row);
  }

  #sweep(): void {
    // Before any place is given anew: a new one may be the number of an old one.
    const live = this.#blocks.map((block, index) => ({ block, rows: this.#liveRows(block, index * ROWS) }));
    this.#blocks = [];
    this.#rows = 0;
    let open: Member[] = [];
    for (const { block, rows } of live) {
      for (const row of rows) {
        open.push(block.memberAt(row));
        if (open.length < this.#most) continue;
        this.#pack(open);
        open = [];
      }
    }
    if (open.length > 0) this.#pack(open);
  }

  #liveRows(block: FleetBlock, first: number): readonly number[] {
    const rows: number[] = [];
    for (let row = 0; row < block.rows; row += 1)
      if (this.#places.get(block.idAt(row)) === first + row) rows.push(row);
    return rows;
  }
}
