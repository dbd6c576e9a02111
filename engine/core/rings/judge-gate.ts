import type { Gate, Ppm } from "../model/declared.ts";
import { type Alpha, binomialLower, binomialUpper } from "./binomial-bound.ts";
import { areSound, type GateCounts } from "./gate-counts.ts";
import { failure, incidents, installed, proven, stale, strata } from "./gate-criteria.ts";
import type { Criterion, GateEvidence, GateJudgement, WorseStratum } from "./gate-judgement.ts";
import { areParts, worseStrata } from "./worse-strata.ts";

type Bounds = Pick<GateJudgement, "upper" | "upperKnown" | "lower">;

const WHOLE: Ppm = 1_000_000;
/** Where a gate asks about failures nowhere, its strata are judged as surely as a gate is by default. */
const DEFAULT_CONFIDENCE: Ppm = 950_000;

/**
 * Judges a patch at one look. All that is asked must hold, each for a reason that can be named; what is not known never
 * holds. Reports that are missing, late or doubled can turn a pass into something else and nothing into a pass.
 *
 * @param gate undefined where the ring declares none: one proven install is asked, and what is asked of every gate
 */
export function judgeGate(gate: Gate | undefined, evidence: GateEvidence): GateJudgement {
  const { whole, lost, retracted } = evidence;
  const always: readonly Criterion[] = [
    ...(retracted
      ? [{ name: "retracted", answer: "fail", says: "The vendor withdrew the patch" } as const]
      : []),
    ...evidence.blockers.map((says) => ({ name: "blockers", answer: "inconclusive", says }) as const),
  ];
  if (lost) {
    const says = "What rings reported before is gone, so nothing can be counted";
    return judgementOf([...always, { name: "state", answer: "inconclusive", says }], {}, []);
  }
  if (!areSound(whole) || !areParts(whole, evidence.strata)) {
    const says = "The outcomes do not add up, so nothing can be judged";
    return judgementOf([...always, { name: "counts", answer: "inconclusive", says }], {}, []);
  }
  if (gate === undefined) return judgementOf([...always, oneProven(whole)], {}, []);
  return judgeCounts(gate, evidence, always);
}

/** The risk that one look of a gate may take: what its confidence leaves, shared by all looks. */
export function alphaOf(gate: Gate): Alpha {
  const confidence = gate.failure?.confidence ?? DEFAULT_CONFIDENCE;
  return (WHOLE - confidence) / WHOLE / Math.max(1, gate.looksMs.length);
}

function judgeCounts(gate: Gate, evidence: GateEvidence, always: readonly Criterion[]): GateJudgement {
  const { whole } = evidence;
  const alpha = alphaOf(gate);
  const bounds = gate.failure === undefined ? {} : boundsOf(whole, alpha);
  const worse = worseStrata(whole, evidence.strata, gate.failure, alpha);
  const asked = [
    ...always,
    proven(whole),
    ...installed(gate.installed, whole),
    ...failure(gate, whole, alpha, bounds),
    ...strata(worse, evidence.strata.length),
    incidents(gate, evidence.incidents),
    ...stale(gate.stale, evidence.stale),
  ];
  const isBelow = gate.failure !== undefined && isWellBelow(whole, gate.failure.below);
  const open = asked.filter(({ answer }) => answer !== "pass");
  const isShortOfNumbers = isBelow && open.length > 0 && open.every(isAboutNumbers);
  return { ...judgementOf(asked, bounds, worse), isShortOfNumbers };
}

function boundsOf({ attempted, succeeded, failed, unconfirmed }: GateCounts, alpha: Alpha): Bounds {
  const upper = binomialUpper(failed + unconfirmed, attempted, alpha);
  const upperKnown = binomialUpper(failed, succeeded + failed, alpha);
  const lower = binomialLower(failed, attempted, alpha);
  return {
    ...(upper === undefined ? {} : { upper }),
    ...(upperKnown === undefined ? {} : { upperKnown }),
    ...(lower === undefined ? {} : { lower }),
  };
}

function judgementOf(
  criteria: readonly Criterion[],
  bounds: Bounds,
  worse: readonly WorseStratum[],
): GateJudgement {
  const answers = new Set(criteria.map(({ answer }) => answer));
  const answer = answers.has("fail")
    ? "fail"
    : answers.has("inconclusive") || criteria.length === 0
      ? "inconclusive"
      : "pass";
  return { answer, criteria, ...bounds, worseStrata: worse, isShortOfNumbers: false };
}

function oneProven({ succeeded, assigned }: GateCounts): Criterion {
  const says = `${succeeded} of ${assigned} assigned proved the install, and the ring asks for one`;
  return { name: "proven", answer: succeeded >= 1 ? "pass" : "inconclusive", says };
}

function isAboutNumbers({ name, answer }: Criterion): boolean {
  return name === "failure" && answer === "inconclusive";
}

/** Half the limit: with a rate nearer to it, a patch that keeps breaking so many would often be waved through (ADR 10). */
function isWellBelow({ attempted, failed, unconfirmed }: GateCounts, limit: Ppm): boolean {
  return BigInt(failed + unconfirmed) * 2_000_000n < BigInt(limit) * BigInt(attempted);
}
