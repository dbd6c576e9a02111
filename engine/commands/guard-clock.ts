import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import { OutsideError } from "../ports/outside-error.ts";

/**
 * What is written must not lie before what was written: soaks, looks and answers are told apart by their dates, so that one run
 * whose clock was wrong would spoil those of all the others.
 * @throws {OutsideError} code `clock-behind`, naming the entry that lies ahead
 */
export function guardClock(logged: readonly RolloutEntry[], now: Instant): void {
  for (const { number, fact } of logged) {
    if (fact.at <= now) continue;
    throw new OutsideError(
      `cannot apply at ${formatInstant(now)}: entry ${number} of the rollout was written at ${formatInstant(fact.at)}`,
      {
        retry: "later",
        code: "clock-behind",
        hint: "run it by the right clock; if that entry was written by a wrong one, restore rollout.* and fleet.* from a copy of the state folder",
      },
    );
  }
}
