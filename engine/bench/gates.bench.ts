// The operating characteristic of a gate: how often a bad patch is let through and a good one stalled, by the size of the
// ring. Takes some minutes. Run by hand: node --import tsx engine/bench/gates.bench.ts [--write], which puts the tables into
// docs/gates.md and the picture beside it.
import { readFileSync, writeFileSync } from "node:fs";
import { BAD_PATCHES, cellOf, GOOD_PATCHES, SIZES } from "./gates/gate-grid.ts";
import { gatePicture } from "./gates/gate-picture.ts";
import { gateTables } from "./gates/gate-tables.ts";

const DOCUMENT = new URL("../../docs/gates.md", import.meta.url);
const PICTURE = new URL("../../docs/gates.svg", import.meta.url);
const PLACE = /(<!-- simulated[^\n]*-->\n)[\s\S]*(\n<!-- end -->)/;

const cells = [...BAD_PATCHES, ...GOOD_PATCHES].flatMap((patch) => SIZES.map((size) => cellOf(patch, size)));
const tables = gateTables(cells);
console.log(tables);
if (process.argv.includes("--write")) {
  const text = readFileSync(DOCUMENT, "utf8");
  if (!PLACE.test(text)) throw new Error("Could not find where the tables stand in docs/gates.md");
  writeFileSync(DOCUMENT, text.replace(PLACE, `$1\n${tables}\n$2`));
  writeFileSync(PICTURE, gatePicture(cells));
}
