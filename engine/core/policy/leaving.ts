import type { ApproveEntry, Ring } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { namedKey, type Rollout } from "../model/rollout.ts";
import type { LeftBy } from "../model/rollout-fact.ts";

/** By what an entry lets its patch leave a ring. `last` says nothing of any one ring. */
export function leftBy(entry: ApproveEntry, ring: Ring, track: readonly Ring[]): readonly LeftBy[] {
  const { leaves, through } = entry;
  const by: LeftBy[] = leaves.has(ring.name) ? ["leaves"] : [];
  if (through.kind === "last") return by;
  const reaches = track.some(({ name, order }) => order > ring.order && through.rings.includes(name));
  return reaches ? [...by, "through"] : by;
}

/**
 * Whether an entry let its patch leave a ring after the pass: what was written before there were numbers to look at is no
 * answer to them. What no run has seen yet was written after all that runs recorded.
 */
export function isLeftSince(
  passedAt: Instant,
  entry: ApproveEntry,
  ring: Ring,
  track: readonly Ring[],
  { named }: Pick<Rollout, "named">,
): boolean {
  return leftBy(entry, ring, track).some((by) => {
    const since = named?.get(namedKey(entry.patch, entry.digest, ring.name, by));
    return since === undefined || since > passedAt;
  });
}
