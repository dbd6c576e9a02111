import { compareText } from "../model/compare-text.ts";
import type { Ring, Through } from "../model/declared.ts";

/** How far out a drafted approval goes: the last ring of every track, or one ring for each track that is named. */
export type Ceiling = "last" | readonly string[];

/** The ceiling of a rule, and the track of endpoints that it speaks for. */
export interface WantedCeiling {
  readonly through: Through;
  readonly track: readonly Ring[];
}

/**
 * One ceiling that is beyond none of several: `last` only where every rule says so; else one ring a track, the nearest that any
 * of them names. A track whose rule says `last` goes to its last ring.
 *
 * @param rings all rings, to tell which names are of one track; a name that is no ring stays as it is
 */
export function joinCeilings(wanted: readonly WantedCeiling[], rings: readonly Ring[]): Ceiling {
  if (wanted.every(({ through }) => through.kind === "last")) return "last";
  const known = new Map(rings.map((ring) => [ring.name, ring]));
  const nearest = new Map<string, Ring>();
  const strangers = new Set<string>();
  for (const { through, track } of wanted) {
    for (const name of through.kind === "last" ? track.slice(-1).map((ring) => ring.name) : through.rings) {
      const ring = known.get(name);
      if (ring === undefined) strangers.add(name);
      else if (ring.order < (nearest.get(ring.track)?.order ?? Number.POSITIVE_INFINITY))
        nearest.set(ring.track, ring);
    }
  }
  return [...strangers, ...[...nearest.values()].map(({ name }) => name)].sort(compareText);
}
