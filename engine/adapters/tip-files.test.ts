import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { tipReader, tipWriter } from "./tip-files.ts";

const ONE = "1".repeat(40);
const TWO = "2".repeat(40);

describe("tipReader(), tipWriter()", () => {
  const dir = mkdtempSync(join(tmpdir(), "muster-tips-"));
  after(() => rmSync(dir, { recursive: true, force: true }));

  it("knows of no tip before one was remembered", async () => {
    assert.equal(await tipReader(dir).lastTip("main"), undefined);
  });

  it("remembers a tip for each branch", async () => {
    await tipWriter(dir).remember("main", ONE);
    await tipWriter(dir).remember("next", TWO);
    assert.equal(await tipReader(dir).lastTip("main"), ONE);
    assert.equal(await tipReader(dir).lastTip("next"), TWO);
  });

  it("throws rather than forget what it cannot read", async () => {
    for (const name of readdirSync(dir)) if (name.startsWith("tips")) writeFileSync(join(dir, name), "{}");
    await assert.rejects(tipReader(dir).lastTip("main"), { name: "OutsideError" });
  });
});
