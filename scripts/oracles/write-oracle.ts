import { pairShares, requireTelling } from "./pair-shares.ts";
import { type Answer, type AnsweredPair, type Header, type Pair, writePairsFile } from "./pairs-file.ts";

type Oracle = {
  readonly tool: string;
  readonly toolVersion: string | undefined;
  readonly seed: number;
  readonly pairs: readonly Pair[];
  readonly answers: readonly Answer[];
};

/** Keeps an oracle's answers with their header, and prints the header. Refuses pairs that would prove little. */
export function writeOracle(path: URL, { tool, toolVersion, seed, pairs, answers }: Oracle): void {
  if (toolVersion === undefined) throw new Error(`cannot ask ${tool}: it is not installed`);
  const answered = withFewEqual(pairs.map((pair, at) => ({ ...pair, answer: answers[at] ?? "error" })));
  const ordered = answered.filter(({ answer }) => answer !== "error");
  const refused = answered.length - ordered.length;
  const shares = pairShares(ordered);
  requireTelling(shares);
  const header: Header = { tool, toolVersion, seed, ordered: ordered.length, refused, shares };
  writePairsFile(path, header, answered);
  console.log(JSON.stringify(header, null, 2));
}

/** Part of the pairs that may be equal: an engine that always said so would be right on them. */
const equalShare = 0.04;

/** Leaves out the equal pairs that come after the first few. */
function withFewEqual(pairs: readonly AnsweredPair[]): readonly AnsweredPair[] {
  let left = Math.floor(pairs.length * equalShare);
  return pairs.filter(({ answer }) => answer !== 0 || left-- > 0);
}
