// Writes engine/core/versions/fixtures/pep440-oracle.tsv.gz: generated pairs and what Python's packaging says of them.
// Run by hand: node --import tsx scripts/oracles/versions-pep440.ts
import { askPackaging, packagingVersion } from "./ask-packaging.ts";
import { grammarPairs } from "./grammar-pairs.ts";
import { writeOracle } from "./write-oracle.ts";

const seed = 20_261_122;
const wanted = 24_000;

const none = (times: number): readonly string[] => Array.from({ length: times }, () => "");
const number = ["", ".0", ".1", ".2", ".10", ".00", ".09", ".18446744073709551616"];

const pairs = grammarPairs(
  [
    [...none(6), "v", "V"],
    [...none(8), "0!", "1!", "2!", "01!"],
    ["0", "1", "2", "10", "2024", "01", "18446744073709551616"],
    number,
    number,
    [...none(6), ...number],
    [...none(8), ..."a b c rc .a -b _rc alpha .beta -pre _preview A -RC .Beta".split(" ")],
    [...none(4), ..."0 1 2 10 .1 -1 _2 01".split(" ")],
    [...none(8), ..."-1 -10 .post .post1 -post2 post10 _rev1 r2 .r.3 POST_4 -post-5".split(" ")],
    [...none(8), ..."dev .dev .dev0 .dev1 -dev10 _DEV.2 dev01".split(" ")],
    [...none(8), ..."+a +abc +ABC +a.1 +a-2 +a_10 +1 +10 +1.a +01 +a.b +a1 +ubuntu.1".split(" ")],
    [...none(120), "x", "+", "!", "-", ".", "é"],
  ],
  wanted,
  seed,
);

writeOracle(new URL("../../engine/core/versions/fixtures/pep440-oracle.tsv.gz", import.meta.url), {
  tool: "Python's packaging.version.Version",
  toolVersion: packagingVersion(),
  seed,
  pairs,
  answers: askPackaging(pairs),
});
