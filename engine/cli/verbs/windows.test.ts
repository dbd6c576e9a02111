import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type PolicyScratch, policyScratch } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;

const NIGHT = `apiVersion: muster/v1
kind: MaintenanceWindow
metadata: {name: night}
spec:
  timezone: endpoint
  recurrence: ["FREQ=MONTHLY;BYDAY=2TU"]
  offset: P4D
  start: "22:00"
  duration: PT6H
  cutoff: PT1H
---
apiVersion: muster/v1
kind: MaintenanceWindow
metadata: {name: noon}
spec: {timezone: Asia/Kathmandu, recurrence: ["FREQ=WEEKLY;BYDAY=SU"], start: "12:00", duration: PT1H, validUntil: 2026-12-06}
`;
const ringOf = (name: string, family: string, window: string) => `apiVersion: muster/v1
kind: Ring
metadata: {name: ${name}}
spec: {track: ${name}, endpoints: {os: {family: ${family}}}, order: 10, members: {rest: true}, window: ${window}}
`;
const reportOf = (id: string, family: string) =>
  `${JSON.stringify({
    apiVersion: "muster/v1",
    kind: "EndpointReport",
    endpoint: { id, timezone: "America/New_York" },
    os: { family },
    observedAt: "2026-11-12T09:00:00Z",
  })}\n`;

before(async () => {
  scratch = await policyScratch();
  scratch.write({
    "rings/windows/night.yaml": NIGHT,
    "rings/clients.yaml": ringOf("clients", "windows", "night"),
    "rings/macs.yaml": ringOf("macs", "macos", "noon"),
    "report.ndjson":
      reportOf("windows-1", "windows") + reportOf("macos-1", "macos") + reportOf("other-1", ""),
  });
  const added = await muster("reports", "add", "--from", "report", "report.ndjson");
  assert.equal(added.exitCode, 0, added.stderr);
});
after(() => scratch.remove());

const muster = (...argv: readonly string[]) => runHere([...argv, "--now", scratch.now], { cwd: scratch.dir });

interface Listed {
  readonly windows: readonly {
    readonly window: string;
    readonly timezone: string | null;
    readonly open: boolean;
    readonly until: string | null;
    readonly next: readonly { readonly from: string; readonly until: string }[];
    readonly says: string | null;
  }[];
}

async function list(...argv: readonly string[]): Promise<Listed["windows"]> {
  const run = await muster("windows", "--worktree", "--format", "json", ...argv);
  assert.deepEqual([run.exitCode, run.stderr], [0, ""]);
  const { windows } = readJsonOutput([run.stdout], "windows.schema.json") as Listed;
  // The starter policies have one of their own.
  return windows.filter(({ window }) => window === "night" || window === "noon");
}

test("windows lists each window in each zone of the fleet, and in its own", async () => {
  const zones = (await list()).map(({ window, timezone }) => `${window} ${timezone}`);
  assert.ok(zones.includes("night America/New_York"), zones.join(", "));
  assert.equal(zones.filter((zone) => zone.startsWith("noon ")).length, 1);
  assert.equal(zones.at(-1), "noon Asia/Kathmandu");
});

test("windows lists the next twelve openings for an endpoint's ring, as many as there are", async () => {
  const [night, ...others] = await list("windows-1");
  assert.deepEqual(others, []);
  assert.equal(night?.next.length, 12);
  assert.deepEqual(night?.next[0], { from: "2026-11-15T03:00:00Z", until: "2026-11-15T09:00:00Z" });
  assert.deepEqual([night?.open, night?.until], [false, "2026-11-15T03:00:00Z"]);
  const [noon] = await list("macos-1");
  assert.deepEqual(
    noon?.next.map(({ from }) => from),
    ["2026-11-15T06:15:00Z", "2026-11-22T06:15:00Z", "2026-11-29T06:15:00Z", "2026-12-06T06:15:00Z"],
  );
});

test("windows --at says open until the cutoff, then shut until it opens again, then shut for good", async () => {
  const at = async (endpoint: string, instant: string) =>
    (await list(endpoint, "--at", instant)).map(({ open, until }) => [open, until]);
  assert.deepEqual(await at("windows-1", "2026-11-15T03:00:00Z"), [[true, "2026-11-15T08:00:00Z"]]);
  assert.deepEqual(await at("macos-1", "2026-11-15T03:00:00Z"), [[false, "2026-11-15T06:15:00Z"]]);
  assert.deepEqual(await at("windows-1", "2026-11-15T08:00:00Z"), [[false, "2026-12-13T03:00:00Z"]]);
  assert.deepEqual(await at("macos-1", "2027-01-01T00:00:00Z"), [[false, null]]);
});

test("windows shows local time, UTC and why a window is shut", async () => {
  const run = await muster("windows", "windows-1", "--worktree");
  assert.match(run.stdout, /^windows-1 is in ring clients, whose window is night\n/);
  assert.match(
    run.stdout,
    /\nnight \(America\/New_York\): shut at 2026-11-12T10:00:00Z until 2026-11-15T03:00:00Z\n/,
  );
  assert.match(
    run.stdout,
    /\n {2}Sat 2026-11-14 22:00 -05:00 +2026-11-15T03:00:00Z +2026-11-15T09:00:00Z +6 h\n/,
  );
});

test("windows says that an endpoint has no ring, and lists no window then", async () => {
  const run = await muster("windows", "other-1", "--worktree");
  assert.match(run.stdout, /^other-1 has no ring: nothing is installed there\n$/);
});

test("windows refuses an endpoint that nobody knows and a moment that is none", async () => {
  assert.match((await muster("windows", "win-2")).stderr, /there is no endpoint "win-2"/);
  const run = await muster("windows", "--at", "tomorrow");
  assert.equal(run.exitCode, 64);
  assert.match(run.stderr, /--at "tomorrow" is no instant/);
});
