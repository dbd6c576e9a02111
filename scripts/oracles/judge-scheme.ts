import { VersionError, type VersionScheme } from "../../engine/core/versions/scheme.ts";
import type { Answer, AnsweredPair, Pair } from "./pairs-file.ts";
import { SeededRandom } from "./seeded-random.ts";

/** What the scheme says of a pair. */
export function answerOf(scheme: VersionScheme, { a, b }: Pair): Answer {
  try {
    return scheme.compare(a, b);
  } catch (error) {
    if (error instanceof VersionError) return "error";
    throw error;
  }
}

/** The pairs on which the scheme says something else, each as a line to read. */
export function wrongAnswers(scheme: VersionScheme, pairs: readonly AnsweredPair[]): readonly string[] {
  return pairs.flatMap((pair) => {
    const said = answerOf(scheme, pair);
    return said === pair.answer ? [] : [`${pair.a} against ${pair.b}: ${said}, expected ${pair.answer}`];
  });
}

/** `count` of the pairs, the same ones for the same seed; one may come twice. */
export function samplePairs(
  pairs: readonly AnsweredPair[],
  count: number,
  seed: number,
): readonly AnsweredPair[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.pick(pairs));
}
