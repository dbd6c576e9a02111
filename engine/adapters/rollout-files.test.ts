import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import { buildLog, buildOpened, buildPass, buildTrip } from "../testing/build-facts.ts";
import { writeGeneration } from "./atomic-files.ts";
import { rolloutFile } from "./rollout-files.ts";

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "muster-rollout-"));
  folders.push(made);
  return made;
}

const LOG = buildLog(buildOpened(), buildTrip(), buildPass());
const from = (number: number): readonly RolloutEntry[] => LOG.slice(number - 1);

async function keep(dir: string, text: string): Promise<void> {
  await writeGeneration(dir, "rollout", new TextEncoder().encode(text));
}

describe("rolloutFile()", () => {
  test("holds nothing before anything was written, and makes no file to say so", async () => {
    const dir = await folder();
    assert.deepEqual(await rolloutFile(join(dir, "state")).entries(), []);
    await rolloutFile(dir).append([]);
    assert.deepEqual(await readdir(dir), []);
  });

  test("gives back what was appended, in order", async () => {
    const dir = await folder();
    await rolloutFile(dir).append(LOG.slice(0, 1));
    await rolloutFile(dir).append(from(2));
    assert.deepEqual(await rolloutFile(dir).entries(), LOG);
  });

  test("keeps one line an entry", async () => {
    const dir = await folder();
    await rolloutFile(dir).append(LOG);
    const [name = ""] = await readdir(dir);
    assert.match(await readFile(join(dir, name), "utf8"), /^(\{.*\}\n){3}$/);
  });

  const gaps: readonly (readonly [name: string, added: readonly RolloutEntry[]])[] = [
    ["begin after a gap", from(3)],
    ["were written already", LOG.slice(0, 1)],
    ["have a gap among them", [...LOG.slice(1, 2), { number: 4, fact: buildTrip() }]],
    ["are numbered from 0", [{ number: 0, fact: buildTrip() }]],
  ];
  for (const [name, added] of gaps) {
    test(`refuses entries that ${name}, all of them`, async () => {
      const dir = await folder();
      await rolloutFile(dir).append(LOG.slice(0, 1));
      await assert.rejects(rolloutFile(dir).append(added), { code: "state-locked", retry: "later" });
      assert.deepEqual(await rolloutFile(dir).entries(), LOG.slice(0, 1));
    });
  }

  test("refuses the entries of the second of two writers that read the same", async () => {
    const dir = await folder();
    const [one, other] = [rolloutFile(dir), rolloutFile(dir)];
    await one.append(LOG.slice(0, 1));
    assert.equal((await other.entries()).length, 1);
    await one.append(from(2));
    await assert.rejects(other.append(LOG.slice(1, 2)), /it holds 3 entries by now/);
    assert.deepEqual(await other.entries(), LOG);
  });

  test("refuses to read when the newest file is damaged: the one before lacks what was written last", async () => {
    const dir = await folder();
    await rolloutFile(dir).append(LOG.slice(0, 1));
    await rolloutFile(dir).append(from(2));
    const newest = (await readdir(dir)).find((name) => name.startsWith("rollout.2.")) ?? "";
    await writeFile(join(dir, newest), "{}\n");
    const damaged = { code: "state-damaged", retry: "never", message: /the file rollout\.2\..* is damaged/ };
    await assert.rejects(rolloutFile(dir).entries(), damaged);
    await assert.rejects(rolloutFile(dir).append(from(2)), damaged);
  });

  test("refuses to read when no file is whole: lost is not empty", async () => {
    const dir = await folder();
    await rolloutFile(dir).append(LOG);
    for (const name of await readdir(dir)) await writeFile(join(dir, name), "");
    await assert.rejects(rolloutFile(dir).entries(), { code: "state-damaged" });
  });

  const spoiled: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ["an entry that is none", "{}\n", /entry 1: its number is none/],
    ["a line that was cut off", '{"number":1,"type":"rele', /entry 1: its line does not end/],
    ["an empty line", "\n", /entry 1: it is no JSON object/],
    [
      "a gap",
      '{"number":2,"type":"release","at":"2026-11-12T10:00:00Z","patch":"a","trip":1}\n',
      /entry 1 is numbered 2/,
    ],
  ];
  for (const [name, text, message] of spoiled) {
    test(`refuses to read ${name}, however whole its file is`, async () => {
      const dir = await folder();
      await keep(dir, text);
      await assert.rejects(rolloutFile(dir).entries(), { code: "state-damaged", message });
    });
  }
});
