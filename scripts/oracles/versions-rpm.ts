// Writes engine/core/versions/fixtures/rpm-oracle.tsv.gz: generated pairs and what the rpm of this machine says of them.
// Run by hand: node --import tsx scripts/oracles/versions-rpm.ts
import { askRpm, rpmVersion } from "./ask-rpm.ts";
import { readLines } from "./pairs-file.ts";
import { versionPairs } from "./version-pairs.ts";
import { writeOracle } from "./write-oracle.ts";

const fixtures = new URL("../../engine/core/versions/fixtures/", import.meta.url);
const seed = 20_261_113;
const wanted = 24_000;

// rpm gives an order to labels without a version ("1:", "-2") too; the engine refuses them.
const versionless = /^(\d*:)?(-[^-]*)?$/;
const pairs = versionPairs(readLines(new URL("rpm-real.txt.gz", fixtures)), wanted, seed).filter(
  ({ a, b }) => !versionless.test(a) && !versionless.test(b),
);

writeOracle(new URL("rpm-oracle.tsv.gz", fixtures), {
  tool: "rpm --eval '%{lua: print(rpm.vercmp(a, b))}'",
  toolVersion: rpmVersion(),
  seed,
  pairs,
  answers: askRpm(pairs),
});
