import type { RungName } from "../model/decision.ts";
import { type Answer, type Case, type Rung, stops } from "./case.ts";
import { approvalRung } from "./rungs/approval.ts";
import { deferralRung } from "./rungs/deferral.ts";
import { deniedRung } from "./rungs/denied.ts";
import { exclusionRung } from "./rungs/exclusion.ts";
import { holdRung } from "./rungs/hold.ts";
import { driftRung, inPlaceRung, rebootRung, rejectedInPlaceRung, removalOrder } from "./rungs/in-place.ts";
import { judgeAlone, prerequisitesRung } from "./rungs/prerequisites.ts";
import { retryRung } from "./rungs/retry.ts";
import { ringRung } from "./rungs/ring.ts";
import { supersedenceRung } from "./rungs/supersedence.ts";
import { windowRung } from "./rungs/window.ts";

/** Rungs 3–6, for a patch that is in place. */
export const IN_PLACE: readonly Rung[] = [rejectedInPlaceRung, rebootRung, driftRung, inPlaceRung];

/** Rungs 7–18, for a patch that is missing. Rung 17 (`throttled`) is not judged one by one: the pass `admit` hands it out. */
export const MISSING: readonly Rung[] = [
  deniedRung,
  exclusionRung,
  supersedenceRung,
  prerequisitesRung,
  holdRung,
  approvalRung,
  ringRung,
  deferralRung,
  retryRung,
  windowRung,
  { name: "install", judge: () => stops("install", () => "nothing stands in its way") },
];

/** Rungs 8, 10 and 13–18, for a patch that a reviewed reject orders off. */
export const REMOVAL: readonly Rung[] = [
  exclusionRung,
  prerequisitesRung,
  ringRung,
  deferralRung,
  retryRung,
  windowRung,
  {
    name: "rejected-in-place",
    judge: () => stops("remove", () => "a reviewed reject orders it off, and it can come off"),
  },
];

/** What people said and the clocks that stand before a patch is ripe, whatever other patches are offered. */
const ACCEPTABLE: readonly Rung[] = [
  deniedRung,
  exclusionRung,
  { name: "prerequisites", judge: (asked) => judgeAlone(asked) ?? { stops: false, says: () => "" } },
  holdRung,
  approvalRung,
  ringRung,
  deferralRung,
  retryRung,
];

export interface Step {
  readonly rung: RungName;
  readonly answer: Answer;
}

/** The rungs a case climbs, by whether the patch is missing, in place, or ordered off. */
export function stepsFor(asked: Case): readonly Step[] {
  if (asked.applicability.kind === "missing") return climb(MISSING, asked);
  if (removalOrder(asked) === "ordered") return climb(REMOVAL, asked.forRemoval());
  return climb(IN_PLACE, asked);
}

/** Climbs until a rung stops the case: the steps, that one last. */
export function climb(rungs: readonly Rung[], asked: Case): readonly Step[] {
  const steps: Step[] = [];
  for (const { name, judge } of rungs) {
    const answer = judge(asked);
    steps.push({ rung: name, answer });
    if (answer.stops) break;
  }
  return steps;
}

export function isAcceptable(asked: Case): boolean {
  for (const { judge } of ACCEPTABLE) if (judge(asked).stops) return false;
  return true;
}
