import type { Ring } from "../model/declared.ts";

/**
 * Whether a ceiling of an approval reaches no farther than another, in every track. What is no ceiling, or names a ring that is
 * not there, or two rings of a track, is not lower.
 * @param rings those of the base: where they change too, the change is more than a lower ceiling
 */
export function isLowerThrough(was: unknown, is: unknown, rings: readonly Ring[]): boolean {
  const lower = ceilingsOf(is, rings);
  if (lower === undefined) return false;
  if (was === "last") return true;
  const higher = ceilingsOf(was, rings);
  if (higher === undefined) return false;
  for (const [track, order] of lower)
    if (!(order <= (higher.get(track) ?? Number.NEGATIVE_INFINITY))) return false;
  return true;
}

/** The order of the last ring by track; a track that is not named stays shut. `last` names none of them. */
function ceilingsOf(through: unknown, rings: readonly Ring[]): ReadonlyMap<string, number> | undefined {
  const names = typeof through === "string" ? [through] : through;
  if (!Array.isArray(names)) return undefined;
  const ceilings = new Map<string, number>();
  for (const name of names) {
    const ring = rings.find((one) => one.name === name);
    if (name === "last" || ring === undefined || ceilings.has(ring.track)) return undefined;
    ceilings.set(ring.track, ring.order);
  }
  return ceilings;
}
