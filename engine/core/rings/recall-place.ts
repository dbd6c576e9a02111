import type { Ring } from "../model/declared.ts";
import type { Place } from "./place.ts";

/**
 * The place that `place` gave, from what was kept of it. Undefined: there is no such ring.
 * @param rings those that the endpoint was placed among
 */
export function recallPlace(
  { ring: name, by, says }: { readonly ring?: string } & Pick<Place, "by" | "says">,
  rings: readonly Ring[],
): Place | undefined {
  if (name === undefined) return { track: [], by, says };
  const ring = rings.find((one) => one.name === name);
  if (ring === undefined) return undefined;
  const track = rings.filter((one) => one.track === ring.track).sort((a, b) => a.order - b.order);
  return { ring, track, by, says };
}
