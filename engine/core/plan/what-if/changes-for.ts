import type { CatalogEntry } from "../../model/catalog.ts";
import type { Decision, RungName, Verdict } from "../../model/decision.ts";
import { TRIAGE_EVIDENCE } from "../../policy/risk/triage.ts";
import {
  approving,
  consenting,
  despite,
  leaving,
  passing,
  preparing,
  raising,
  waiving,
} from "./approval-changes.ts";
import { denying, holding, kinOf, releasing, without, withoutOrder } from "./denial-changes.ts";
import {
  anchoring,
  asking,
  governing,
  ignoringWindows,
  retrying,
  rulesOf,
  ruling,
} from "./policy-changes.ts";
import {
  evidencing,
  installing,
  listing,
  makingRoom,
  meeting,
  mirroring,
  missingOf,
  rebooting,
  reportingAgain,
  unholding,
  waiting,
} from "./report-changes.ts";
import { placing } from "./ring-changes.ts";
import type { Change, Situation } from "./situation.ts";
import { signingOff, testing } from "./test-changes.ts";

/**
 * The changes that speak to the rung that stopped a decision, and those that would bring the wanted verdict about by a word.
 * None of them is believed: each is applied and decided again. Those that change nothing are left out.
 */
export function changesFor(decision: Decision, situation: Situation, wanted: Verdict): readonly Change[] {
  const changes = [
    ...waiting(decision),
    ...(BY_RUNG[decision.rung]?.(decision, situation) ?? []),
    ...withoutOrder(decision, situation),
    ...denying(wanted, situation),
  ];
  return changes.filter((change) => change.apply(situation) !== situation);
}

type ChangesOfRung = (decision: Decision, situation: Situation) => readonly Change[];

/** Rungs that are not here are facts, which no document and no waiting changes. */
const BY_RUNG: Readonly<Partial<Record<RungName, ChangesOfRung>>> = {
  policy: (_decision, situation) => governing(situation),
  report: () => [reportingAgain],
  "rejected-in-place": (decision) => without("rejects", decision),
  reboot: () => [rebooting],
  drift: opening,
  denied: (decision) => without("rejects", decision),
  exclusion: (decision) => without("exclusions", decision),
  supersedence: (_decision, situation) => kinOf(situation).map(holding),
  prerequisites: (_decision, situation) => [
    unholding,
    mirroring,
    meeting(situation),
    makingRoom(situation),
    ...approvingAlong(situation),
  ],
  hold: letGo,
  approval: (_decision, situation) => [consenting(situation)],
  ring: opening,
  deferral: undated,
  retry: retrying,
  window: (decision, situation) => [
    ...without("freezes", decision),
    ...preparing(situation),
    waiving("window"),
    waiving("freeze"),
    ...ignoringWindows(decision, situation),
  ],
  concurrency: (_decision, situation) => [...preparing(situation), waiving("concurrency")],
  install: () => [installing],
};

function letGo(decision: Decision, situation: Situation): readonly Change[] {
  const asked = rulesOf(decision, situation).flatMap(({ evidenceBefore }) =>
    evidenceBefore.map(({ type }) => type),
  );
  if (decision.flags.includes("triage-first")) asked.push(TRIAGE_EVIDENCE);
  return [
    listing,
    ...without("holds", decision),
    ...releasing(situation),
    ...asking(decision, situation),
    ...ruling(situation),
    ...(decision.flags.includes("contains-denied") ? kinOf(situation).map(despite) : []),
    ...(asked.length > 0 ? [evidencing(asked)] : []),
    ...undated(decision, situation),
    ...testing(decision, situation),
    ...signingOff(decision, situation),
    ...preparing(situation),
    waiving("test"),
  ];
}

/** Where the anchor has no date, another may have one; where it has, there is only the waiting. */
function undated({ flags }: Decision, situation: Situation): readonly Change[] {
  return flags.includes("no-date") || flags.includes("unknown-fact") ? anchoring(situation) : [];
}

function opening(decision: Decision, situation: Situation): readonly Change[] {
  if (situation.place.ring === undefined) return placing(situation);
  return [
    ...preparing(situation),
    raising(situation),
    passing(situation, decision),
    waiving("gate"),
    leaving(situation),
  ];
}

/** What comes along is approved too. */
function approvingAlong(situation: Situation): readonly Change[] {
  const { world, endpoint, entry } = situation;
  const brought = (endpoint.report?.transactions ?? [])
    .filter(({ patch }) => patch === entry.patch.id)
    .flatMap(({ brings }) => brings.map(({ product }) => product));
  if (brought.length === 0) return [];
  const isBrought = (other: CatalogEntry): boolean =>
    missingOf({ ...situation, entry: other }).some(({ packages }) =>
      packages.some((name) => brought.includes(name)),
    );
  return world.assessor.catalog.entries.filter((other) => other !== entry && isBrought(other)).map(approving);
}
