import type { Plan } from "../../schema/documents.generated.ts";

/** What stands in a plan for one endpoint each; every list by endpoint. */
export interface BlockItems {
  readonly endpoints: NonNullable<Plan["endpoints"]>;
  readonly actions: Plan["actions"];
  readonly drift: Plan["drift"];
  readonly changes: Plan["changes"];
}

interface Block {
  /** The first endpoint in it. */
  readonly first: string;
  readonly items: BlockItems;
}

/** A plan with a list that is not by endpoint. */
export class UnsortedPlan extends Error {
  override readonly name = "UnsortedPlan";
}

/** One endpoint in so many begins a block. */
const ONE_IN = 512;
/** A block has no more endpoints than this, whatever they are called. */
const MOST = 4096;

/**
 * Cuts what a plan says of endpoints into blocks, ascending. Where one begins is told by the name of the endpoint alone: an endpoint
 * more or less changes the block that it is in, and none behind it.
 *
 * @throws {UnsortedPlan} when a list is not by endpoint
 */
export function* blocksOf(all: BlockItems): Generator<Block> {
  const walks = {
    endpoints: walkOf(all.endpoints),
    actions: walkOf(all.actions),
    drift: walkOf(all.drift),
    changes: walkOf(all.changes),
  };
  const each = Object.values(walks);
  let first: string | undefined;
  let size = 0;
  const close = (): BlockItems => ({
    endpoints: walks.endpoints.cut(),
    actions: walks.actions.cut(),
    drift: walks.drift.cut(),
    changes: walks.changes.cut(),
  });
  for (let id = leastOf(each); id !== undefined; id = leastOf(each)) {
    if (first !== undefined && (size === MOST || startsBlock(id))) {
      yield { first, items: close() };
      first = undefined;
    }
    size = first === undefined ? 1 : size + 1;
    first ??= id;
    for (const walk of each) walk.pass(id);
  }
  if (first !== undefined) yield { first, items: close() };
}

interface Walk<T> {
  /** The endpoint of the next item. */
  readonly next: () => string | undefined;
  /** Goes past all items of an endpoint. */
  readonly pass: (endpoint: string) => void;
  /** What was passed since the last cut. */
  readonly cut: () => readonly T[];
}

function walkOf<T extends { readonly endpoint: string }>(items: readonly T[]): Walk<T> {
  let start = 0;
  let at = 0;
  return {
    next: () => items[at]?.endpoint,
    pass: (endpoint) => {
      while (items[at]?.endpoint === endpoint) at += 1;
      const next = items[at]?.endpoint;
      if (next !== undefined && next < endpoint)
        throw new UnsortedPlan(`"${next}" stands behind "${endpoint}"`);
    },
    cut: () => {
      const some = items.slice(start, at);
      start = at;
      return some;
    },
  };
}

function leastOf(walks: readonly Pick<Walk<unknown>, "next">[]): string | undefined {
  let least: string | undefined;
  for (const walk of walks) {
    const next = walk.next();
    if (next !== undefined && (least === undefined || next < least)) least = next;
  }
  return least;
}

/** FNV-1a over the UTF-16 code units of the name. @see datatracker.ietf.org/doc/draft-eastlake-fnv */
function startsBlock(endpoint: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < endpoint.length; at += 1)
    hash = Math.imul(hash ^ endpoint.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % ONE_IN === 0;
}
