import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type PolicyScratch, policyScratch, reportOf } from "../../testing/policy-scratch.ts";
import { type CliResult, runBinary, runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;

before(async () => {
  scratch = await policyScratch();
});
after(() => scratch.remove());

const muster = (...argv: readonly string[]): Promise<CliResult> => runHere(argv, { cwd: scratch.dir });

async function shard(
  number: number,
  of: number,
  file: string,
  ...more: readonly string[]
): Promise<CliResult> {
  const now = more.includes("--now") ? [] : ["--now", scratch.now];
  const run = await muster("reconcile", "--shard", `${number}/${of}`, ...now, "--output", file, ...more);
  assert.equal(run.exitCode, 0, run.stderr);
  return run;
}

const path = (file: string): string => join(scratch.dir, file);

for (const of of [1, 2, 3, 5]) {
  test(`merge makes of ${of} shards the bytes that reconcile makes, as rows, counts and text`, async () => {
    const files: string[] = [];
    for (let number = of; number >= 1; number -= 1) {
      files.push(`${of}.${number}`);
      await shard(number, of, `${of}.${number}`);
    }
    for (const options of [
      ["--format", "json"],
      ["--format", "json", "--endpoints", "all"],
      ["--format", "json", "--endpoints", "none"],
      ["--endpoints", "ndjson", "--detailed-exitcode"],
      ["--no-color"],
    ]) {
      const alone = await muster("reconcile", ...options, "--now", scratch.now);
      const merged = await muster("merge", ...files, ...options);
      assert.deepEqual(merged, alone, options.join(" "));
    }
  });
}

test("reconcile --shard says what it decided, on standard error, and leaves the state folder as it was", async () => {
  const { stdout, stderr } = await shard(1, 1, "said");
  assert.equal(stdout, "");
  assert.match(stderr, /^shard 1\/1: 3 endpoints in \d classes; before slots are given away: .*compliant 2/);
  const toOutput = await muster("reconcile", "--shard", "1/1", "--now", scratch.now, "--quiet");
  assert.deepEqual([toOutput.stdout, toOutput.stderr], [readFileSync(path("said"), "utf8"), ""]);
});

test("merge of what other processes wrote makes what reconcile makes", async () => {
  for (const number of [1, 2]) {
    const options = ["--shard", `${number}/2`, "--now", scratch.now, "--output", `p${number}`];
    const { exitCode, stderr } = runBinary(["reconcile", ...options], { cwd: scratch.dir });
    assert.equal(exitCode, 0, stderr);
  }
  const merged = runBinary(["merge", "p1", "p2", "--format", "json"], { cwd: scratch.dir });
  const alone = await muster("reconcile", "--format", "json", "--now", scratch.now);
  assert.deepEqual(merged, alone);
});

test("merge --apply records what reconcile --apply records, and hands out the same", async () => {
  const twin = await policyScratch();
  try {
    const here = (...argv: readonly string[]): Promise<CliResult> => runHere(argv, { cwd: twin.dir });
    for (const number of [1, 2])
      await here("reconcile", "--shard", `${number}/2`, "--now", twin.now, "--output", `../${number}`);
    const merged = await here("merge", "../1", "../2", "--apply", "--format", "json");
    const alone = await muster("reconcile", "--apply", "--format", "json", "--now", scratch.now);
    const without = ({ stdout, ...rest }: CliResult): unknown => {
      const { inputs, ...plan } = JSON.parse(stdout);
      return { ...rest, plan: { ...plan, inputs: { ...inputs, commit: "" } } };
    };
    assert.deepEqual(without(merged), without(alone));
  } finally {
    twin.remove();
  }
});

/** What is wrong with the files, made beside sound shards 1/2 and 2/2 in `a` and `b`. */
const REFUSED: readonly {
  readonly what: string;
  readonly make: () => Promise<unknown>;
  readonly files: readonly string[];
  readonly options?: readonly string[];
  readonly says: RegExp;
}[] = [
  {
    what: "a missing shard",
    make: async () => undefined,
    files: ["b"],
    says: /^error: cannot merge 1 of 2 shards: 1\/2 is missing\n {2}hint: muster reconcile --shard 1\/2 --now \S+Z --output FILE/,
  },
  {
    what: "a shard that is given twice",
    make: async () => writeFileSync(path("copy"), readFileSync(path("a"))),
    files: ["a", "b", "copy"],
    says: /cannot merge shard 1\/2 twice: "a" and "copy" both are it/,
  },
  {
    what: "one of another number of shards",
    make: () => shard(1, 3, "third"),
    files: ["third", "b"],
    says: /cannot merge "b" with "third": it is one of 2, not of 3/,
  },
  {
    what: "one of another moment",
    make: () => shard(2, 2, "later", "--now", "2026-11-12T11:00:00Z"),
    files: ["a", "later"],
    says: /cannot merge "later" with "a": moment \(--now\) "2026-11-12T11:00:00Z", not "2026-11-12T10:00:00Z"/,
  },
  {
    what: "shards of another moment than is asked for",
    make: async () => undefined,
    files: ["a", "b"],
    options: ["--now", "2026-11-12T11:00:00Z"],
    says: /cannot merge shards of other inputs than these: they are of moment .*\n {2}hint: .*--ref [0-9a-f]{40} and --now 2026-11-12T10:00:00Z/,
  },
  {
    what: "the work tree, of shards of a commit",
    make: async () => undefined,
    files: ["a", "b"],
    options: ["--worktree"],
    says: /they are of commit "[0-9a-f]{40}", not none/,
  },
  {
    what: "a file that is no shard",
    make: async () => writeFileSync(path("plan"), '{"apiVersion":"muster/v1","kind":"Plan"}\n'),
    files: ["a", "plan"],
    says: /cannot read "plan" as a shard: it does not begin like one/,
  },
  {
    what: "an empty file",
    make: async () => writeFileSync(path("empty"), ""),
    files: ["a", "empty"],
    says: /cannot read "empty" as a shard: it does not begin like one/,
  },
  {
    what: "another layout",
    make: async () => edit("b", "layout", (text) => text.replace('"layout":1', '"layout":2')),
    files: ["a", "layout"],
    says: /cannot read "layout" as a shard: its layout is 2, and 1 is the one that is known/,
  },
  {
    what: "a shard that was cut off",
    make: async () => edit("b", "cut", (text) => text.trimEnd().split("\n").slice(0, -1).join("\n")),
    files: ["a", "cut"],
    says: /cannot read "cut" as a shard: it ends too early\n {2}hint: make it anew/,
  },
  {
    what: "a shard that was changed",
    make: async () => edit("b", "changed", (text) => text.replace('"awaiting-approval"', '"install"')),
    files: ["a", "changed"],
    says: /cannot read "changed" as a shard: it was changed since it was written/,
  },
  {
    what: "a shard with something behind it",
    make: async () => edit("b", "longer", (text) => `${text}[]\n`),
    files: ["a", "longer"],
    says: /cannot read "longer" as a shard: it goes on behind its end/,
  },
  {
    what: "a file that is not there",
    make: async () => undefined,
    files: ["a", "gone"],
    says: /cannot read the shard "gone": ENOENT/,
  },
];

function edit(from: string, to: string, change: (text: string) => string): void {
  const before = readFileSync(path(from), "utf8");
  assert.notEqual(change(before), before);
  writeFileSync(path(to), change(before));
}

for (const { what, make, files, options = [], says } of REFUSED) {
  test(`merge refuses ${what}, and plans nothing`, async () => {
    await shard(1, 2, "a");
    await shard(2, 2, "b");
    await make();
    rmSync(path("out.json"), { force: true });
    const run = await muster("merge", ...files, ...options, "--output", "out.json");
    assert.match(run.stderr, says);
    assert.deepEqual([run.exitCode, run.stdout, existsSync(path("out.json"))], [1, "", false]);
  });
}

for (const [options, says] of [
  [["--shard", "0/2"], /--shard "0\/2" is no part/],
  [["--shard", "3/2"], /--shard "3\/2" is no part/],
  [["--shard", "half"], /write 2\/4 for the second of four/],
  [["--shard", "1/2", "--apply"], /--apply does not go with --shard\n {2}hint: give it to muster merge/],
  [["--shard", "1/2", "--format", "json"], /--format does not go with --shard/],
] as const) {
  test(`reconcile ${options.join(" ")} is a wrong use`, async () => {
    const run = await muster("reconcile", ...options);
    assert.deepEqual([run.exitCode, run.stdout], [64, ""]);
    assert.match(run.stderr, says);
  });
}

test("merge refuses shards of a fleet, or a commit, that has moved on since", async () => {
  await shard(1, 2, "old-1");
  await shard(2, 2, "old-2");
  scratch.commit({ "policies/note.md": "# nothing\n" });
  const moved = await muster("merge", "old-1", "old-2");
  assert.match(moved.stderr, /they are of commit "[0-9a-f]{40}", not "[0-9a-f]{40}"/);
  scratch.write({ "../more.ndjson": reportOf("web-9", "3.0.11-1~deb12u1", { ring: "auto" }) });
  await muster("reports", "add", "--from", "report", "../more.ndjson", "--now", scratch.now);
  const grown = await muster("merge", "old-1", "old-2", "--ref", "HEAD~1");
  assert.match(grown.stderr, /they are of fleet "sha256:[0-9a-f]{64}", not "sha256:[0-9a-f]{64}"/);
  assert.deepEqual([moved.exitCode, grown.exitCode], [1, 1]);
});
