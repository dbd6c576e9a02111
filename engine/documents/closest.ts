/**
 * The candidate that a mistyped word most likely means; undefined when none is near. Ties go to the first by code unit, so
 * that the answer does not depend on the candidates' order.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of [...candidates].sort()) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > allowed(word, candidate) || distance >= bestDistance) continue;
    [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `did you mean "order"? Fields: …`, the candidates sorted and at most a dozen of them. */
export function suggest(word: string, candidates: Iterable<string>, label: string): string {
  const sorted = [...new Set(candidates)].sort();
  const nearest = closest(word, sorted);
  const shown = sorted.slice(0, MAX_SHOWN).join(", ");
  const list =
    sorted.length === 0 ? `${label}: none` : `${label}: ${shown}${sorted.length > MAX_SHOWN ? ", …" : ""}`;
  return nearest === undefined ? list : `did you mean "${nearest}"? ${list}`;
}

const MAX_SHOWN = 24;

/** A third of the longer word may be wrong. */
function allowed(word: string, candidate: string): number {
  return Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
 * @see Damerau–Levenshtein distance, the variant called optimal string alignment
 */
function editDistance(a: string, b: string): number {
  if (a.length > MAX_WORD || b.length > MAX_WORD) return Number.POSITIVE_INFINITY;
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(
        (current[column - 1] ?? 0) + 1,
        (previous[column] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) distance = Math.min(distance, (before[column - 2] ?? 0) + 1);
      current.push(distance);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? Number.POSITIVE_INFINITY;
}

/** Longer words are not mistyped field names, and are not worth the quadratic work. */
const MAX_WORD = 100;
