/**
 * Which of several tests convince, such that the risk of being wrong about any of them stays `alpha`: Holm's step-down
 * correction. Positions as in `pValues`, ascending. One that is no number convinces nobody and still counts as a test.
 *
 * @see Holm, Scandinavian Journal of Statistics 6 (1979) 65–70
 */
export function holmRejected(pValues: readonly number[], alpha: number): readonly number[] {
  const ordered = pValues
    .map((p, index) => ({ p: p >= 0 && p <= 1 ? p : 1, index }))
    .sort((a, b) => a.p - b.p || a.index - b.index);
  const rejected: number[] = [];
  for (const [rank, { p, index }] of ordered.entries()) {
    if (!(p < alpha / (ordered.length - rank))) break;
    rejected.push(index);
  }
  return rejected.sort((a, b) => a - b);
}
