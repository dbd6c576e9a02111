import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type PolicyScratch, policyScratch } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;
let base = "";

before(async () => {
  scratch = await policyScratch();
  base = scratch.git("rev-parse", "HEAD");
});
after(() => scratch.remove());

const muster = (...argv: readonly string[]) => runHere([...argv, "--now", scratch.now], { cwd: scratch.dir });

/** A revision with these files changed or, where there is no text, gone. */
function revision(files: Readonly<Record<string, string | undefined>>): string {
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) scratch.git("rm", "--quiet", path);
    else {
      scratch.write({ [path]: text });
      scratch.git("add", path);
    }
  }
  const commit = scratch.commitTree(scratch.git("write-tree"), base);
  scratch.git("reset", "--quiet", "--hard", base);
  return commit;
}

test("reconcile shows rings, what waits, and the next commands, which work as printed", async () => {
  const { exitCode, stdout, stderr } = await muster("reconcile");
  assert.deepEqual([exitCode, stderr], [0, ""]);
  assert.match(stdout, /^Plan of commit [0-9a-f]{12} at 2026-11-12T10:00:00Z\n/);
  assert.match(stdout, /catalog [0-9a-f]{12} \(1 d old\) · fleet [0-9a-f]{12} \(1 h old\)/);
  assert.match(stdout, /approvals: trust-merge .*\n {2}labels: self-reported/);
  assert.match(stdout, /\n {2}lab +1 +· +2 +·\n/);
  assert.match(stdout, /Waiting for approval: 2 patches, 3 installs\n/);
  const commands = [...stdout.matchAll(/^ {2}muster (.*)$/gm)].map(([, line = ""]) => line.split(" "));
  assert.ok(commands.length >= 4, stdout);
  for (const argv of commands) {
    const run = await runHere(argv, { cwd: scratch.dir });
    assert.equal(run.exitCode, 0, `muster ${argv.join(" ")}: ${run.stderr}`);
    assert.notEqual(run.stdout, "");
  }
});

test("reconcile --format json is a Plan, and twice the same bytes", async () => {
  const [first, second] = [
    await muster("reconcile", "--format", "json"),
    await muster("reconcile", "--format", "json"),
  ];
  assert.equal(first.stdout, second.stdout);
  const plan = readJsonOutput([first.stdout], "plan.schema.json") as { summary: unknown; exitReason: string };
  assert.deepEqual(plan.summary, {
    decisions: 6,
    endpoints: 3,
    overdue: 0,
    verdicts: { "awaiting-approval": 3, compliant: 2, held: 1 },
    willMiss: 0,
  });
});

test("reconcile --endpoints chooses rows: waiting ones, all, none, or one endpoint a line", async () => {
  const rows = (text: string): number =>
    (JSON.parse(text).endpoints ?? []).flatMap((one: { decisions: unknown[] }) => one.decisions).length;
  assert.equal(rows((await muster("reconcile", "--format", "json")).stdout), 4);
  assert.equal(rows((await muster("reconcile", "--format", "json", "--endpoints", "all")).stdout), 6);
  assert.ok(
    !(
      "endpoints" in JSON.parse((await muster("reconcile", "--format", "json", "--endpoints", "none")).stdout)
    ),
  );
  const lines = (await muster("reconcile", "--endpoints", "ndjson")).stdout.trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).endpoint ?? JSON.parse(line).kind),
    ["Plan", "lab-1", "web-1"],
  );
  const both = await muster("reconcile", "--endpoints", "ndjson", "--format", "text");
  assert.equal(both.exitCode, 64);
});

test("reconcile --since lists what changed, from one document and from lines", async () => {
  await muster("reconcile", "--format", "json", "--output", "before.json");
  await muster("reconcile", "--endpoints", "ndjson", "--output", "before.ndjson");
  const approved = revision({
    "policies/approvals/a.yaml": await draft("dsa-5800-1"),
  });
  for (const file of ["before.json", "before.ndjson"]) {
    const run = await muster(
      "reconcile",
      "--ref",
      approved,
      "--since",
      file,
      "--format",
      "json",
      "--detailed-exitcode",
    );
    const plan = readJsonOutput([run.stdout], "plan.schema.json") as {
      changes: unknown[];
      inputs: { since: string };
    };
    assert.equal(run.exitCode, 2);
    assert.deepEqual(plan.changes[0], {
      endpoint: "lab-1",
      is: "install",
      patch: "DSA-5800-1",
      was: "awaiting-approval",
    });
    assert.match(plan.inputs.since, /^sha256:/);
  }
  const text = await muster("reconcile", "--ref", approved, "--since", "before.json");
  assert.match(text.stdout, /Since the plan before: 2 decisions changed\n {2}Was +is +decisions\n/);
});

async function draft(list: string): Promise<string> {
  const run = await muster("propose", "--format", "json");
  const { drafts } = readJsonOutput([run.stdout], "proposal.schema.json") as {
    drafts: readonly { list: string; content: string }[];
  };
  return drafts.find((one) => one.list === list)?.content ?? "";
}

test("reconcile refuses documents that cannot be used, and says so on standard error", async () => {
  const broken = revision({ "rings/broad.yaml": "kind: Ring\n" });
  const run = await muster("reconcile", "--ref", broken, "--format", "json", "--output", "plan.json");
  assert.deepEqual([run.exitCode, run.stdout], [3, ""]);
  assert.match(run.stderr, /rings\/broad\.yaml:1:1: error: /);
  assert.throws(() => readFileSync(join(scratch.dir, "plan.json")), { code: "ENOENT" });
});

test("reconcile without a catalog or a fleet says what to run, and exits 1", async () => {
  const none = await muster("reconcile", "--state", "../nothing");
  assert.equal(none.exitCode, 1);
  assert.match(none.stderr, /catalog.*\n {2}hint: muster catalog sync/);
  await muster("catalog", "sync", "--state", "../half", "--feed", "muster=../feed.ndjson");
  const half = await muster("reconcile", "--state", "../half");
  assert.equal(half.exitCode, 1);
  assert.match(half.stderr, /fleet.*\n {2}hint: muster reports add/);
});

test("reconcile remembers the tip of the branch, and exits 5 when history was rewritten", async () => {
  assert.equal((await muster("reconcile", "--quiet")).exitCode, 0);
  scratch.git("commit", "--quiet", "--amend", "--message", "another past");
  const rewritten = await muster("reconcile");
  scratch.git("reset", "--quiet", "--hard", base);
  assert.deepEqual([rewritten.exitCode, rewritten.stdout], [5, ""]);
  assert.match(
    rewritten.stderr,
    /error: the history of branch "main" was rewritten: .* \[history-rewritten\]/,
  );
});

test("reconcile refuses a folder that was emptied, unless told that it is meant, and names what is gone", async () => {
  await muster("reconcile", "--quiet");
  const windows = readFileSync(join(scratch.dir, "rings/pilot.yaml"), "utf8").replace(
    "  window: nights\n",
    "",
  );
  const broad = readFileSync(join(scratch.dir, "rings/broad.yaml"), "utf8").replace("  window: nights\n", "");
  const emptied = revision({
    "rings/windows/nights.yaml": undefined,
    "rings/pilot.yaml": windows,
    "rings/broad.yaml": broad,
  });
  scratch.git("reset", "--quiet", "--hard", emptied);
  const refused = await muster("reconcile");
  const allowed = await muster("reconcile", "--allow-empty");
  scratch.git("reset", "--quiet", "--hard", base);
  assert.equal(refused.exitCode, 3);
  assert.match(
    refused.stderr,
    /Every MaintenanceWindow is gone: nights \[emptied-folder\]\n {2}hint: .*--allow-empty/,
  );
  assert.equal(allowed.exitCode, 0, allowed.stderr);
  assert.match(
    allowed.stdout,
    /Deleted: 1 document; .*\n {2}MaintenanceWindow "nights" \(rings\/windows\/nights\.yaml\)/,
  );
});

test("reconcile keeps a document from choosing a state folder outside the repository", async () => {
  const muster_yaml = readFileSync(join(scratch.dir, "muster.yaml"), "utf8");
  const outside = revision({ "muster.yaml": muster_yaml.replace("state: .muster", "state: /tmp/elsewhere") });
  const run = await muster("reconcile", "--ref", outside);
  assert.equal(run.exitCode, 64);
  assert.match(run.stderr, /lies outside the repository\n {2}hint: .*--state/);
});

test("reconcile --quiet prints nothing but what went wrong", async () => {
  assert.deepEqual(await muster("reconcile", "--ref", base, "--quiet"), {
    exitCode: 0,
    stdout: "",
    stderr: "",
  });
});

test("plan shows the blast radius of a change between two revisions, and of the work tree", async () => {
  const content = await draft("dsa-5800-1");
  const head = revision({ "policies/approvals/a.yaml": content });
  const committed = await muster("plan", "--base", "main", "--head", head);
  scratch.write({ "policies/approvals/a.yaml": content });
  const worktree = await muster("plan", "--base", "main", "--worktree");
  scratch.git("clean", "--quiet", "--force", "-d");
  for (const run of [committed, worktree]) {
    assert.equal(run.exitCode, 0, run.stderr);
    assert.match(
      run.stdout,
      /Affects 2 of 3 endpoints \(66\.7 %\)\n1 more install now · 0 more removals now\n/,
    );
    assert.match(run.stdout, /\n {2}awaiting-approval +install +1\n/);
  }
  const json = await muster(
    "plan",
    "--base",
    "main",
    "--head",
    head,
    "--format",
    "json",
    "--detailed-exitcode",
  );
  assert.equal(json.exitCode, 2);
  readJsonOutput([json.stdout], "plan-difference.schema.json");
});

test("plan names documents that the change deletes", async () => {
  const head = revision({ "policies/tests/first.yaml": undefined });
  const refused = await muster("plan", "--base", "main", "--head", head);
  assert.equal(refused.exitCode, 3);
  assert.match(refused.stderr, /^The documents of the head cannot be used:\n/);
  const allowed = await muster("plan", "--base", "main", "--head", head, "--allow-empty");
  assert.match(allowed.stdout, /Affects no endpoint\n.*Deleted: 1 document; [^\n]*\n {2}PolicyTest "first"/s);
});

test("plan --format markdown is the comment of a pull request, without a verdict, twice the same bytes", async () => {
  const content = await draft("dsa-5800-1");
  const head = revision({ "policies/approvals/a.yaml": content });
  const argv = ["plan", "--base", "main", "--head", head, "--format", "markdown"];
  const [first, second] = [await muster(...argv), await muster(...argv, "--quiet")];
  assert.deepEqual([first.exitCode, first.stderr], [0, ""]);
  assert.equal(first.stdout, second.stdout);
  assert.match(
    first.stdout,
    /^<!-- muster:plan -->\n### Muster plan: affects 2 of 3 endpoints \(66\.7 %\) · 1 install now · 1 later · 0 removals · 0 withheld · 0 deletions\n\nDocuments: added 1 ApprovalList\.\n/,
  );
  assert.match(first.stdout, /\n\| `lab` \| 1 \| 1 \| 1 \| 0 \| 0 \| 0 \| 0 \| now \|\n/);
  assert.match(
    first.stdout,
    /inventory snapshot `[0-9a-f]{12}` \(1 h old\) · catalog `[0-9a-f]{12}` \(1 d old\)/,
  );
  assert.doesNotMatch(first.stdout, /pproved:|### Needs/);
  const commands = [...first.stdout.matchAll(/^muster (.*)$/gm)].map(([, line = ""]) => line.split(" "));
  assert.ok(commands.length >= 2, first.stdout);
  for (const command of commands) {
    const run = await muster(...command);
    assert.equal(run.exitCode, 0, `muster ${command.join(" ")}: ${run.stderr}`);
  }
});

test("plan --format markdown of documents that cannot be used is a comment that says so", async () => {
  const head = revision({ "rings/lab.yaml": "kind: Ring\n" });
  const run = await muster("plan", "--base", "main", "--head", head, "--format", "markdown");
  assert.equal(run.exitCode, 3);
  assert.match(
    run.stdout,
    /^<!-- muster:plan -->\n### Muster plan: the documents of the head cannot be used, \d+ errors?\n/,
  );
  assert.match(run.stdout, /\n- `rings\/lab\.yaml:1:1` \*\*error\*\* /);
  assert.match(run.stderr, /^The documents of the head cannot be used:\n/);
});

test("explain climbs the ladder, and --why-not is tried before it is shown", async () => {
  const all = await muster("explain", "web-1");
  assert.equal(all.exitCode, 0);
  assert.match(all.stdout, /^web-1 at 2026-11-12T10:00:00Z, by commit [0-9a-f]{12}\n/);
  assert.match(all.stdout, /=> approval .*no approval list approves it/);
  assert.match(all.stdout, /policies\/servers\.yaml:\d+:\d+@[0-9a-f]{7}/);
  const why = await muster("explain", "lab-1", "DSA-5800-1", "--why-not", "install");
  assert.match(why.stdout, /What would make it install, each tried by deciding again:\n {2}1\. /);
  assert.match(why.stdout, /digest: sha256:[0-9a-f]{64}/);
  const json = await muster("explain", "lab-1", "DSA-5800-1", "--why-not", "install", "--format", "json");
  readJsonOutput([json.stdout], "explanation.schema.json");
});

for (const [name, argv, message] of [
  [
    "an endpoint that is not there",
    ["explain", "web-11"],
    /there is no endpoint "web-11"\n {2}hint: did you mean "web-1"\?/,
  ],
  [
    "a patch that is not there",
    ["explain", "web-1", "DSA-5800-2"],
    /there is no patch "DSA-5800-2"\n {2}hint: did you mean "DSA-5800-1"\?/,
  ],
  [
    "a verdict that is none",
    ["explain", "web-1", "DSA-5800-1", "--why-not", "instal"],
    /is no verdict\n {2}hint: did you mean "install"\?/,
  ],
  ["--why-not without a patch", ["explain", "web-1", "--why-not", "install"], /--why-not needs a patch/],
  ["plan without a base", ["plan", "--head", "main"], /--base is missing/],
  ["plan of two heads", ["plan", "--base", "main", "--head", "main", "--worktree"], /exclude each other/],
] as const) {
  test(`${name} is a fault of usage, with a hint`, async () => {
    const run = await muster(...argv);
    assert.deepEqual([run.exitCode, run.stdout], [64, ""]);
    assert.match(run.stderr, message);
  });
}

test("propose drafts YAML that validates, and once it is merged nothing waits", async () => {
  const text = await muster("propose");
  assert.equal(text.exitCode, 0);
  assert.match(
    text.stdout,
    /^# policies\/approvals\/.*: new\n# 1 patch, 1 install waiting\napiVersion: muster\/v1\nkind: ApprovalList\n/,
  );
  const { drafts } = JSON.parse((await muster("propose", "--format", "json")).stdout);
  const files = Object.fromEntries(
    drafts.map((one: { path: string; content: string }) => [one.path, one.content]),
  );
  const head = revision(files);
  assert.equal((await muster("validate", "--ref", head)).exitCode, 0);
  const again = await muster("propose", "--ref", head);
  assert.deepEqual([again.exitCode, again.stdout, again.stderr], [0, "", "Nothing waits for an approval\n"]);
});

test("a damaged generation of the state is passed over, and the plan says so", async () => {
  await muster("catalog", "sync", "--state", "../twice", "--feed", "muster=../feed.ndjson");
  const more = readFileSync(join(scratch.dir, "../feed.ndjson"), "utf8").replaceAll("DSA-580", "DSA-590");
  scratch.write({ "../more.ndjson": more });
  const sync = await muster(
    "catalog",
    "sync",
    "--state",
    "../twice",
    "--feed",
    "muster=../more.ndjson",
    "--format",
    "json",
  );
  readJsonOutput([sync.stdout], "catalog-sync.schema.json");
  const { digest } = JSON.parse(sync.stdout);
  writeFileSync(join(scratch.dir, "../twice", `catalog.2.${digest.slice("sha256:".length)}`), "damaged");
  await muster("reports", "add", "--state", "../twice", "--from", "report", "../reports.ndjson");
  const run = await muster("reconcile", "--state", "../twice");
  assert.equal(run.exitCode, 0, run.stderr);
  assert.match(run.stdout, /damaged state was passed over: catalog\.2\./);
});
