// Writes engine/core/versions/fixtures/maven-oracle.tsv.gz: generated pairs and what Maven says of them.
// Run by hand, with a JDK: node --import tsx scripts/oracles/versions-maven.ts PATH-OF-MAVEN-ARTIFACT-JAR VERSION
import { askMaven } from "./ask-maven.ts";
import { grammarPairs } from "./grammar-pairs.ts";
import { writeOracle } from "./write-oracle.ts";

const seed = 20_261_124;
const wanted = 24_000;
const [jar = "", version] = process.argv.slice(2);

const none = (times: number): readonly string[] => Array.from({ length: times }, () => "");
const number = ["0", "1", "2", "9", "10", "01", "20240102", "18446744073709551616"];
const words =
  "alpha beta b rc RC cr M milestone m SNAPSHOT sp SP ga Final RELEASE jre android foo x v a".split(" ");

// Where Maven contradicts itself (see maven.ts): a word between dots or between a dot and a hyphen, unless it is one for a
// release before a hyphen, and a part that does not count with another one after it.
const contradictory: readonly RegExp[] = [
  /\.[a-z]+\./i,
  /\.(?!(?:ga|final|release)-)[a-z]+-/i,
  /(?:-|[a-z])[0.]*(?:-|(?<=[-a-z][0.]+)\.?[a-z])/i,
  /(?:ga|final|release)\d/i,
  /[-\d](?:ga|final|release)-/i,
];
const isContradictory = (text: string): boolean => contradictory.some((pattern) => pattern.test(text));

const pairs = grammarPairs(
  [
    number,
    [".0", ".1", ".2", ".10", ".00", ...none(2)],
    [".0", ".1", ".2", ".10", ".01", ...none(2)],
    [".0", ".9", ".20240102", ...none(6)],
    ["-", ".", "", "-", ...none(6)],
    [...words, ...words, ...number, ...none(20)],
    ["-", ".", ...none(6)],
    [...number, ...none(6)],
    ["-SNAPSHOT", "-redhat-1", "-redhat-00002", ".1", "-1", "-2", ...none(12)],
  ],
  wanted,
  seed,
).filter(({ a, b }) => !isContradictory(a) && !isContradictory(b));

writeOracle(new URL("../../engine/core/versions/fixtures/maven-oracle.tsv.gz", import.meta.url), {
  tool: "Maven's ComparableVersion",
  toolVersion: version,
  seed,
  pairs,
  answers: askMaven(jar, pairs),
});
