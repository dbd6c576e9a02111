import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import type { RunEndpoint } from "../core/plan/run-table.ts";
import type { DecidedRun, RunFacts } from "../ports/run-memory.ts";
import { NOW } from "../testing/build-time.ts";
import { createRunFiles } from "./run-files.ts";

const FACTS: RunFacts = {
  inputs: {
    commit: "c1",
    catalog: "sha256:c",
    fleet: "sha256:f",
    logged: "sha256:l",
    log: null,
    vouched: null,
    engine: "0.1.0",
    tzdata: "2026a",
  },
  now: NOW,
  rollout: "sha256:r",
  trips: [
    {
      number: 3,
      fact: {
        type: "trip",
        at: NOW,
        patch: "DSA-1",
        digest: "sha256:1",
        track: "main",
        ring: "lab",
        of: "install",
        attempted: 4,
        failed: 3,
        says: "3 of 4 failed",
      },
    },
  ],
  standing: [["DSA-1\u0000main\u0000lab", "it soaks"]],
};

const WANTED: RunEndpoint = {
  id: "web-00001",
  names: ["WEB-1", "web-00001"],
  ring: "broad",
  by: "rest",
  says: 'in ring "broad", which takes the rest',
  answers: new Map([
    ["DSA-1", { admitted: true, says: "slot 1 of 2" }],
    ["DSA-2", { admitted: false, says: "no slot", flags: ["late"] }],
  ]),
};

function* endpoints(): Generator<RunEndpoint, undefined> {
  for (let index = 0; index < 9000; index += 1) {
    const id = `web-${String(index).padStart(5, "0")}`;
    yield index === 1 ? WANTED : { id, by: "none", says: "no track draws from it" };
  }
}

const RUN: DecidedRun = { facts: FACTS, endpoints };
let dir: string;

describe("createRunFiles()", () => {
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "muster-run-"));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const folder = (): string => {
    const [name = assert.fail(), ...more] = readdirSync(dir).filter((one) => one.startsWith("run."));
    assert.deepEqual(more, []);
    return join(dir, name);
  };

  test("gives back the facts of a run, and one endpoint of it", async () => {
    assert.equal(await createRunFiles(dir).lastRun(), undefined);
    await createRunFiles(dir).remember(RUN);
    const run = (await createRunFiles(dir).lastRun()) ?? assert.fail();
    assert.deepEqual(run.facts, FACTS);
    assert.ok(folder().endsWith(run.digest.replace("sha256:", ".")));
    assert.deepEqual(await run.endpoint("web-00001"), WANTED);
    const last = { id: "web-08999", by: "none", says: "no track draws from it" };
    assert.deepEqual(await run.endpoint("web-08999"), last);
    for (const id of ["", "web-00001x", "web-1", "zzz"]) assert.equal(await run.endpoint(id), undefined);
  });

  test("keeps the newest run alone, and writes an equal one once", async () => {
    const runs = createRunFiles(dir);
    await runs.remember(RUN);
    const first = folder();
    await runs.remember({ facts: FACTS, endpoints: () => assert.fail("it is there") });
    assert.equal(folder(), first);
    await runs.remember({ ...RUN, facts: { ...FACTS, now: NOW + 1 } });
    assert.notEqual(folder(), first);
    assert.equal((await runs.lastRun())?.facts.now, NOW + 1);
  });

  test("knows nothing of a run that is damaged, or of another version", async () => {
    const runs = createRunFiles(dir);
    await runs.remember(RUN);
    const block = join(folder(), "endpoints-00000.arrow");
    const bytes = readFileSync(block);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(block, bytes);
    const run = (await runs.lastRun()) ?? assert.fail();
    assert.equal(await run.endpoint("web-00001"), undefined);
    assert.equal((await run.endpoint("web-08999"))?.id, "web-08999");
    rmSync(block);
    assert.equal(await run.endpoint("web-00001"), undefined);
    const manifest = join(folder(), "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"version":1', '"version":2'));
    assert.equal(await runs.lastRun(), undefined);
    await runs.remember(RUN);
    assert.deepEqual((await runs.lastRun())?.facts, FACTS);
  });
});
