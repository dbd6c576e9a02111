// Writes engine/core/versions/fixtures/deb-oracle.tsv.gz: generated pairs and what the dpkg of this machine says of them.
// Run by hand: node --import tsx scripts/oracles/versions-deb.ts
import { askDpkg, dpkgVersion } from "./ask-dpkg.ts";
import { readLines } from "./pairs-file.ts";
import { versionPairs } from "./version-pairs.ts";
import { writeOracle } from "./write-oracle.ts";

const fixtures = new URL("../../engine/core/versions/fixtures/", import.meta.url);
const seed = 20_261_112;
const wanted = 24_000;

const archive = readLines(new URL("debian-versions-generated.txt.gz", fixtures)).map(
  (line) => line.split(" ")[0] ?? "",
);
const installed = readLines(new URL("deb-real.txt", fixtures));
const pairs = versionPairs([...archive, ...installed], wanted, seed);

writeOracle(new URL("deb-oracle.tsv.gz", fixtures), {
  tool: "dpkg --compare-versions",
  toolVersion: dpkgVersion(),
  seed,
  pairs,
  answers: askDpkg(pairs),
});
