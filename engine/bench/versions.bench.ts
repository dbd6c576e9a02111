// Comparisons a second, and how many are right, of the schemes beside what one would reach for instead, on the pairs that
// dpkg and rpm answered. Run by hand: node --import tsx engine/bench/versions.bench.ts
import { askDpkg, dpkgVersion } from "../../scripts/oracles/ask-dpkg.ts";
import { askRpm, rpmVersion } from "../../scripts/oracles/ask-rpm.ts";
import { answerOf } from "../../scripts/oracles/judge-scheme.ts";
import {
  type Answer,
  type AnsweredPair,
  type Pair,
  readPairsFile,
} from "../../scripts/oracles/pairs-file.ts";
import { versionSchemes } from "../core/versions/registry.ts";
import type { VersionScheme } from "../core/versions/scheme.ts";

type Contender = { readonly name: string; readonly answers: (pairs: readonly Pair[]) => readonly Answer[] };

const fixtures = new URL("../core/versions/fixtures/", import.meta.url);
const collator = new Intl.Collator("en", { numeric: true });

const alternatives: readonly Contender[] = [
  scheme("generic, ours", versionSchemes.generic),
  each("a < b", (a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  each("Intl.Collator, numeric", (a, b) => collator.compare(a, b)),
  each("localeCompare, numeric", (a, b) => a.localeCompare(b, "en", { numeric: true })),
];

console.log("| pairs of | asked | right | comparisons/s | beside ours |");
console.log("|---|---|---|---|---|");
report("deb", [
  scheme("deb, ours", versionSchemes.deb),
  ...alternatives,
  ...(dpkgVersion() === undefined ? [] : [{ name: "dpkg --compare-versions", answers: askDpkg }]),
]);
report("rpm", [
  scheme("rpm, ours", versionSchemes.rpm),
  ...alternatives,
  ...(rpmVersion() === undefined ? [] : [{ name: "rpm --eval, all in one process", answers: askRpm }]),
]);

function scheme(name: string, scheme: VersionScheme): Contender {
  return { name, answers: (pairs) => pairs.map((pair) => answerOf(scheme, pair)) };
}

function each(name: string, compare: (a: string, b: string) => number): Contender {
  return { name, answers: (pairs) => pairs.map(({ a, b }) => Math.sign(compare(a, b)) as Answer) };
}

/** Prints a line a contender; the first is ours, which the others stand beside. */
function report(scheme: "deb" | "rpm", contenders: readonly Contender[]): void {
  const { pairs } = readPairsFile(new URL(`${scheme}-oracle.tsv.gz`, fixtures));
  const ordered = pairs.filter(({ answer }) => answer !== "error");
  let ours: number | undefined;
  for (const contender of contenders) {
    const { right, perSecond } = measure(contender, ordered);
    ours ??= perSecond;
    const ratio = (perSecond / ours).toPrecision(2);
    const share = ((right / ordered.length) * 100).toFixed(2);
    console.log(
      `| ${scheme} | ${contender.name} | ${share} % | ${Math.round(perSecond)} | ${Number(ratio)} |`,
    );
  }
}

/** Rounds over all pairs for a second at least, the first round (which warms up) not counted where it was a fast one. */
function measure({ answers }: Contender, pairs: readonly AnsweredPair[]) {
  const warmUpAt = performance.now();
  const said = answers(pairs);
  const right = pairs.filter(({ answer }, at) => said[at] === answer).length;
  const warmUpMs = performance.now() - warmUpAt;
  if (warmUpMs > 1000) return { right, perSecond: (pairs.length / warmUpMs) * 1000 };
  const startedAt = performance.now();
  let rounds = 0;
  do {
    answers(pairs);
    rounds++;
  } while (performance.now() - startedAt < 1000);
  return { right, perSecond: ((rounds * pairs.length) / (performance.now() - startedAt)) * 1000 };
}
