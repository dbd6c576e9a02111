import type { Declared } from "../model/declared.ts";
import type { Trip } from "../model/rollout.ts";

/** Whether a list's `release` names the trip, whether or not a run has written that down. */
export function isReleased(
  { patch, number }: Pick<Trip, "patch" | "number">,
  { releases }: Pick<Declared, "releases">,
): boolean {
  return releases.some((release) => release.patch === patch && release.trip === number);
}
