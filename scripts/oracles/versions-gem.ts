// Writes engine/core/versions/fixtures/gem-oracle.tsv.gz: generated pairs and what RubyGems says of them.
// Run by hand: node --import tsx scripts/oracles/versions-gem.ts
import { askRubygems, rubygemsVersion } from "./ask-rubygems.ts";
import { grammarPairs } from "./grammar-pairs.ts";
import { writeOracle } from "./write-oracle.ts";

const seed = 20_261_125;
const wanted = 24_000;

const none = (times: number): readonly string[] => Array.from({ length: times }, () => "");
const number = [".0", ".1", ".2", ".10", ".00", ".09", ".18446744073709551616"];
const words = ".a .b .alpha .beta .beta1 .beta10 .pre .pre.1 .rc .rc1 .RC2 .a0 .0a .1b2 .z".split(" ");

const pairs = grammarPairs(
  [
    ["0", "1", "2", "10", "01", "18446744073709551616"],
    [...number, ...none(2)],
    [...number, ...none(3)],
    [...number, ...words, ...none(6)],
    [...words, ...none(8)],
    [...number, ...none(8)],
    [...none(10), "-1", "-x86", "-rc.1", "-a-b", "-0", "-java", "-beta.0"],
    [...none(80), ".", "-", "_", "+", "v"],
  ],
  wanted,
  seed,
);

writeOracle(new URL("../../engine/core/versions/fixtures/gem-oracle.tsv.gz", import.meta.url), {
  tool: "Ruby's Gem::Version",
  toolVersion: rubygemsVersion(),
  seed,
  pairs,
  answers: askRubygems(pairs),
});
