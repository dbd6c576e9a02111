import type { Ring } from "../model/declared.ts";

/** The rings of a track, in the order of `rings`: what is declared stands ascending by track, then order. */
export function ringsOf(track: string, rings: readonly Ring[]): readonly Ring[] {
  return rings.filter((ring) => ring.track === track);
}

/** The ring that opens once a patch has left this one; undefined: it is the last of its track. */
export function ringAfter({ track, order }: Ring, rings: readonly Ring[]): Ring | undefined {
  return rings.find((ring) => ring.track === track && ring.order > order);
}
