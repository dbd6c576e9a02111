import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type PolicyScratch, policyScratch } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;
before(async () => {
  scratch = await policyScratch();
  const workspace = readFileSync(join(scratch.dir, "muster.yaml"), "utf8");
  const inventory = `  inventory: {from: inventory.csv, labels: [role], aliases: [hostname, serial]}\n  reports: {precedence: [dpkg, report]}\n`;
  scratch.write({
    "muster.yaml": workspace.replace(/^spec:\n/m, `spec:\n${inventory}`),
    "inventory.csv": "id,role,hostname,serial\nweb-9,server,WEB-9.example,To be filled by O.E.M.\n",
    status: STATUS,
    "agent.json": JSON.stringify(AGENT),
  });
});
after(() => scratch.remove());

const STATUS =
  "Package: openssl\nStatus: install ok installed\nArchitecture: amd64\nVersion: 3.0.11-1~deb12u1\n\n";
const AGENT = {
  apiVersion: "muster/v1",
  kind: "EndpointReport",
  endpoint: { id: "web-9.EXAMPLE", timezone: "Europe/Berlin" },
  observedAt: "2026-11-12T09:30:00Z",
  os: { family: "linux", id: "debian", version: "12" },
  hardware: { tpm: "2.0" },
  rebootPending: false,
  software: [{ purl: "pkg:deb/debian/openssl@3.0.15-1~deb12u1" }],
};

const muster = (...argv: readonly string[]) => runHere([...argv, "--now", scratch.now], { cwd: scratch.dir });

interface Shown {
  readonly sources: readonly { readonly source: string; readonly observedAt: string }[];
  readonly report: Readonly<Record<string, unknown>>;
  readonly missing: readonly { readonly patch: string }[];
}

test("two agents, who call a machine by different names, report on one endpoint, the first word to the first declared", async () => {
  const observed = ["--observed-at", "2026-11-12T09:00:00Z"];
  const dpkg = [
    "reports",
    "add",
    "--from",
    "dpkg",
    "--id",
    "web-9",
    "--os",
    "debian:12",
    ...observed,
    "status",
  ];
  for (const argv of [dpkg, ["reports", "add", "--from", "report", "agent.json"], dpkg]) {
    const added = await muster(...argv);
    assert.equal(added.exitCode, 0, added.stderr);
  }
  const { stdout } = await muster("reports", "show", "web-9", "--format", "json");
  const { sources, report, missing } = readJsonOutput([stdout], "reports-show.schema.json") as Shown;
  assert.deepEqual(sources, [
    { source: "dpkg", observedAt: "2026-11-12T09:00:00Z" },
    { source: "report", observedAt: "2026-11-12T09:30:00Z" },
  ]);
  assert.deepEqual(
    [report.observedAt, report.hardware, report.timezone],
    ["2026-11-12T09:00:00Z", { tpm: "2.0" }, "Europe/Berlin"],
  );
  assert.deepEqual(
    missing.map(({ patch }) => patch),
    ["DSA-5800-1", "DSA-5801-1"],
    "dpkg's word counts, and it has the old version",
  );
  const { stdout: text } = await muster("reports", "show", "web-9");
  assert.match(text, /source: +dpkg, 2026-11-12T09:00:00Z\n *source: +report, 2026-11-12T09:30:00Z/);
});

test("an inventory that cannot be used stops reports from going in: nobody knows whose they are", async () => {
  scratch.write({ "inventory.csv": "id,role,hostname,serial\nweb-9,server,a,\nweb-8,server,A,\n" });
  const added = await muster("reports", "add", "--from", "report", "agent.json");
  assert.equal(added.exitCode, 3);
  assert.match(added.stderr + added.stdout, /inventory\.csv:3:1: .*"web-8" is also called "A"/);
});
