import { fixesKernel } from "../catalog/kernel-fix.ts";
import type { Instant } from "../model/instant.ts";
import { namedKey } from "../model/rollout.ts";
import type { LookFact, PassFact, RolloutFact } from "../model/rollout-fact.ts";
import { leftBy } from "../policy/leaving.ts";
import { type AfterInconclusive, afterInconclusive } from "../rings/after-inconclusive.ts";
import { ringsOf } from "../rings/track.ts";
import { type OpeningState, type RolloutSources, standOf } from "./opening-state.ts";

type Looked = Omit<OpeningState, "facts">;

/**
 * What the gate of an opening comes to in this run: a look that is due is judged, once, and a pass is written. A gate that
 * failed never passes; one that could not say passes by people's answer, or after the time that it was given.
 */
export function judgeLook(state: Looked, sources: RolloutSources): readonly RolloutFact[] {
  const { opening, isLast, isTripped, schedule } = state;
  if (isLast || isTripped || opening.pass !== undefined) return [];
  if (opening.looks.some(({ answer }) => answer === "fail")) return [];
  if (schedule.kind === "due") {
    const look = lookFact(state, schedule.look, schedule.looks, sources.now);
    return look.answer === "pass" ? [look, passFact(state, "gate", look.says, sources.now)] : [look];
  }
  const last = opening.looks.at(-1);
  if (schedule.kind !== "spent" || last === undefined || last.answer !== "inconclusive") return [];
  return afterLast(state, last, sources);
}

function lookFact({ opening, judged, counts }: Looked, look: number, looks: number, at: number): LookFact {
  return {
    type: "gate",
    event: "look",
    at,
    ...standOf(opening),
    look,
    looks,
    ...counts,
    answer: judged.answer,
    onlyNumbers: judged.isShortOfNumbers,
    says: saysOf(judged),
  };
}

/** What decided: all that did not hold, else what did. */
export function saysOf({ criteria, answer }: OpeningState["judged"]): string {
  const wanted = criteria.filter((criterion) => (answer === "pass" ? true : criterion.answer !== "pass"));
  return wanted.map(({ says }) => says).join("; ");
}

function passFact(state: Looked, why: PassFact["why"], says: string, at: number): PassFact {
  return { type: "gate", event: "pass", at, ...standOf(state.opening), why, says };
}

function afterLast(state: Looked, last: LookFact, sources: RolloutSources): readonly RolloutFact[] {
  const { ring, opening } = state;
  const { now } = sources;
  if (isAnswered(state, last, sources)) {
    const says = `people answered look ${last.look} of ${last.looks}: the approval's "leaves" names ring "${ring.name}"`;
    return [passFact(state, "people", says, now)];
  }
  const after = afterLook(state, last, now);
  return after.kind === "pass" && opening.since !== undefined
    ? [passFact(state, "after", after.says, now)]
    : [];
}

/** What follows a last look that could not say: people are asked, or the gate goes on by itself, now or later. */
export function afterLook(
  { ring, judged, entry: { patch }, isLost }: Pick<OpeningState, "ring" | "judged" | "entry" | "isLost">,
  last: LookFact,
  now: Instant,
): AfterInconclusive {
  if (ring.gate === undefined || isLost) return { kind: "ask", says: last.says };
  // What came in since the last look may only speak against it.
  if (judged.answer !== "pass" && !judged.isShortOfNumbers) return { kind: "ask", says: saysOf(judged) };
  const asThen = { ...judged, answer: last.answer, isShortOfNumbers: last.onlyNumbers };
  const risk = { severity: patch.severity, reboot: patch.reboot, kernel: patch.fixes.some(fixesKernel) };
  return afterInconclusive(ring.gate, asThen, risk, last.at, now);
}

/** An entry's `leaves` that was written after the last look answers it. */
function isAnswered({ approval, ring }: Looked, last: LookFact, sources: RolloutSources): boolean {
  if (approval === undefined) return false;
  if (!leftBy(approval, ring, ringsOf(ring.track, sources.declared.rings)).includes("leaves")) return false;
  const named = sources.ledger.named.get(namedKey(approval.patch, approval.digest, ring.name, "leaves"));
  return named === undefined || named > last.at;
}
