import type { Breaker, Ppm } from "../model/declared.ts";
import { binomialLower, isRateAbove } from "./binomial-bound.ts";
import { areSound, type GateCounts } from "./gate-counts.ts";
import { confidenceText, numberOf, numberText, shareText } from "./gate-text.ts";

const WHOLE: Ppm = 1_000_000;

export interface BreakerJudgement {
  readonly isTripped: boolean;
  readonly failed: number;
  /** Attempts whose outcome is known. */
  readonly known: number;
  /** At least this many fail. Undefined: nothing is known. */
  readonly lower?: Ppm;
  /** A sentence with the numbers, without a full stop. */
  readonly says: string;
}

/**
 * Whether so many fail that the patch must stop at once: enough attempts are known, and their rate surely lies above the
 * limit. Looked at in every run, so it errs a little more often than its confidence says; that costs a question, no machine.
 *
 * @throws {RangeError} for counts that cannot be, so that nothing goes on while nobody can say how it fares
 */
export function judgeBreaker(breaker: Breaker, counts: GateCounts): BreakerJudgement {
  if (!areSound(counts)) throw new RangeError("Could not judge a breaker by outcomes that do not add up");
  const { above, confidence, minAttempts } = breaker;
  const alpha = (WHOLE - confidence) / WHOLE;
  const { failed } = counts;
  const known = counts.succeeded + failed;
  const isTripped = known >= minAttempts && isRateAbove(failed, known, above, alpha);
  const lower = binomialLower(failed, known, alpha);
  const those = `${numberOf(failed, "failure")} among ${numberOf(known, "known outcome")}`;
  const limit = `the limit is ${shareText(above, "down")} from ${numberText(minAttempts)} on`;
  const bound =
    lower === undefined ? "" : `: at least ${shareText(lower, "down")} fail (${confidenceText(alpha)} sure)`;
  return {
    isTripped,
    failed,
    known,
    ...(lower === undefined ? {} : { lower }),
    says: `${those}${bound}; ${limit}`,
  };
}
