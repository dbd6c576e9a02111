import type { RungName } from "../model/decision.ts";
import { type Answer, type Case, type Rung, type Stop, stops } from "./case.ts";
import { rejectFor } from "./denials.ts";
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

/** Some rungs, and what it comes to when all of them let a case pass. */
interface Ladder {
  readonly rungs: readonly Rung[];
  readonly top: { readonly name: RungName; readonly judge: (asked: Case) => Stop };
}

/** Rungs 3–6, for a patch that is in place. */
const IN_PLACE: Ladder = { rungs: [rejectedInPlaceRung, rebootRung, driftRung], top: inPlaceRung };

/** Rungs 7–18, for a patch that is missing. Rung 17 (`throttled`) is not judged one by one: the pass `admit` hands it out. */
const MISSING: Ladder = {
  rungs: [
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
  ],
  top: { name: "install", judge: () => stops("install", () => "nothing stands in its way") },
};

/** Rungs 8, 10 and 13–18, for a patch that a reviewed reject orders off. */
const REMOVAL: Ladder = {
  rungs: [exclusionRung, prerequisitesRung, ringRung, deferralRung, retryRung, windowRung],
  top: {
    name: "rejected-in-place",
    judge: ({ entry, endpoint, world }) =>
      stops("remove", () => "a reviewed reject orders it off, and it can come off", {
        at: rejectFor(entry.patch.id, endpoint, world)?.entry.at,
      }),
  },
};

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

/** How far a case came: the rungs that let it pass, in order, and the one that stopped it. */
export interface Climb {
  readonly passed: readonly Step[];
  readonly rung: RungName;
  readonly answer: Stop;
  /** The question was whether to take the patch off. */
  readonly removal: boolean;
}

/** Climbs the ladder of a case, by whether the patch is missing, in place, or ordered off. */
export function climbFor(asked: Case): Climb {
  if (asked.applicability.kind === "missing") return climb(MISSING, asked);
  if (removalOrder(asked) === "ordered") return climb(REMOVAL, asked.forRemoval());
  return climb(IN_PLACE, asked);
}

function climb({ rungs, top }: Ladder, asked: Case): Climb {
  const passed: Step[] = [];
  for (const { name, judge } of rungs) {
    const answer = judge(asked);
    if (answer.stops) return { passed, rung: name, answer, removal: asked.removal };
    passed.push({ rung: name, answer });
  }
  return { passed, rung: top.name, answer: top.judge(asked), removal: asked.removal };
}

export function isAcceptable(asked: Case): boolean {
  for (const { judge } of ACCEPTABLE) if (judge(asked).stops) return false;
  return true;
}
