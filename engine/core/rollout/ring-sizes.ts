import type { Placement } from "../rings/place.ts";

/** How many members each ring has now, by its name; a ring without any is not there. */
export function ringSizes({ of }: Placement): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { ring } of of.values()) {
    if (ring !== undefined) sizes.set(ring.name, (sizes.get(ring.name) ?? 0) + 1);
  }
  return sizes;
}
