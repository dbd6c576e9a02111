import { fingerprint } from "../fleet/fingerprint.ts";
import type { Fleet, Member } from "../fleet/fleet.ts";
import { compareText } from "../model/compare-text.ts";
import type { Place } from "../rings/place.ts";

/**
 * A part of the fleet that has every ring in its share, and at least one endpoint of each. Which ones is drawn by the seed.
 *
 * It is a smaller fleet, not the same one in less time: rings fill up to `atLeast` and their strata all the same, and gates
 * have fewer to count.
 */
export function someEndpoints(
  fleet: Fleet,
  many: number,
  placeOf: (id: string) => Place,
  seed: string,
): Fleet {
  const { size } = fleet.members;
  if (many >= size) return fleet;
  const rings = new Map<string, Member[]>();
  for (const member of fleet.members.values()) {
    const ring = placeOf(member.id).ring?.name ?? "";
    const members = rings.get(ring);
    if (members === undefined) rings.set(ring, [member]);
    else members.push(member);
  }
  const drawn = [...rings.values()].flatMap((members) =>
    [...members]
      .map((member) => ({ member, point: fingerprint(`${seed}\u0000drawn\u0000${member.id}`) }))
      .sort((a, b) => a.point - b.point || compareText(a.member.id, b.member.id))
      .slice(0, Math.max(1, Math.round((members.length * many) / size)))
      .map(({ member }) => member),
  );
  const kept = new Map(drawn.map((member) => [member.id, member]));
  return { members: new Map([...fleet.members].filter(([id]) => kept.has(id))) };
}
