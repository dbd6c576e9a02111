import { productOf, sumTerms, type Terms } from "./scaled-sum.ts";

/** How many of a group failed. */
export interface Group {
  readonly failures: number;
  readonly trials: number;
}

/**
 * How likely it would be, were failures spread by chance alone, that the group has as many of them or more: the one-sided
 * exact test on the hypergeometric distribution.
 *
 * @returns 1, which never convinces anybody, where there is nothing to compare or the counts cannot be
 * @see Fisher, The Design of Experiments (1935), chapter II
 */
export function fisherWorse(group: Group, rest: Group): number {
  if (!canBe(group) || !canBe(rest) || group.failures === 0) return 1;
  const all = group.trials + rest.trials;
  const failures = group.failures + rest.failures;
  const highest = Math.min(group.trials, failures);
  return Math.min(1, sumTerms(termsOf(all, failures, group.trials), group.failures, highest));
}

/** How many of `drawn` failed, when `failures` of `all` did. */
function termsOf(all: number, failures: number, drawn: number): Terms {
  const sound = all - failures;
  const start = Math.max(0, drawn - sound);
  const [few, many] = failures < drawn ? [failures, drawn] : [drawn, failures];
  const first =
    start === 0
      ? productOf(few, (index) => (all - many - index) / (all - index))
      : productOf(sound, (index) => (drawn - index) / (all - index));
  const ratio = (x: number): number => ((failures - x + 1) * (drawn - x + 1)) / (x * (sound - drawn + x));
  return { first, start, ratio };
}

function canBe({ failures, trials }: Group): boolean {
  const areCounts = Number.isSafeInteger(failures) && Number.isSafeInteger(trials);
  return areCounts && failures >= 0 && failures <= trials && trials > 0;
}
