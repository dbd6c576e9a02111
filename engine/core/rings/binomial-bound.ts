import type { Ppm } from "../model/declared.ts";
import { powerOf, sumTerms, type Terms } from "./scaled-sum.ts";

/** How likely one is to be wrong in one judgement: above 0 and below 1. */
export type Alpha = number;

const WHOLE: Ppm = 1_000_000;
/** What rounding may do to a tail of a million trials. Whatever lies nearer to the line counts as not decided. */
const MARGIN = 1e-9;

/**
 * Whether one may say, with a risk of `alpha`, that the true rate lies below the limit: seeing this few failures would be
 * less likely than `alpha` at the limit itself. The same as the exact one-sided upper bound lying below the limit.
 *
 * @returns false for counts that cannot be and for no trials at all
 * @see Clopper and Pearson, Biometrika 26 (1934) 404–413
 */
export function isRateBelow(failures: number, trials: number, limit: Ppm, alpha: Alpha): boolean {
  if (!canBe(failures, trials, alpha) || !isShare(limit)) return false;
  return lowerTail(failures, trials, limit) < alpha - MARGIN;
}

/** Whether one may say, with a risk of `alpha`, that the true rate lies above the limit. False for counts that cannot be. */
export function isRateAbove(failures: number, trials: number, limit: Ppm, alpha: Alpha): boolean {
  if (!canBe(failures, trials, alpha) || !isShare(limit)) return false;
  return upperTail(failures, trials, limit) < alpha - MARGIN;
}

/**
 * The lowest rate, in millionths and rounded up, that `isRateBelow` would still call too high a limit to doubt: at most this
 * many fail, with a risk of `alpha`.
 *
 * @returns undefined for no trials and for counts that cannot be
 */
export function binomialUpper(failures: number, trials: number, alpha: Alpha): Ppm | undefined {
  if (!canBe(failures, trials, alpha)) return undefined;
  return firstPpm((limit) => limit === WHOLE || isRateBelow(failures, trials, limit, alpha));
}

/** At least this many fail, with a risk of `alpha`: in millionths, rounded down. Undefined as for `binomialUpper`. */
export function binomialLower(failures: number, trials: number, alpha: Alpha): Ppm | undefined {
  if (!canBe(failures, trials, alpha)) return undefined;
  return Math.max(0, firstPpm((limit) => !isRateAbove(failures, trials, limit, alpha)) - 1);
}

/** The first of 0 to 1,000,000 for which the question, once true, stays true. It is true for the last. */
function firstPpm(isReached: (limit: Ppm) => boolean): Ppm {
  let [low, high] = [0, WHOLE];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** P(X ≤ failures). */
function lowerTail(failures: number, trials: number, limit: Ppm): number {
  if (limit === 0 || failures === trials) return 1;
  if (limit === WHOLE) return 0;
  return sumTerms(termsOf(trials, limit), 0, failures);
}

/** P(X ≥ failures). */
function upperTail(failures: number, trials: number, limit: Ppm): number {
  if (limit === WHOLE || failures === 0) return 1;
  if (limit === 0) return 0;
  return sumTerms(termsOf(trials, limit), failures, trials);
}

function termsOf(trials: number, limit: Ppm): Terms {
  const odds = limit / (WHOLE - limit);
  return {
    first: powerOf((WHOLE - limit) / WHOLE, trials),
    start: 0,
    ratio: (x) => ((trials - x + 1) / x) * odds,
  };
}

function canBe(failures: number, trials: number, alpha: Alpha): boolean {
  const areCounts = Number.isSafeInteger(failures) && Number.isSafeInteger(trials);
  return areCounts && failures >= 0 && failures <= trials && trials > 0 && alpha > 0 && alpha < 1;
}

function isShare(limit: Ppm): boolean {
  return Number.isInteger(limit) && limit >= 0 && limit <= WHOLE;
}
