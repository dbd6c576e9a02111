import { compareText } from "../model/compare-text.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { type Placement, placeIn } from "../rings/place.ts";
import type { SharedFacts, SharedFactsOf } from "./shared-facts.ts";

/** Endpoints that have all in common but what is their own; at least one, ascending by id. */
export type Alike = readonly [Endpoint, ...Endpoint[]];

export interface AlikeGroup extends SharedFacts {
  readonly members: Alike;
}

/**
 * Groups a fleet by what endpoints have in common. Those with one image follow on one another, so that what is worked out about an
 * image is at hand for all of them.
 *
 * Cost: a text and a lookup an endpoint. Memory: two numbers an endpoint, and the texts, each distinct one once.
 */
export function* groupAlike(
  endpoints: readonly Endpoint[],
  placement: Pick<Placement, "of">,
  sharedFacts: SharedFactsOf,
): Generator<AlikeGroup> {
  const ordered = inOrder(endpoints);
  const groups = new Map<string, number>();
  const groupOf = new Int32Array(ordered.length);
  const shared: SharedFacts[] = [];
  const sizes: number[] = [];
  for (const [position, endpoint] of ordered.entries()) {
    const facts = sharedFacts(endpoint, placeIn(placement, endpoint.id));
    const key = `${facts.software}|${facts.context}`;
    const group = groups.get(key) ?? groups.size;
    if (group === groups.size) {
      groups.set(key, group);
      shared.push(facts);
    }
    groupOf[position] = group;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  groups.clear();
  const { members, starts } = sortedInto(groupOf, sizes);
  for (const group of byImage(shared)) {
    const facts = shared[group];
    const alike: Endpoint[] = [];
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at += 1) {
      const endpoint = ordered[members[at] ?? -1];
      if (endpoint !== undefined) alike.push(endpoint);
    }
    const [first, ...others] = alike;
    if (first !== undefined && facts !== undefined) yield { ...facts, members: [first, ...others] };
  }
}

function byImage(shared: readonly SharedFacts[]): readonly number[] {
  const images = shared.map(({ software }) => Number.parseInt(software, 10));
  return images.map((_, group) => group).sort((a, b) => (images[a] ?? 0) - (images[b] ?? 0) || a - b);
}

/** The same array where it is in order already. */
function inOrder(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  let last: string | undefined;
  for (const { id } of endpoints) {
    if (last !== undefined && !(last < id)) return [...endpoints].sort((a, b) => compareText(a.id, b.id));
    last = id;
  }
  return endpoints;
}

/** Positions by group, ascending within each; those of group g stand from `starts[g]` to `starts[g + 1]`. */
function sortedInto(
  groupOf: Int32Array,
  sizes: readonly number[],
): { readonly members: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(sizes.length + 1);
  for (const [group, size] of sizes.entries()) starts[group + 1] = (starts[group] ?? 0) + size;
  const next = starts.slice();
  const members = new Int32Array(groupOf.length);
  for (const [position, group] of groupOf.entries()) {
    const at = next[group] ?? 0;
    members[at] = position;
    next[group] = at + 1;
  }
  return { members, starts };
}
