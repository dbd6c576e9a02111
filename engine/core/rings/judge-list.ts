import type { Gate } from "../model/declared.ts";
import { countOutcomes, type Outcome } from "./gate-counts.ts";
import type { GateEvidence, GateJudgement, PatchFacts, RingFacts } from "./gate-judgement.ts";
import { judgeGate } from "./judge-gate.ts";
import { poolOutcomes } from "./pool-outcomes.ts";

/** One patch of a list in one ring, with what had been received by a look. */
export interface PatchInRing {
  readonly patch: string;
  readonly outcomes: readonly Outcome[];
  readonly facts: PatchFacts;
  /** Its approval waives what the gate asks to be installed. */
  readonly waivesInstalled?: boolean;
}

export interface PatchJudgement extends GateJudgement {
  readonly patch: string;
  /** The other patches of the list that it was judged with; empty: by itself. */
  readonly pooledWith: readonly string[];
}

/**
 * Judges the patches of one list in one ring. Each is judged by itself first; where the gate says `judge: list`, those that
 * did not pass but are spotless are judged again, all spotless ones together, each on the endpoints that do not wait for it.
 * Spotless: proven somewhere, enough installed, no failure, nothing unconfirmed, no incident, nothing that asks people. One
 * unconfirmed outcome keeps a patch out of the pool, since it may be a failure whose report never came.
 *
 * @returns in the order of `patches`
 */
export function judgeList(
  gate: Gate | undefined,
  patches: readonly PatchInRing[],
  ring: RingFacts,
  stratifyBy: readonly string[],
): readonly PatchJudgement[] {
  const alone = patches.map((one) => ({
    one,
    judged: judgeGate(gateFor(gate, one), evidenceOf(one, ring, stratifyBy)),
  }));
  const spotless = alone.filter(({ one, judged }) => isSpotless(one, judged)).map(({ one }) => one);
  const isPooled = gate?.judge === "list" && spotless.length > 1;
  const pool = isPooled ? poolOutcomes(spotless.map(({ outcomes }) => outcomes)) : [];
  const names = new Set(spotless.map(({ patch }) => patch));
  return alone.map(({ one, judged }) => {
    const { patch } = one;
    if (gate === undefined || !isPooled || judged.answer === "pass" || !names.has(patch)) {
      return { patch, pooledWith: [], ...judged };
    }
    const together = judgePool(gate, outcomesFor(one, pool), ring, stratifyBy);
    const own = judged.criteria.filter(({ name }) => name === "installed");
    const pooledWith = [...names].filter((name) => name !== patch);
    return { patch, pooledWith, ...together, criteria: [...own, ...together.criteria] };
  });
}

/** A gate that asks for nothing else then asks people about any failure. */
function gateFor(gate: Gate | undefined, { waivesInstalled }: PatchInRing): Gate | undefined {
  if (gate === undefined || waivesInstalled !== true) return gate;
  const { installed: _waived, ...rest } = gate;
  return rest;
}

/** What share is installed was asked of each patch; of their sum it would say nothing. */
function judgePool(
  { installed: _asked, ...gate }: Gate,
  outcomes: readonly Outcome[],
  ring: RingFacts,
  stratifyBy: readonly string[],
): GateJudgement {
  const facts: PatchFacts = { incidents: 0, blockers: [], retracted: false };
  return judgeGate(gate, evidenceOf({ outcomes, facts }, ring, stratifyBy));
}

/** What the pool says of one patch. An endpoint that still waits for it says nothing of it, whatever else it got. */
function outcomesFor({ outcomes }: PatchInRing, pool: readonly Outcome[]): readonly Outcome[] {
  const waiting = new Set(
    outcomes.filter(({ state }) => state === "waiting").map(({ endpoint }) => endpoint),
  );
  return waiting.size === 0 ? pool : pool.filter(({ endpoint }) => !waiting.has(endpoint));
}

function isSpotless({ outcomes, facts }: PatchInRing, { criteria }: GateJudgement): boolean {
  const isClean = facts.incidents === 0 && facts.blockers.length === 0 && !facts.retracted;
  const isKnown = outcomes.every(({ state }) => state === "succeeded" || state === "waiting");
  const isThere = outcomes.some(({ state }) => state === "succeeded");
  const isEnough = criteria.every(({ name, answer }) => name !== "installed" || answer === "pass");
  return isClean && isKnown && isThere && isEnough;
}

function evidenceOf(
  { outcomes, facts }: Pick<PatchInRing, "outcomes" | "facts">,
  ring: RingFacts,
  stratifyBy: readonly string[],
): GateEvidence {
  return { ...countOutcomes(outcomes, stratifyBy), ...facts, ...ring };
}
