import type { Gate, Ppm, ShareLimit } from "../model/declared.ts";
import { type Alpha, isRateAbove, isRateBelow } from "./binomial-bound.ts";
import type { GateCounts } from "./gate-counts.ts";
import type { Criterion, GateAnswer, GateEvidence, GateJudgement, WorseStratum } from "./gate-judgement.ts";
import { confidenceText, numberOf, numberText, outcomesText, shareText } from "./gate-text.ts";

type Bounds = Pick<GateJudgement, "upper" | "upperKnown" | "lower">;

/** One endpoint proves nothing about others. */
const LEAST_PROVEN = 2;

export function proven({ succeeded, assigned }: GateCounts): Criterion {
  const says = `${numberText(succeeded)} of ${numberOf(assigned, "endpoint")} proved the install, and it takes ${LEAST_PROVEN}`;
  return { name: "proven", answer: succeeded >= LEAST_PROVEN ? "pass" : "inconclusive", says };
}

/** It may still rise, so below its limit is no failure. */
export function installed(limit: ShareLimit | undefined, counts: GateCounts): readonly Criterion[] {
  if (limit === undefined) return [];
  const holds = isShareWithin(counts.succeeded, counts.assigned, limit);
  const says = `${numberText(counts.succeeded)} of ${numberText(counts.assigned)} assigned proved the install (${limitText(limit)} asked)`;
  return [{ name: "installed", answer: holds ? "pass" : "inconclusive", says, at: limit.at }];
}

/**
 * Passes when even with all unconfirmed as failures the rate surely lies below the limit, so that a report that is late or
 * lost opens nothing; fails when the known failures alone surely lie above it.
 */
export function failure(gate: Gate, counts: GateCounts, alpha: Alpha, bounds: Bounds): readonly Criterion[] {
  const limit = gate.failure;
  if (limit === undefined) return gate.installed === undefined ? unlimited(counts) : [];
  const { attempted, failed, unconfirmed } = counts;
  const says = `${outcomesText(counts)}${boundsText(counts, bounds, alpha)}; the limit is ${shareText(limit.below, "up")}`;
  const answer: GateAnswer = isRateBelow(failed + unconfirmed, attempted, limit.below, alpha)
    ? "pass"
    : isRateAbove(failed, attempted, limit.below, alpha)
      ? "fail"
      : "inconclusive";
  return [{ name: "failure", answer, says, at: limit.at }];
}

export function strata(worse: readonly WorseStratum[], judged: number): readonly Criterion[] {
  if (judged === 0) return [];
  if (worse.length === 0) {
    return [
      {
        name: "strata",
        answer: "pass",
        says: `none of ${numberOf(judged, "kind")} of endpoint fares worse than the rest`,
      },
    ];
  }
  return worse.map(({ says }) => ({ name: "strata", answer: "inconclusive", says }));
}

/** Without a limit, an incident asks people. */
export function incidents({ incidents: limit }: Gate, count: number): Criterion {
  if (!Number.isSafeInteger(count) || count < 0) {
    return { name: "incidents", answer: "inconclusive", says: "the incidents could not be counted" };
  }
  if (limit === undefined) {
    const says = `${numberOf(count, "incident")}, and the gate gives no limit`;
    return { name: "incidents", answer: count === 0 ? "pass" : "inconclusive", says };
  }
  const says = `${numberOf(count, "incident")} (at most ${numberText(limit.most)} allowed)`;
  return { name: "incidents", answer: count <= limit.most ? "pass" : "fail", says, at: limit.at };
}

export function stale(limit: ShareLimit | undefined, ring: GateEvidence["stale"]): readonly Criterion[] {
  if (limit === undefined) return [];
  const holds = isShareWithin(ring.stale, ring.members, limit);
  const says = `${numberText(ring.stale)} of ${numberOf(ring.members, "member")} without a report that counts (${limitText(limit)} allowed)`;
  return [{ name: "stale", answer: holds ? "pass" : "inconclusive", says, at: limit.at }];
}

/** Where nothing else looks at outcomes, any failure asks people. */
function unlimited(counts: GateCounts): readonly Criterion[] {
  const bad = counts.failed + counts.unconfirmed;
  const says = `${outcomesText(counts)}, and the gate limits neither failures nor what is not installed`;
  return [{ name: "failure", answer: bad === 0 ? "pass" : "inconclusive", says }];
}

function boundsText({ unconfirmed }: GateCounts, { upper, upperKnown, lower }: Bounds, alpha: Alpha): string {
  if (upper === undefined || lower === undefined) return "";
  const known =
    unconfirmed === 0 || upperKnown === undefined
      ? ""
      : `, or ${shareText(upperKnown, "up")} of those that are known`;
  return `: at least ${shareText(lower, "down")} and at most ${shareText(upper, "up")} fail${known} (each ${confidenceText(alpha)} sure)`;
}

function limitText({ operator, ppm }: ShareLimit): string {
  return `${operator} ${shareText(ppm, operator.startsWith(">") ? "up" : "down")}`;
}

/** Whole numbers only. A share of nothing is within no limit. */
function isShareWithin(
  part: number,
  whole: number,
  { operator, ppm }: { operator: string; ppm: Ppm },
): boolean {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return false;
  if (part < 0 || whole <= 0 || part > whole) return false;
  const difference = BigInt(part) * 1_000_000n - BigInt(ppm) * BigInt(whole);
  switch (operator) {
    case ">=":
      return difference >= 0n;
    case ">":
      return difference > 0n;
    case "<=":
      return difference <= 0n;
    case "<":
      return difference < 0n;
    default:
      return operator === "=" && difference === 0n;
  }
}
