import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { OutsideError } from "../ports/outside-error.ts";
import { readGeneration, withLock, writeGeneration } from "./atomic-files.ts";
import { nodeStateFiles, type StateFiles } from "./state-files.ts";

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const newest = async (dir: string): Promise<string | undefined> =>
  text((await readGeneration(dir, "catalog"))?.bytes);
const generations = async (dir: string): Promise<string[]> =>
  (await readdir(dir)).filter((name) => name.startsWith("catalog.")).sort();

let root = "";
let count = 0;
before(async () => {
  root = await mkdtemp(join(tmpdir(), "muster-state-"));
});
after(() => rm(root, { recursive: true, force: true }));
function freshDir(): string {
  count += 1;
  return join(root, String(count), "state");
}

/** Counts the steps that change the disk and dies at one of them: after that nothing works any more, as after a kill. */
function dyingAt(step: number, manner: "before" | "halfway"): StateFiles {
  let taken = 0;
  let dead = false;
  const guard = async <T>(work: () => Promise<T>, half: () => Promise<void>): Promise<T> => {
    if (dead) throw new Error("dead");
    taken += 1;
    if (taken !== step) return work();
    dead = true;
    if (manner === "halfway") await half();
    throw new Error("killed");
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    ...nodeStateFiles,
    makeFolder: (path) => guard(() => nodeStateFiles.makeFolder(path), nothing),
    create: (path, value) =>
      guard(
        () => nodeStateFiles.create(path, value),
        () => writeFile(path, value.subarray(0, Math.floor(value.length / 2))),
      ),
    rename: (from, to) =>
      guard(
        () => nodeStateFiles.rename(from, to),
        () => nodeStateFiles.rename(from, to),
      ),
    syncFolder: (path) => guard(() => nodeStateFiles.syncFolder(path), nothing),
    remove: (path) => guard(() => nodeStateFiles.remove(path), nothing),
  };
}

describe("writeGeneration()", () => {
  test("writeGeneration() keeps the newest and the one before it", async () => {
    const dir = freshDir();
    for (const value of ["one", "two", "three"]) await writeGeneration(dir, "catalog", bytes(value));
    assert.equal(await newest(dir), "three");
    assert.deepEqual(
      (await generations(dir)).map((name) => name.split(".")[1]),
      ["2", "3"],
    );
  });

  test("writeGeneration() writes nothing for equal bytes", async () => {
    const dir = freshDir();
    const first = await writeGeneration(dir, "catalog", bytes("one"));
    const names = await readdir(dir);
    const again = await writeGeneration(dir, "catalog", bytes("one"));
    assert.deepEqual(again, { ...first, written: "unchanged" });
    assert.deepEqual(await readdir(dir), names);
  });

  test("writeGeneration() keeps names apart", async () => {
    const dir = freshDir();
    await writeGeneration(dir, "catalog", bytes("c"));
    await writeGeneration(dir, "fleet", bytes("f"));
    await writeGeneration(dir, "catalog", bytes("c2"));
    assert.equal(text((await readGeneration(dir, "fleet"))?.bytes), "f");
    assert.equal(await newest(dir), "c2");
  });

  for (const manner of ["before", "halfway"] as const) {
    test(`writeGeneration() killed ${manner} any step leaves the old or the new bytes whole`, async () => {
      const seen = new Set<string>();
      for (let step = 1; step <= 12; step += 1) {
        const dir = freshDir();
        await writeGeneration(dir, "catalog", bytes("older"));
        await writeGeneration(dir, "catalog", bytes("old"));
        let survived = false;
        try {
          await writeGeneration(dir, "catalog", bytes("new bytes"), dyingAt(step, manner));
          survived = true;
        } catch (error) {
          assert.ok(error instanceof OutsideError);
        }
        const held = (await newest(dir)) ?? "nothing";
        assert.ok(held === "old" || held === "new bytes", `step ${step}: ${held}`);
        if (survived) assert.equal(held, "new bytes");
        seen.add(held);
        await writeGeneration(dir, "catalog", bytes("next"));
        assert.equal(await newest(dir), "next");
        assert.deepEqual(
          (await readdir(dir)).filter((name) => name.endsWith(".tmp")),
          [],
          "the next writer sweeps up",
        );
        assert.equal((await generations(dir)).length, 2);
      }
      assert.deepEqual([...seen].sort(), ["new bytes", "old"]);
    });
  }

  test("writeGeneration() on a full disk keeps what was there and says so", async () => {
    const dir = freshDir();
    await writeGeneration(dir, "catalog", bytes("old"));
    const full: StateFiles = {
      ...nodeStateFiles,
      async create(path, value) {
        await writeFile(path, value.subarray(0, 3));
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      },
    };
    await assert.rejects(writeGeneration(dir, "catalog", bytes("much longer"), full), (error) => {
      assert.ok(error instanceof OutsideError);
      assert.equal(error.retry, "later");
      assert.equal(error.code, "disk-full");
      assert.match(error.message, /cannot write the state "catalog" in .*: ENOSPC$/);
      return true;
    });
    assert.equal(await newest(dir), "old");
    assert.equal((await readdir(dir)).length, 1);
  });

  test("writeGeneration() killed for real at any moment leaves one whole state", {
    timeout: 600_000,
  }, async () => {
    const dir = freshDir();
    const script = `
      import { writeGeneration } from ${JSON.stringify(join(import.meta.dirname, "atomic-files.ts"))};
      for (let n = 1; ; n += 1) {
        await writeGeneration(${JSON.stringify(dir)}, "catalog", new TextEncoder().encode(String(n).repeat(200000)));
        process.stdout.write(n + "\\n");
      }`;
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        stdio: ["ignore", "pipe", "inherit"],
        cwd: join(import.meta.dirname, "..", ".."),
      });
      let acknowledged = 0;
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        const lines = chunk.trim().split("\n");
        acknowledged = Number(lines[lines.length - 1]);
      });
      await once(child.stdout, "data");
      await sleep(20 + round * 17);
      child.kill("SIGKILL");
      await once(child, "close");
      const held = await newest(dir);
      assert.ok(held !== undefined);
      const number = held.slice(0, held.length / 200_000);
      assert.equal(held, number.repeat(200_000));
      assert.ok(Number(number) >= acknowledged, `${number} held, ${acknowledged} acknowledged`);
    }
  });
});

describe("readGeneration()", () => {
  test("readGeneration() of what was never written is undefined", async () => {
    assert.equal(await readGeneration(freshDir(), "catalog"), undefined);
  });

  const harms: readonly [string, (path: string) => Promise<void>][] = [
    ["truncated", (path) => truncate(path, 2)],
    ["emptied", (path) => truncate(path, 0)],
    ["appended to", (path) => appendFile(path, "x")],
  ];
  for (const [harm, apply] of harms) {
    test(`readGeneration() falls back to the previous generation when the newest is ${harm}, and names it`, async () => {
      const dir = freshDir();
      await writeGeneration(dir, "catalog", bytes("first"));
      await writeGeneration(dir, "catalog", bytes("second"));
      const last = (await generations(dir))[1] ?? "";
      await apply(join(dir, last));
      const found = await readGeneration(dir, "catalog");
      assert.equal(text(found?.bytes), "first");
      assert.deepEqual(found?.damaged, [last]);
      const next = await writeGeneration(dir, "catalog", bytes("first"));
      assert.deepEqual([next.number, next.written], [3, "new"], "a damaged newest is never left in front");
      assert.deepEqual((await readGeneration(dir, "catalog"))?.damaged, []);
    });
  }

  test("readGeneration() with nothing whole left is an error, never an empty state", async () => {
    const dir = freshDir();
    await writeGeneration(dir, "catalog", bytes("first"));
    for (const name of await generations(dir)) await truncate(join(dir, name), 1);
    await assert.rejects(readGeneration(dir, "catalog"), /no generation of it is whole/);
  });

  test("readGeneration() beside a writer always finds a whole state", async () => {
    const dir = freshDir();
    await writeGeneration(dir, "catalog", bytes("0"));
    let writing = true;
    const writer = (async () => {
      for (let n = 1; n <= 60; n += 1) await writeGeneration(dir, "catalog", bytes(String(n)));
      writing = false;
    })();
    let last = 0;
    while (writing) {
      const seen = Number(await newest(dir));
      assert.ok(seen >= last, `${seen} after ${last}`);
      last = seen;
    }
    await writer;
  });
});

describe("withLock()", () => {
  test("withLock() lets one writer in and names it to the other", async () => {
    const dir = freshDir();
    await withLock(dir, async () => {
      await assert.rejects(
        withLock(dir, async () => assert.fail("two writers")),
        (error) => {
          assert.ok(error instanceof OutsideError);
          assert.equal(error.code, "state-locked");
          assert.match(error.message, new RegExp(`process ${process.pid} on `));
          return true;
        },
      );
    });
    assert.equal(await withLock(dir, async () => "free again"), "free again");
  });

  test("withLock() frees the lock when the work fails", async () => {
    const dir = freshDir();
    await assert.rejects(
      withLock(dir, async () => {
        throw new Error("work");
      }),
      /work/,
    );
    assert.deepEqual(await readdir(dir), []);
  });

  test("withLock() takes over from a holder that was killed", { timeout: 300_000 }, async () => {
    const dir = freshDir();
    const script = `
      import { withLock } from ${JSON.stringify(join(import.meta.dirname, "atomic-files.ts"))};
      await withLock(${JSON.stringify(dir)}, async () => {
        process.stdout.write("held");
        await new Promise((resolve) => setTimeout(resolve, 60000));
      });`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
      cwd: join(import.meta.dirname, "..", ".."),
    });
    await once(child.stdout, "data");
    await assert.rejects(
      withLock(dir, async () => undefined),
      new RegExp(`process ${child.pid}`),
    );
    child.kill("SIGKILL");
    await once(child, "close");
    assert.equal(await withLock(dir, async () => "mine"), "mine");
    assert.deepEqual(await readdir(dir), []);
  });

  test("withLock() is not fooled by a pid that was given to another process", async () => {
    const dir = freshDir();
    await withLock(dir, async () => undefined);
    const lock = join(dir, "lock");
    const { hostname } = await import("node:os");
    const holder = { pid: process.pid, startedAt: "boot-id-of-last-week/42", host: hostname(), token: "t" };
    await writeFile(lock, JSON.stringify(holder));
    assert.equal(await withLock(dir, async () => "mine"), "mine");
  });

  const believed: readonly [string, string][] = [
    ["of another machine", JSON.stringify({ pid: 1, startedAt: "", host: "elsewhere.example", token: "t" })],
    ["that cannot be read", "{"],
  ];
  for (const [which, content] of believed) {
    test(`withLock() believes a lock ${which}`, async () => {
      const dir = freshDir();
      await withLock(dir, async () => undefined);
      await writeFile(join(dir, "lock"), content);
      await assert.rejects(
        withLock(dir, async () => undefined),
        (error) => error instanceof OutsideError && error.hint?.includes("delete") === true,
      );
    });
  }

  test("withLock() lets exactly one of many take over a dead lock", async () => {
    const dir = freshDir();
    await withLock(dir, async () => undefined);
    const { hostname } = await import("node:os");
    const dead = { pid: 4_194_300, startedAt: "x/1", host: hostname(), token: "t" };
    await writeFile(join(dir, "lock"), JSON.stringify(dead));
    let inside = 0;
    let won = 0;
    const tries = Array.from({ length: 20 }, () =>
      withLock(dir, async () => {
        inside += 1;
        assert.equal(inside, 1);
        await sleep(5);
        inside -= 1;
        won += 1;
      }).catch((error) => assert.ok(error instanceof OutsideError && error.code === "state-locked", error)),
    );
    await Promise.all(tries);
    assert.ok(won >= 1);
  });
});
