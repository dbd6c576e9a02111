import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertInert } from "../../testing/assert-inert.ts";
import { hostileStrings } from "../../testing/hostile-strings.ts";
import { type PolicyScratch, policyScratch, reportOf } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { type CliOptions, runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;

before(async () => {
  scratch = await policyScratch();
});
after(() => scratch.remove());

const muster = (argv: readonly string[], options: Omit<CliOptions, "cwd"> = {}) =>
  runHere([...argv, "--now", scratch.now], { cwd: scratch.dir, ...options });

const STATUS = `Package: openssl
Status: install ok installed
Architecture: amd64
Version: 3.0.11-1~deb12u1

`;

test("catalog sync tells feed by feed what was read, and a second time that nothing changed", async () => {
  const [first, again] = [
    await muster(["catalog", "sync", "--state", "../a", "--feed", "muster=../feed.ndjson"]),
    await muster(["catalog", "sync", "--state", "../a", "--feed", "muster=../feed.ndjson"]),
  ];
  assert.equal(first.exitCode, 0);
  assert.match(first.stdout, /muster:\.\.\/feed\.ndjson +read +2/);
  assert.match(first.stdout, /Changes: 2 added\nCatalog [0-9a-f]{12}: 2 patches, new\n$/);
  assert.match(again.stdout, /Catalog [0-9a-f]{12}: 2 patches, (unchanged|new)\n$/);
});

test("catalog sync exits 3 for a record that was refused, and names it even with --quiet", async () => {
  scratch.write({
    "../bad.ndjson": [
      '{"apiVersion":"muster/v1","kind":"Patch","id":"X-1"}',
      '{"apiVersion":"muster/v1","kind":"Patch","id":"X-2","fixes":[{"type":"kb"}]}\n',
    ].join("\n"),
  });
  const argv = [
    "catalog",
    "sync",
    "--state",
    "../b",
    "--feed",
    "muster=../feed.ndjson",
    "--feed",
    "muster=../bad.ndjson",
  ];
  const text = await muster([...argv, "--quiet"]);
  const json = await muster([...argv, "--format", "json"]);
  assert.equal(text.exitCode, 3, text.stdout);
  assert.match(text.stdout, /X-1/);
  const read = readJsonOutput([json.stdout], "catalog-sync.schema.json") as Record<string, unknown>;
  assert.deepEqual([json.exitCode, read.exitCode], [3, 3]);
});

test("catalog sync exits 1 for a feed that cannot be had, and keeps what is held", async () => {
  const run = await muster(["catalog", "sync", "--state", "../a", "--feed", "kev=../missing.json"]);
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /refused whole: kev:\.\.\/missing\.json: .*there is no such file\n/);
  assert.match(run.stdout, /2 patches/);
});

test("catalog list and show answer as text and JSON", async () => {
  const list = await muster(["catalog", "list", "--format", "json"]);
  const { entries, feeds } = readJsonOutput([list.stdout], "catalog-list.schema.json") as {
    entries: readonly { id: string; digest: string }[];
    feeds: readonly { format: string }[];
  };
  assert.deepEqual(
    [entries.map(({ id }) => id), feeds.map(({ format }) => format)],
    [["DSA-5800-1", "DSA-5801-1"], ["muster"]],
  );
  assert.match((await muster(["catalog", "list"])).stdout, /^2 patches from 1 feed\n/);
  const shown = await muster(["catalog", "show", "DSA-5800-1", "--format", "json"]);
  readJsonOutput([shown.stdout], "catalog-patch.schema.json");
  assert.match(
    (await muster(["catalog", "show", "DSA-5800-1"])).stdout,
    /^DSA-5800-1 .*\n {2}digest: +sha256:/,
  );
});

test("reports add takes a dpkg status from standard input, with what people state beside it", async () => {
  const argv = ["reports", "add", "--state", "../c", "--from", "dpkg", "--id", "db-1", "--os", "debian:12"];
  const run = await muster([...argv, "--label", "site=fra", "--label", "ring=lab", "-"], { stdin: STATUS });
  assert.equal(run.exitCode, 0, run.stderr + run.stdout);
  assert.match(run.stdout, /^1 report taken, /);
  const shown = await muster(["reports", "show", "--state", "../c", "db-1", "--format", "json"]);
  const { report } = readJsonOutput([shown.stdout], "reports-show.schema.json") as {
    report: { labels: unknown; observedAt: string; software: readonly { product: string }[] };
  };
  assert.deepEqual(report.labels, { ring: "lab", site: "fra" });
  assert.equal(report.observedAt, scratch.now);
  assert.deepEqual(
    report.software.map(({ product }) => product),
    ["openssl"],
  );
});

test("reports add says what is missing under the catalog of the day", async () => {
  const list = await muster(["reports", "list", "--format", "json"]);
  const { endpoints } = readJsonOutput([list.stdout], "reports-list.schema.json") as {
    endpoints: readonly { id: string; missing: number }[];
  };
  assert.deepEqual(
    endpoints.map(({ id, missing }) => [id, missing]),
    [
      ["lab-1", 2],
      ["web-1", 2],
      ["web-2", 0],
    ],
  );
});

test("reports add refuses a record by name, takes the others, and exits 3", async () => {
  const stdin = `${reportOf("ok-1", "3.0.11-1", {})}\n{"endpoint": {"id": "bad-1"}}\nnot json\n`;
  const argv = ["reports", "add", "--state", "../d", "--from", "report", "-"];
  const text = await muster([...argv, "--quiet"], { stdin });
  const json = await muster([...argv, "--format", "json"], { stdin });
  assert.equal(text.exitCode, 3);
  assert.match(text.stdout, /^1 report taken, /);
  assert.match(text.stdout, /\n2 reports refused\n {2}refused bad-1 \(-:2\): /);
  const read = readJsonOutput([json.stdout], "reports-added.schema.json") as Record<string, unknown>;
  assert.deepEqual([json.exitCode, read.exitCode, read.unchanged], [3, 3, ["ok-1"]]);
});

for (const [name, argv, exitCode, message] of [
  [
    "an unknown feed format",
    ["catalog", "sync", "--feed", "osvv=x"],
    64,
    /there is no feed format "osvv"\n {2}hint: did you mean "osv"\?/,
  ],
  ["a feed without a place", ["catalog", "sync", "--feed", "osv"], 64, /is no FORMAT=PATH-OR-URL/],
  ["no feed at all", ["catalog", "sync"], 64, /there is no feed to read\n {2}hint: name one with --feed/],
  [
    "a system without version",
    ["catalog", "sync", "--feed", "apt=x", "--os", "debian"],
    64,
    /--os "debian" is no ID:VERSION/,
  ],
  [
    "a patch that is not there",
    ["catalog", "show", "DSA-5800-2"],
    64,
    /the catalog has no patch "DSA-5800-2"\n {2}hint: did you mean/,
  ],
  [
    "a catalog that is not there",
    ["catalog", "list", "--state", "../none"],
    1,
    /there is no catalog in .*\n {2}hint: muster catalog sync/,
  ],
  [
    "reports without a format",
    ["reports", "add", "x"],
    64,
    /--from FORMAT is missing\n {2}hint: formats: report, dpkg/,
  ],
  [
    "an unknown report format",
    ["reports", "add", "--from", "dpgk", "x"],
    64,
    /there is no report format "dpgk"\n {2}hint: did you mean "dpkg"\?/,
  ],
  [
    "a label without a key",
    ["reports", "add", "--from", "dpkg", "--label", "fra", "x"],
    64,
    /--label "fra" is no KEY=VALUE/,
  ],
  [
    "a label twice",
    ["reports", "add", "--from", "dpkg", "--label", "a=1", "--label", "a=2", "x"],
    64,
    /gives "a" twice/,
  ],
  [
    "a date of observation",
    ["reports", "add", "--from", "dpkg", "--observed-at", "2026-11-01", "x"],
    64,
    /--observed-at "2026-11-01" is no instant/,
  ],
  [
    "a report that is not there",
    ["reports", "add", "--from", "dpkg", "missing.status"],
    1,
    /missing\.status/,
  ],
  [
    "an endpoint that is not there",
    ["reports", "show", "web-11"],
    64,
    /there is no endpoint "web-11"\n {2}hint: did you mean "web-1"\?/,
  ],
  [
    "a fleet that is not there",
    ["reports", "list", "--state", "../none"],
    1,
    /there is no report in .*\n {2}hint: muster reports add/,
  ],
] as const) {
  test(`${name} is refused with the way out`, async () => {
    const run = await muster(argv);
    assert.deepEqual([run.exitCode, run.stdout], [exitCode, ""], run.stderr);
    assert.match(run.stderr, message);
  });
}

test("a muster.yaml that cannot be used stops what reads it", async () => {
  scratch.write({ "../odd/muster.yaml": "kind: Workspace\nspec: {stat: x}\n" });
  const run = await runHere(["catalog", "list"], { cwd: scratch.beside("odd") });
  assert.equal(run.exitCode, 3);
  assert.match(run.stderr, /^muster\.yaml:\d+:\d+: error: /);
});

test("hostile names of endpoints and packages come out inert from every verb", async () => {
  const whole = hostileStrings.filter((text) => !/[\ud800-\udfff]/u.test(text));
  const reports = whole.slice(0, 80).map((text, index) =>
    JSON.stringify({
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: { id: `host-${index}${text}`, labels: { site: text, ring: "auto" }, hostname: text },
      observedAt: "2026-11-12T09:00:00Z",
      os: { family: "linux", id: "debian", version: "12" },
      software: [{ purl: `pkg:deb/debian/${encodeURIComponent(text)}@1` }],
    }),
  );
  const stdin = `${reports.join("\n")}\n${reportOf("\u001b[31mred", "3.0.11-1", { ring: "auto" })}\n`;
  const added = await muster(["reports", "add", "--state", "../e", "--from", "report", "-"], { stdin });
  await muster(["catalog", "sync", "--state", "../e", "--feed", "muster=../feed.ndjson"]);
  assertInert(added.stdout + added.stderr, "reports add");
  for (const argv of [
    ["reconcile"],
    ["reconcile", "--format", "json", "--endpoints", "all"],
    ["reconcile", "--endpoints", "ndjson"],
    ["reports", "list"],
    ["reports", "list", "--format", "json"],
    ["explain", "no\u001b[31msuch"],
    ["propose"],
  ]) {
    const run = await muster([...argv, "--state", "../e"]);
    assert.notEqual(run.exitCode, 70, run.stderr);
    assertInert(run.stdout + run.stderr, argv.join(" "));
  }
});
