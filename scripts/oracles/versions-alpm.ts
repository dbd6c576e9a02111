// Writes engine/core/versions/fixtures/alpm-oracle.tsv.gz: generated pairs and what pacman's library says of them.
// Run by hand: node --import tsx scripts/oracles/versions-alpm.ts
import { askLibalpm, libalpmVersion } from "./ask-libalpm.ts";
import { grammarPairs } from "./grammar-pairs.ts";
import { writeOracle } from "./write-oracle.ts";

const seed = 20_261_123;
const wanted = 24_000;

const none = (times: number): readonly string[] => Array.from({ length: times }, () => "");
const number = ["0", "1", "2", "10", "01", "001", "9", "20240102", "18446744073709551616"];
const between = [
  ..."...._+~^".split(""),
  "..",
  "._",
  "+",
  "rc",
  "a",
  "alpha",
  "beta",
  ".r",
  ".rc",
  ".git",
  "+g",
  "Z",
];

// Refused here, and excused: a release on one side only is every release to pacman, and a part that ends in a separator
// is before and after others at once.
const excused = /[^0-9A-Za-z](-|$)/;
const hasRelease = (text: string): boolean => text.includes("-");
const pairs = grammarPairs(
  [
    [...none(8), "0:", "1:", "2:", "01:", "10:"],
    number,
    [...between, ...none(4)],
    [...number, ...none(4)],
    [...between, ...none(8)],
    [...number, ...none(8)],
    [...between, ...none(20)],
    [...number, ...none(4)],
    [...none(6), "rc1", "beta2", ".1", "a", "b", "+1", "_p1"],
    ["-1", "-1", "-2", "-10", "-1.1", "-1.2", "-01", ...none(3)],
  ],
  wanted,
  seed,
).filter(({ a, b }) => !excused.test(a) && !excused.test(b) && hasRelease(a) === hasRelease(b));

writeOracle(new URL("../../engine/core/versions/fixtures/alpm-oracle.tsv.gz", import.meta.url), {
  tool: "alpm_pkg_vercmp",
  toolVersion: libalpmVersion(),
  seed,
  pairs,
  answers: askLibalpm(pairs),
});
