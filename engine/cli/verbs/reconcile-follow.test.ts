import assert from "node:assert/strict";
import { utimes } from "node:fs/promises";
import { test } from "node:test";
import { reportOf } from "../../testing/policy-scratch.ts";
import { proposingForge } from "../../testing/proposing-forge.ts";

test("reconcile --apply leaves files known that went in before", async (t) => {
  const forge = await proposingForge();
  t.after(() => forge.close());
  await forge.advise("DSA-5801-1");
  const fixed = reportOf("web-2", "3.0.15-1~deb12u1", { ring: "auto" }).replace("T09:00", "T09:30");
  const path = forge.beside(
    "reports.ndjson",
    `${reportOf("web-2", "3.0.14-1~deb12u1", { ring: "auto" })}\n${fixed}\n`,
  );
  // A file that was written just now may yet change without a trace.
  const earlier = new Date(Date.now() - 60_000);
  await utimes(path, earlier, earlier);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const add = ["reports", "add", "--from", "report", path];
  await forge.muster(add);
  const recorded = await forge.muster(["reconcile", "--apply"]);
  assert.match(recorded.stderr, /Recorded: .*note of first sights/);
  const again = await forge.muster(add);
  assert.match(again.stdout, /1 unchanged file skipped, with 2 reports/);
});
