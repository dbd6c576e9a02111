import { ringsOf } from "../../rings/track.ts";
import type { Change, Situation } from "./situation.ts";

/** A place for an endpoint that has none: each ring there is, as the only one that takes it. */
export function placing({ world }: Situation): readonly Change[] {
  const { rings } = world.declared;
  return rings.map((ring) => ({
    says: `let ring "${ring.name}" of track "${ring.track}", and no other, take the endpoint`,
    apply: (situation) => {
      const track = ringsOf(ring.track, rings);
      return { ...situation, place: { ring, track, by: "pinned", says: `pinned to ring "${ring.name}"` } };
    },
  }));
}
