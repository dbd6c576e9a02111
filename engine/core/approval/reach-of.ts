import type { ReviewReach } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Placement } from "../rings/place.ts";
import type { EndpointMatcher } from "../select/endpoint-matcher.ts";

/** Everybody of one side of a change, and where they stand. */
export interface ReachSide {
  readonly endpoints: readonly Endpoint[];
  readonly placement: Pick<Placement, "of">;
}

/**
 * How much of the fleet a change reaches: by track and ring, and which rows of `blastRadius` it touches. Who moves counts on both
 * sides. Cost: one look at each endpoint, and a selector for those reached.
 * @param touches a matcher for each row of `blastRadius` that has one
 */
export function reachOf(
  sides: readonly ReachSide[],
  isReached: (endpoint: Endpoint) => boolean,
  touches: readonly (EndpointMatcher | undefined)[],
): NonNullable<ReviewReach> {
  const tracks = new Map<string, { readonly all: Set<string>; readonly reached: Set<string> }>();
  const rings = new Map<string, Set<string>>();
  const touched = new Set<number>();
  for (const { endpoints, placement } of sides) {
    for (const endpoint of endpoints) {
      const place = placement.of.get(endpoint.id);
      const track = place?.track[0]?.track;
      const members = track === undefined ? undefined : setsOf(tracks, track);
      members?.all.add(endpoint.id);
      if (!isReached(endpoint)) continue;
      members?.reached.add(endpoint.id);
      if (place?.ring !== undefined) ringOf(rings, place.ring.name).add(endpoint.id);
      for (const [row, matches] of touches.entries())
        if (matches !== undefined && !touched.has(row) && matches(endpoint) !== "no") touched.add(row);
    }
  }
  return {
    tracks: sorted(tracks).map(([track, { all, reached }]) => ({
      track,
      reached: reached.size,
      of: all.size,
    })),
    rings: sorted(rings).map(([ring, reached]) => ({ ring, endpoints: reached.size })),
    touched: [...touched].sort((a, b) => a - b),
  };
}

function setsOf(
  tracks: Map<string, { readonly all: Set<string>; readonly reached: Set<string> }>,
  track: string,
) {
  const known = tracks.get(track) ?? { all: new Set<string>(), reached: new Set<string>() };
  tracks.set(track, known);
  return known;
}

function ringOf(rings: Map<string, Set<string>>, ring: string): Set<string> {
  const known = rings.get(ring) ?? new Set<string>();
  rings.set(ring, known);
  return known;
}

function sorted<T>(items: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...items].sort(([a], [b]) => compareText(a, b));
}
