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
const REPORT = `${JSON.stringify({
  apiVersion: "muster/v1",
  kind: "EndpointReport",
  endpoint: { id: "win-1", timezone: "America/New_York" },
  observedAt: "2026-11-12T09:00:00Z",
})}\n`;

before(async () => {
  scratch = await policyScratch();
  scratch.write({ "rings/windows/night.yaml": NIGHT, "report.ndjson": REPORT });
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

test("windows lists the next twelve openings for an endpoint, as many as there are", async () => {
  const [night, noon] = await list("win-1");
  assert.equal(night?.next.length, 12);
  assert.deepEqual(night?.next[0], { from: "2026-11-15T03:00:00Z", until: "2026-11-15T09:00:00Z" });
  assert.deepEqual([night?.open, night?.until], [false, "2026-11-15T03:00:00Z"]);
  assert.deepEqual(
    noon?.next.map(({ from }) => from),
    ["2026-11-15T06:15:00Z", "2026-11-22T06:15:00Z", "2026-11-29T06:15:00Z", "2026-12-06T06:15:00Z"],
  );
});

test("windows --at says open until the cutoff, then shut until it opens again, then shut for good", async () => {
  const at = async (instant: string) =>
    (await list("win-1", "--at", instant)).map(({ open, until }) => [open, until]);
  assert.deepEqual(await at("2026-11-15T03:00:00Z"), [
    [true, "2026-11-15T08:00:00Z"],
    [false, "2026-11-15T06:15:00Z"],
  ]);
  assert.deepEqual((await at("2026-11-15T08:00:00Z"))[0], [false, "2026-12-13T03:00:00Z"]);
  assert.deepEqual((await at("2027-01-01T00:00:00Z"))[1], [false, null]);
});

test("windows shows local time, UTC and why a window is shut", async () => {
  const run = await muster("windows", "win-1", "--worktree");
  assert.match(
    run.stdout,
    /^night \(America\/New_York\): shut at 2026-11-12T10:00:00Z until 2026-11-15T03:00:00Z\n/,
  );
  assert.match(
    run.stdout,
    /\n {2}Sat 2026-11-14 22:00 -05:00 +2026-11-15T03:00:00Z +2026-11-15T09:00:00Z +6 h\n/,
  );
});

test("windows refuses an endpoint that nobody knows and a moment that is none", async () => {
  assert.match((await muster("windows", "win-2")).stderr, /there is no endpoint "win-2"/);
  const run = await muster("windows", "--at", "tomorrow");
  assert.equal(run.exitCode, 64);
  assert.match(run.stderr, /--at "tomorrow" is no instant/);
});
