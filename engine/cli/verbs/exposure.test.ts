import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type PolicyScratch, policyScratch } from "../../testing/policy-scratch.ts";
import { readJsonOutput } from "../../testing/read-json-output.ts";
import { runHere } from "../../testing/run-cli.ts";

let scratch: PolicyScratch;
before(async () => {
  scratch = await policyScratch();
});
after(() => scratch.remove());

const muster = (...argv: readonly string[]) =>
  runHere(["exposure", ...argv, "--now", scratch.now], { cwd: scratch.dir });

interface Printed {
  readonly counts: Readonly<Record<string, number>>;
  readonly patches: readonly { readonly patch: string; readonly fixed: boolean }[];
  readonly endpoints: readonly { readonly endpoint: string; readonly standing: string }[];
}

describe("muster exposure", () => {
  test("counts what reconcile counts, and names the endpoints", async () => {
    const planned = await runHere(["reconcile", "--format", "json", "--now", scratch.now], {
      cwd: scratch.dir,
    });
    const plan = JSON.parse(planned.stdout);
    const { stdout, exitCode } = await muster("CVE-2026-5800", "--format", "json");
    assert.equal(exitCode, 0);
    const { counts, endpoints } = readJsonOutput([stdout], "exposure.schema.json") as Printed;
    const [row] = plan.vulnerabilities.filter(({ id }: { id: string }) => id === "CVE-2026-5800");
    assert.deepEqual(
      [counts.open, counts.unknown, counts.mitigated, counts.fixed, counts.late],
      [row.open, row.unknown, row.mitigated, row.fixed, row.willMiss],
    );
    assert.ok((counts.open ?? 0) > 0);
    assert.equal(endpoints.filter(({ standing }) => standing === "open").length, counts.open);
  });

  test("says in words who is open to it, and why, wherever the name is written small", async () => {
    const { stdout } = await muster("cve-2026-5800");
    assert.match(stdout, /^CVE-2026-5800 at 2026-11-12T10:00:00Z, by commit [0-9a-f]+\n/);
    assert.match(stdout, /known exploited/);
    assert.match(stdout, /\n\d+ endpoints? open/);
    assert.match(stdout, /\nOpen: \d+\n {2}DSA-5800-1: /);
  });

  test("prints a row an endpoint as CSV", async () => {
    const { stdout } = await muster("CVE-2026-5800", "--format", "csv");
    const [titles, ...rows] = stdout.trimEnd().split("\r\n");
    assert.equal(titles, "vulnerability,endpoint,standing,late,ring,policy,patch,verdict,due,until,why,at");
    assert.ok(rows.length > 0 && rows.every((row) => row.startsWith("CVE-2026-5800,")));
  });

  test("ends with 2 where anybody is open to it, if asked to", async () => {
    assert.equal((await muster("CVE-2026-5800", "--detailed-exitcode")).exitCode, 2);
  });

  test("never takes a vulnerability that the catalog does not name for one that nobody has", async () => {
    const { exitCode, stdout, stderr } = await muster("CVE-2026-5808");
    assert.deepEqual([exitCode, stdout], [64, ""]);
    assert.match(
      stderr,
      /no patch of the catalog names "CVE-2026-5808": whether anybody is open to it is not known/,
    );
    assert.match(stderr, /did you mean "CVE-2026-580\d"\?/);
  });

  test("wants a vulnerability", async () => {
    assert.equal((await muster()).exitCode, 64);
  });
});
