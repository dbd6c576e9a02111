import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Fleet, NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { fleetStoreContract } from "../testing/fleet-store-contract.ts";
import { createMemoryFleet, unpacked } from "../testing/memory-fleet.ts";
import { receivedReport } from "../testing/reports.ts";
import { splitIds } from "../testing/split-fleet.ts";
import { writeGeneration } from "./atomic-files.ts";
import { createFleetFiles } from "./fleet-files.ts";
import { nodeFolderFiles } from "./fleet-folders.ts";

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "muster-fleet-"));
  folders.push(made);
  return made;
}

fleetStoreContract("createFleetFiles()", async () => createFleetFiles(join(await folder(), "state")));
fleetStoreContract("createMemoryFleet()", async () => createMemoryFleet());

const IDS = splitIds(15);

function reported(before: Fleet, ids: readonly string[], at: number, interner = createInterner()): Fleet {
  const records = ids.map((id) => receivedReport(interner, id, ["x 1"], { observedAt: at }));
  return fold(before, records, () => ["P"], at);
}

const fleetAt = (at: number) => reported(NO_FLEET, IDS, at);

/** Nothing of it is what another one has: generations share what did not change, and so its damage. */
function unlike(at: number): Fleet {
  const interner = createInterner();
  const records = IDS.map((id, index) => {
    const block = Math.floor(index / 5);
    return receivedReport(interner, id, [`a ${block}`, `b ${at}`].slice(0, at / 1000), {
      observedAt: at,
    });
  });
  return fold(NO_FLEET, records, () => [], at);
}

async function generations(dir: string): Promise<readonly string[]> {
  return (await readdir(dir)).filter((name) => name.startsWith("fleet.")).sort();
}

test("createFleetFiles() falls back to the generation before a damaged one, whatever of it is damaged, and names it", async () => {
  const dir = await folder();
  const store = createFleetFiles(dir);
  await store.write(unlike(1000));
  await store.write(unlike(2000));
  const [, newest = ""] = await generations(dir);
  const names = await readdir(join(dir, newest));
  assert.equal(names.length, 10, "three blocks of three tables, and the manifest");
  for (const name of names) {
    const path = join(dir, newest, name);
    const good = await readFile(path);
    for (const damage of ["flip", "cut", "gone"] as const) {
      const bad = Buffer.from(good);
      bad[bad.length >> 1] = (bad[bad.length >> 1] ?? 0) ^ 1;
      if (damage === "gone") await rm(path);
      else await writeFile(path, damage === "flip" ? bad : good.subarray(0, 50));
      const stored = await createFleetFiles(dir).read();
      assert.equal(stored?.fleet.members.get(IDS[0] ?? "")?.report.observedAt, 1000, `${damage} of ${name}`);
      assert.deepEqual(stored?.damaged, [newest]);
      await writeFile(path, good);
    }
  }
  assert.deepEqual((await createFleetFiles(dir).read())?.damaged, []);
});

test("createFleetFiles() does not take what is damaged everywhere for none", async () => {
  const dir = await folder();
  await createFleetFiles(dir).write(fleetAt(1000));
  const [only = ""] = await generations(dir);
  await rm(join(dir, only, "images-00001.arrow"));
  await assert.rejects(createFleetFiles(dir).read(), { code: "state-damaged" });
});

test("createFleetFiles() keeps the whole generation, not a newer damaged one, beside the next", async () => {
  const dir = await folder();
  const store = createFleetFiles(dir);
  for (const at of [1000, 2000]) await store.write(unlike(at));
  const [first = "", damaged = ""] = await generations(dir);
  await rm(join(dir, damaged, "software-00000.arrow"));
  await createFleetFiles(dir).write(fleetAt(3000));
  const left = await generations(dir);
  assert.equal(left.length, 2);
  assert.ok(left.includes(first) && !left.includes(damaged));
});

test("createFleetFiles() shares with the generation before what did not change, and sweeps what a crash left", async () => {
  const dir = await folder();
  await createFleetFiles(dir).write(fleetAt(1000));
  await mkdir(join(dir, "fleet.crashed.tmp"));
  const store = createFleetFiles(dir);
  const stored = await store.read();
  assert.ok(stored !== undefined);
  const next = reported(stored.fleet, IDS.slice(6, 7), 2000, stored.interner);
  const { digest } = await store.write(next);
  const [, now = ""] = await generations(dir);
  assert.equal((await generations(dir)).length, 2);
  const alone: string[] = [];
  for (const file of await readdir(join(dir, now)))
    if ((await stat(join(dir, now, file))).nlink === 1) alone.push(file);
  assert.deepEqual(alone.sort(), ["endpoints-00001.arrow", "manifest.json"]);
  const other = createFleetFiles(await folder());
  assert.equal((await other.write(unpacked(next))).digest, digest, "as if it had been written at once");
});

test("createFleetFiles() copies where the disk refuses a second name", async () => {
  const dir = await folder();
  const files = {
    ...nodeFolderFiles,
    link: async () => {
      throw Object.assign(new Error("no links"), { code: "EPERM" });
    },
  };
  const store = createFleetFiles(dir, files);
  await store.write(fleetAt(1000));
  const stored = await store.read();
  assert.ok(stored !== undefined);
  await store.write(reported(stored.fleet, IDS.slice(0, 1), 2000, stored.interner));
  assert.equal((await createFleetFiles(dir).read())?.fleet.members.size, IDS.length);
});

test("createFleetFiles() leaves what was there when a step of writing fails", async () => {
  const steps = ["create", "rename", "syncFolder"] as const;
  for (const step of steps) {
    const dir = await folder();
    await createFleetFiles(dir).write(fleetAt(1000));
    const files = {
      ...nodeFolderFiles,
      [step]: async () => {
        throw Object.assign(new Error("full"), { code: "ENOSPC" });
      },
    };
    await assert.rejects(createFleetFiles(dir, files).write(fleetAt(2000)), { code: "disk-full" });
    const left = await createFleetFiles(dir).read();
    assert.equal(left?.fleet.members.get(IDS[0] ?? "")?.report.observedAt, 1000, step);
    assert.equal((await generations(dir)).length, 1, step);
  }
});

test("readOne() reads one endpoint of one block, whatever became of the others", async () => {
  const dir = await folder();
  const store = createFleetFiles(dir);
  assert.equal(await store.readOne("a"), undefined);
  const { digest } = await store.write(fleetAt(1000));
  const whole = await store.read();
  const [only = ""] = await generations(dir);
  await rm(join(dir, only, "endpoints-00000.arrow"));
  const id = IDS[7] ?? "";
  const found = await createFleetFiles(dir).readOne(id);
  assert.deepEqual(found?.member, whole?.fleet.members.get(id));
  assert.equal(found?.digest, digest);
  assert.equal((await store.readOne(`${id}x`))?.member, undefined);
  assert.equal((await store.readOne("zz"))?.member, undefined);
  await assert.rejects(store.readOne(IDS[0] ?? ""), { code: "state-damaged" });
});

test("readBlocks() gives the parts of what read() gives, as shape() has them", async () => {
  const store = createFleetFiles(await folder());
  assert.equal(await store.shape(), undefined);
  await store.write(fleetAt(1000));
  const shape = await store.shape();
  assert.deepEqual(
    shape?.blocks.map(({ endpoints }) => endpoints),
    [5, 5, 5],
  );
  const ids: string[] = [];
  for (const index of [0, 1, 2]) {
    const part = await store.readBlocks(index, 1);
    assert.equal(part?.digest, shape?.digest);
    ids.push(...(part?.fleet.members.keys() ?? []));
  }
  assert.deepEqual(ids, IDS);
  assert.equal((await store.readBlocks(1, 9))?.fleet.members.size, 10);
});

test("createFleetFiles() refuses a snapshot of another version, and never takes it for none", async () => {
  const dir = await folder();
  await writeGeneration(dir, "fleet", new TextEncoder().encode('{"format":"muster-fleet","version":1}'));
  const store = createFleetFiles(dir);
  const old = {
    code: "state-version",
    message: /cannot read the fleet snapshot in .*: it is one file, as version 1/,
  };
  await assert.rejects(store.read(), old);
  await assert.rejects(store.write(fleetAt(1)), old);
});

test("createFleetFiles() refuses content that no version would have written under right digests", async () => {
  const cases: readonly (readonly [(manifest: string) => string, RegExp])[] = [
    [(text) => text.replace('"version":2', '"version":3'), /its version is 3, and this program reads 2/],
    [(text) => text.replace("muster-fleet", "other"), /is no muster-fleet/],
    [(text) => text.replace('"blocks":[', '"blocks":[7,'), /a block that is none/],
    [() => "{", /is not JSON/],
    [(text) => text.replace(IDS[0] ?? "", "a"), /block 0 has other endpoints than are listed/],
    [(text) => text.replace(`"first":"${IDS[5]}"`, '"first":"a"'), /blocks out of order/],
    [(text) => text.replace('"endpoints":5', '"endpoints":6'), /other endpoints|cannot read/],
  ];
  for (const [edit, reason] of cases) {
    const dir = await folder();
    await createFleetFiles(dir).write(fleetAt(1000));
    const [only = ""] = await generations(dir);
    const path = join(dir, only, "manifest.json");
    const text = edit(await readFile(path, "utf8"));
    await writeFile(path, text);
    const hex = createHash("sha256").update(text).digest("hex");
    await rename(join(dir, only), join(dir, `fleet.1.${hex}`));
    await assert.rejects(createFleetFiles(dir).read(), { code: "state-version", message: reason });
  }
});
