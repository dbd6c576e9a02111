import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertInert } from "../../testing/assert-inert.ts";
import { hostileStrings } from "../../testing/hostile-strings.ts";
import { type PolicyScratch, policyScratch } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

const NOW = ["--now", "2026-11-12T10:00:00Z"] as const;
const RING = "rings/broad.yaml";
let scratch: PolicyScratch;
let valid = "";

before(async () => {
  scratch = await policyScratch();
  valid = readFileSync(join(scratch.dir, RING), "utf8");
});
after(() => scratch.remove());

const muster = (...argv: readonly string[]) => runHere(argv, { cwd: scratch.dir });

function breakRing(): void {
  scratch.write({ [RING]: valid.replace("window: nights", "window: nihgts") });
}
function mendRing(): void {
  scratch.write({ [RING]: valid });
}

test("validate reads the folder as it lies, and exits 3 with the place and the way out", async () => {
  breakRing();
  const { exitCode, stdout, stderr } = await muster("validate", ...NOW);
  mendRing();
  assert.equal(exitCode, 3);
  assert.match(
    stdout,
    /^rings\/broad\.yaml:\d+:\d+: error: .*nihgts.* \[unknown-window\]\n {2}hint: did you mean "nights"\?/m,
  );
  assert.match(stdout, /1 error, 1 warning in \d+ documents of the work tree/);
  assert.equal(stderr, "");
});

test("validate --ref reads what is committed, whatever lies in the folder", async () => {
  breakRing();
  const { exitCode, stdout } = await muster("validate", "--ref", "main", ...NOW);
  mendRing();
  assert.equal(exitCode, 0);
  assert.match(stdout, /of commit [0-9a-f]{12}/);
});

test("validate of a bare repository reads its branch", async () => {
  const bare = scratch.beside("bare.git");
  scratch.git("clone", "--quiet", "--bare", ".", bare);
  const { exitCode, stdout } = await runHere(["validate", "--repo", bare, ...NOW], { cwd: scratch.dir });
  assert.equal(exitCode, 0, stdout);
  assert.match(stdout, /of commit [0-9a-f]{12}/);
});

test("validate --format json is what its schema wants, valid or not", async () => {
  for (const [mess, exitCode, exitReason] of [
    [mendRing, 0, "clean"],
    [breakRing, 3, "invalid documents"],
  ] as const) {
    mess();
    const run = await muster("validate", "--format", "json", ...NOW);
    const read = readJsonOutput([run.stdout], "validation.schema.json") as Record<string, unknown>;
    assert.deepEqual([run.exitCode, read.exitCode, read.exitReason], [exitCode, exitCode, exitReason]);
  }
  mendRing();
});

test("validate --format sarif and github name the same places", async () => {
  breakRing();
  const sarif = JSON.parse((await muster("validate", "--format", "sarif", ...NOW)).stdout);
  const github = (await muster("validate", "--format", "github", ...NOW)).stdout;
  mendRing();
  const [first] = sarif.runs[0].results;
  assert.equal(first.ruleId, "unknown-window");
  const line = first.locations[0].physicalLocation.region.startLine;
  assert.match(
    github,
    new RegExp(`^::error file=rings/broad\\.yaml,line=${line},col=\\d+,title=unknown-window::`),
  );
});

test("validate --quiet shows problems alone", async () => {
  const { stdout } = await muster("validate", "--quiet", ...NOW);
  assert.match(stdout, /^rings\/lab\.yaml:12:3: warning: [^\n]*\n {2}hint: [^\n]*\n$/);
});

test("validate is inert, whatever stands in documents and names of files", async () => {
  const texts = hostileStrings.filter((text) => text !== "" && !/[/\0]/.test(text)).slice(0, 60);
  for (const text of texts) {
    const path = `policies/exclusions/${Buffer.from(text).subarray(0, 100).toString("latin1").replaceAll(/[/\0]/g, "_")}.yaml`;
    try {
      scratch.write({ [path]: `kind: ${JSON.stringify(text)}\n${text}: ${text}\n` });
    } catch {
      continue;
    }
    for (const format of ["text", "json", "sarif"]) {
      const run = await muster("validate", "--format", format, ...NOW);
      assert.notEqual(run.exitCode, 70, run.stderr);
      assertInert(run.stdout + run.stderr, text);
    }
    scratch.git("clean", "--quiet", "--force", "-d");
  }
});

test("test runs the policy tests, and exits 3 when one fails", async () => {
  const passed = await muster("test", "--require-tests", ...NOW);
  assert.deepEqual([passed.exitCode, passed.stdout], [0, "4 expectations passed, in 1 policy test\n"]);
  const path = "policies/tests/first.yaml";
  const text = readFileSync(join(scratch.dir, path), "utf8");
  scratch.write({ [path]: text.replace("verdict: install", "verdict: held") });
  const failed = await muster("test", "--quiet", ...NOW);
  const json = await muster("test", "--format", "json", ...NOW);
  const junit = await muster("test", "--format", "junit", ...NOW);
  scratch.write({ [path]: text });
  assert.equal(failed.exitCode, 3);
  assert.match(
    failed.stdout,
    /first\.yaml:\d+:\d+: failed: lab-1 TEST-approved, in test "first"\n {2}verdict: expected held, got install/,
  );
  const read = readJsonOutput([json.stdout], "test-run.schema.json") as Record<string, unknown>;
  assert.deepEqual([json.exitCode, read.failed, read.exitCode], [3, 1, 3]);
  assert.equal(junit.exitCode, 3);
  assert.match(junit.stdout, /<testsuites name="muster test" tests="4" failures="1"/);
});

test("test without tests is a warning, and with --require-tests a failure", async () => {
  scratch.git("rm", "--quiet", "--cached", "policies/tests/first.yaml");
  const tree = scratch.git("write-tree");
  scratch.git("reset", "--quiet");
  const commit = scratch.commitTree(tree, "HEAD");
  const lax = await muster("test", "--ref", commit, ...NOW);
  const strict = await muster("test", "--ref", commit, "--require-tests", ...NOW);
  assert.deepEqual([lax.exitCode, strict.exitCode], [0, 3]);
  assert.match(lax.stderr, /^warning: there is no PolicyTest in policies\/tests\//);
  assert.match(strict.stderr, /^error: there is no PolicyTest in policies\/tests\//);
});

test("test of invalid documents shows them, and runs nothing", async () => {
  breakRing();
  const { exitCode, stdout, stderr } = await muster("test", ...NOW);
  mendRing();
  assert.deepEqual([exitCode, stdout], [3, ""]);
  assert.match(stderr, /error: .*nihgts.*\n {2}hint: .*\n {2}nothing was decided/);
});

for (const [name, argv, exitCode, message] of [
  ["a folder that is not there", ["validate", "--repo", "missing"], 64, /--repo ".*missing" is no folder/],
  [
    "both a revision and the work tree",
    ["validate", "--ref", "main", "--worktree"],
    64,
    /exclude each other/,
  ],
  ["a revision that is not there", ["validate", "--ref", "nope"], 1, /nope/],
  [
    "a moment without a zone",
    ["validate", "--now", "2026-11-12T10:00:00"],
    64,
    /is no instant\n {2}hint: write it with date, time and zone/,
  ],
  ["a date for a moment", ["validate", "--now", "2026-11-12"], 64, /is no instant/],
  [
    "a day that the calendar does not have",
    ["validate", "--now", "2026-02-30T00:00:00Z"],
    64,
    /is no instant/,
  ],
  ["a git reader that nobody knows", ["validate", "--ref", "main"], 64, /MUSTER_GIT "svn" names no reader/],
] as const) {
  test(`validate refuses ${name}`, async () => {
    const env: Record<string, string> = name.startsWith("a git reader") ? { MUSTER_GIT: "svn" } : {};
    const run = await runHere(argv, { cwd: scratch.dir, env });
    assert.equal(run.exitCode, exitCode, run.stderr);
    assert.match(run.stderr, message);
    assert.equal(run.stdout, "");
  });
}
