import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type PolicyScratch, policyScratch } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;

before(async () => {
  scratch = await policyScratch();
});
after(() => scratch.remove());

const muster = (...argv: readonly string[]) =>
  runHere(["simulate", ...argv, "--now", scratch.now], { cwd: scratch.dir });

test("simulate --format json is as its schema has it, and twice the same bytes", async () => {
  const argv = ["--approvals", "immediate", "--breaks", "DSA-5801-1=50%", "--format", "json"];
  const [first, second] = [await muster(...argv), await muster(...argv)];
  assert.deepEqual([first.exitCode, first.stderr], [0, ""]);
  assert.equal(first.stdout, second.stdout);
  const { sides } = readJsonOutput([first.stdout], "simulation.schema.json") as {
    readonly sides: readonly { readonly side: string; readonly endpoints: number }[];
  };
  assert.deepEqual(
    sides.map(({ side, endpoints }) => [side, endpoints]),
    [["only", 3]],
  );
});

test("simulate compares two revisions in a past", async () => {
  const run = await muster("--replay", "2026-10-01..2026-11-12", "--base", "HEAD", "--worktree");
  assert.deepEqual([run.exitCode, run.stderr], [0, ""]);
  assert.match(run.stdout, /^Replay from 2026-10-01T00:00:00Z to 2026-11-12T00:00:00Z\n/);
  assert.match(run.stdout, /Sums +base +head\n/);
  assert.match(run.stdout, /\nUnder base \([0-9a-f]{12}\)\n/);
  assert.match(run.stdout, /\nUnder head \(work tree\)\n/);
});

test("simulate refuses sides that exclude each other", async () => {
  const cases: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [["--head", "main"], /--head is compared with --base, which is missing/],
    [["--base", "main", "--ref", "main"], /--base and --ref exclude each other/],
    [["--base", "main", "--head", "main", "--worktree"], /--worktree and --head exclude each other/],
  ];
  for (const [argv, message] of cases) {
    const run = await muster(...argv);
    assert.equal(run.exitCode, 64);
    assert.match(run.stderr, message);
  }
});

test("simulate names the side whose documents cannot be used", async () => {
  scratch.write({ "rings/broken.yaml": "apiVersion: muster/v1\nkind: Ring\n" });
  const run = await muster("--base", "HEAD", "--worktree");
  assert.equal(run.exitCode, 3);
  assert.match(run.stderr, /^The documents of the head cannot be used:\n/);
});
