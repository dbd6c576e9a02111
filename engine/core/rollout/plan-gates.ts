import type { PlanGate, PlanGateStratum } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Ppm } from "../model/declared.ts";
import { formatInstant, type Instant, isInstant } from "../model/instant.ts";
import type { LookFact } from "../model/rollout-fact.ts";
import type { WorseStratum } from "../rings/gate-judgement.ts";
import { afterLook, saysOf } from "./judge-look.ts";
import type { OpeningState } from "./opening-state.ts";

/**
 * The gates of a plan: where each patch stands in each ring that opened to it and that it has not left. A ring that nothing
 * comes after has no gate.
 */
export function planGates(states: readonly OpeningState[], mode: "decide" | "apply"): readonly PlanGate[] {
  return states
    .filter(({ isLast, opening }) => !isLast && opening.pass === undefined)
    .map((state) => gateOf(state, mode))
    .sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** The last look that was judged, by this run or one before it. */
export function lastLook({ opening, facts }: OpeningState): LookFact | undefined {
  const fresh = facts.find((fact): fact is LookFact => fact.type === "gate" && fact.event === "look");
  return fresh ?? opening.looks.at(-1);
}

/** Whether this run found that the patch may leave the ring. */
export function isPassFound({ facts }: OpeningState): boolean {
  return facts.some((fact) => fact.type === "gate" && fact.event === "pass");
}

function gateOf(state: OpeningState, mode: "decide" | "apply"): PlanGate {
  const { opening, counts, judged, ring, facts } = state;
  const { patch, track, of } = opening;
  const look = lastLook(state);
  const answer = isPassFound(state) ? "pass" : (look?.answer ?? "pending");
  const isFresh = facts.some(
    (fact) => fact.type === "gate" && (fact.event === "look" || fact.event === "pass"),
  );
  const { assigned, attempted, succeeded, failed, unconfirmed } = counts;
  const until = nextMoment(state, answer, look);
  return {
    ring: ring.name,
    track,
    patch,
    of,
    answer,
    look: look?.look ?? null,
    looks: ring.gate?.looksMs.length ?? 1,
    until: until !== undefined && isInstant(until) ? formatInstant(until) : null,
    recorded: mode === "apply" || !isFresh,
    assigned,
    attempted,
    succeeded,
    failed,
    unconfirmed,
    upper: shareOf(judged.upper),
    upperKnown: shareOf(judged.upperKnown),
    lower: shareOf(judged.lower),
    worse: judged.worseStrata.map(stratumOf),
    says: gateSays(state, look),
  };
}

/**
 * When the soak ends, the next look is, or a gate that could not say goes on by itself; undefined: not before something
 * happens.
 */
function nextMoment(
  state: OpeningState,
  answer: PlanGate["answer"],
  look: LookFact | undefined,
): Instant | undefined {
  const { schedule, isTripped } = state;
  if (isTripped || answer === "pass" || answer === "fail") return undefined;
  if ("until" in schedule) return schedule.until;
  if (schedule.kind === "not-started") return undefined;
  if (schedule.kind === "due" && schedule.next !== undefined) return schedule.next;
  if (look === undefined) return undefined;
  const after = afterLook(state, look, look.at);
  return after.kind === "wait" ? after.until : undefined;
}

function gateSays(state: OpeningState, look: LookFact | undefined): string {
  const { schedule, isTripped, isLost, tripSays, judged, facts } = state;
  if (isLost) return saysOf(judged);
  if (isTripped)
    return tripSays === undefined
      ? "a breaker tripped in a ring before it"
      : `its breaker tripped: ${tripSays}`;
  const pass = facts.find((fact) => fact.type === "gate" && fact.event === "pass");
  if (pass !== undefined && "says" in pass) return pass.says;
  if (look !== undefined) return look.says;
  if (schedule.kind === "not-started") return "no install is proven yet, so its soak has not begun";
  if (schedule.kind === "soaking") return `it soaks until ${formatInstant(schedule.until)}`;
  return saysOf(judged);
}

function stratumOf({ path, value, counts, says }: WorseStratum): PlanGateStratum {
  const { attempted, failed, unconfirmed } = counts;
  return { path, value: value ?? null, attempted, failed, unconfirmed, says };
}

function shareOf(ppm: Ppm | undefined): number | null {
  return ppm === undefined ? null : ppm / 1_000_000;
}

function keyOf({ track, ring, patch, of }: PlanGate): string {
  return [track, ring, patch, of].join("\u0000");
}
