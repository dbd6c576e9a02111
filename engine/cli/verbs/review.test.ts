import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ANA, buildOpinion, buildReview } from "../../testing/build-review.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

const dir = mkdtempSync(join(tmpdir(), "muster-review-"));
after(() => rmSync(dir, { recursive: true }));
const text = (over: Parameters<typeof buildReview>[0] = {}) =>
  JSON.stringify(buildReview(over), undefined, 1);
writeFileSync(join(dir, "yes.json"), text({ reviews: [buildOpinion(ANA)] }));
writeFileSync(join(dir, "no.json"), text());
writeFileSync(join(dir, "twice.json"), text().replace('"now":', '"now": 1,\n "now":'));

const review = (argv: readonly string[], stdin = "") => runHere(["review", ...argv], { cwd: dir, stdin });

test("review --input ends with 0 for an approved pull request, with 4 for another, and writes nothing", async () => {
  const yes = await review(["--input", "yes.json"]);
  assert.deepEqual([yes.exitCode, yes.stderr], [0, ""]);
  assert.match(yes.stdout, /^approved: 1 of 1: operations ana\n/);
  const no = await review(["--input", "no.json"]);
  assert.equal(no.exitCode, 4);
  assert.match(no.stdout, /^not approved: 0 of 1: operations missing/);
  assert.deepEqual(readdirSync(dir).sort(), ["no.json", "twice.json", "yes.json"]);
});

test("review --input - reads standard input, and --format json prints the whole tree", async () => {
  const { stdout, exitCode } = await review(
    ["--input", "-", "--format", "json"],
    text({ reviews: [buildOpinion(ANA)] }),
  );
  const result = readJsonOutput([stdout], "review-result.schema.json") as Record<string, unknown>;
  assert.deepEqual(
    [result.approved, result.line, result.exitCode, result.exitReason, exitCode],
    [true, "1 of 1: operations ana", 0, "clean", 0],
  );
});

test("review --input refuses what is no ReviewInput, with its place", async () => {
  const twice = await review(["--input", "twice.json"]);
  assert.equal(twice.exitCode, 3);
  assert.match(twice.stderr, /^twice\.json:9:2: error: Not readable as JSON: the key "now" stands twice/);
  assert.equal(twice.stdout, "");
  assert.equal((await review(["--input", "-"], "{}")).exitCode, 3);
});

test("review says what it needs, and what cannot be read", async () => {
  const misused: readonly (readonly string[])[] = [
    [],
    ["--pr", "1", "--open"],
    ["--pr", "1", "--input", "yes.json"],
    ["--pr", "0"],
    ["--pr", "-1"],
    ["--pr", "1e3"],
    ["--pr", "acme/patching#1"],
    ["--input", "yes.json", "--post"],
    ["--input", "yes.json", "--format", "input"],
    ["--open", "--format", "json"],
  ];
  for (const argv of misused) assert.equal((await review(argv)).exitCode, 64, argv.join(" "));
  const gone = await review(["--input", "gone.json"]);
  assert.equal(gone.exitCode, 1);
  assert.match(gone.stderr, /cannot read the input "gone\.json"/);
});
