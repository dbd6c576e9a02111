import type { Gate } from "../model/declared.ts";
import { type Alpha, isRateAbove } from "./binomial-bound.ts";
import { fisherWorse } from "./fisher.ts";
import { areSound, type GateCounts, type Stratum, withoutPart } from "./gate-counts.ts";
import type { WorseStratum } from "./gate-judgement.ts";
import { numberText } from "./gate-text.ts";
import { holmRejected } from "./holm.ts";

/** What fails or stays silent in some stratum of any fleet, whatever the patch: none is worse for that much (ADR 10). */
const ORDINARY_PPM = 30_000;
const ORDINARY_ALPHA = 0.05;

interface Compared {
  readonly stratum: Stratum;
  readonly rest: GateCounts;
}

/**
 * The strata that fare worse than the rest of the ring: by Fisher's exact test, corrected for the number of strata by Holm,
 * and surely (95 %) above what is ordinary anywhere. The unconfirmed count as failures in the stratum and as no failures in
 * the rest, so that a report that never comes hides no stratum.
 *
 * @param strata of sound counts
 * @returns in the order of `strata`
 */
export function worseStrata(
  whole: GateCounts,
  strata: readonly Stratum[],
  failure: Gate["failure"],
  alpha: Alpha,
): readonly WorseStratum[] {
  const compared = strata
    .map((stratum) => ({ stratum, rest: withoutPart(whole, stratum.counts) }))
    .filter(({ stratum, rest }) => stratum.counts.attempted > 0 && rest.attempted > 0);
  const ordinary = Math.min(ORDINARY_PPM, failure?.below ?? ORDINARY_PPM);
  const standOut = (failuresOf: (counts: GateCounts) => number): ReadonlySet<number> => {
    const pValues = compared.map((one) => chanceOf(one, failuresOf));
    return new Set(
      holmRejected(pValues, alpha).filter((index) => {
        const counts = compared[index]?.stratum.counts;
        if (counts === undefined) return false;
        return isRateAbove(failuresOf(counts), counts.attempted, ordinary, ORDINARY_ALPHA);
      }),
    );
  };
  const possible = standOut(({ failed, unconfirmed }) => failed + unconfirmed);
  const definite = standOut(({ failed }) => failed);
  return compared.flatMap((one, index) => {
    if (!possible.has(index) && !definite.has(index)) return [];
    return [{ ...one.stratum, definite: definite.has(index), says: sentenceOf(one) }];
  });
}

/** Whether every stratum is a part of the whole. */
export function areParts(whole: GateCounts, strata: readonly Stratum[]): boolean {
  return strata.every(({ counts }) => areSound(counts) && areSound(withoutPart(whole, counts)));
}

function chanceOf({ stratum, rest }: Compared, failuresOf: (counts: GateCounts) => number): number {
  return fisherWorse(
    { failures: failuresOf(stratum.counts), trials: stratum.counts.attempted },
    { failures: rest.failed, trials: rest.attempted },
  );
}

function sentenceOf({ stratum: { path, value, counts }, rest }: Compared): string {
  const name = value === undefined ? `${path} (not reported)` : `${path} "${value}"`;
  const open = counts.unconfirmed === 0 ? "" : ` and ${numberText(counts.unconfirmed)} unconfirmed`;
  const those = `${numberText(counts.failed)} failed${open} of ${numberText(counts.attempted)}`;
  return `${name}: ${those}, against ${numberText(rest.failed)} of ${numberText(rest.attempted)} elsewhere`;
}
