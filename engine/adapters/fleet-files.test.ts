import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { fleetStoreContract } from "../testing/fleet-store-contract.ts";
import { createMemoryFleet } from "../testing/memory-fleet.ts";
import { receivedReport } from "../testing/reports.ts";
import { writeGeneration } from "./atomic-files.ts";
import { createFleetFiles } from "./fleet-files.ts";

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "muster-fleet-"));
  folders.push(made);
  return made;
}

fleetStoreContract("createFleetFiles()", async () => createFleetFiles(join(await folder(), "state")));
fleetStoreContract("createMemoryFleet()", async () => createMemoryFleet());

const fleetAt = (at: number) =>
  fold(NO_FLEET, [receivedReport(createInterner(), "a", ["x 1"], { observedAt: at })], () => [], at);

test("createFleetFiles() falls back to the generation before a damaged one, and names it", async () => {
  const dir = await folder();
  const fleet = createFleetFiles(dir);
  await fleet.write(fleetAt(1000));
  await fleet.write(fleetAt(2000));
  const newest = (await readdir(dir)).filter((name) => name.startsWith("fleet.2."));
  assert.equal(newest.length, 1);
  const path = join(dir, newest[0] ?? "");
  await writeFile(path, (await readFile(path)).subarray(0, 50));
  const stored = await fleet.read();
  assert.equal(stored?.fleet.members.get("a")?.report.observedAt, 1000);
  assert.deepEqual(stored?.damaged, newest);
});

test("createFleetFiles() refuses a snapshot of another version, and never takes it for none", async () => {
  const dir = await folder();
  await writeGeneration(dir, "fleet", new TextEncoder().encode('{"format":"muster-fleet","version":99}'));
  await assert.rejects(createFleetFiles(dir).read(), {
    code: "state-version",
    message: /cannot read the fleet snapshot in .*: its version is 99, and this program reads 1/,
  });
});
