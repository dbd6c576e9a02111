import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { type GitScratch, gitScratch } from "../testing/git-scratch.ts";
import { gitBulkObjects } from "./git-bulk-objects.ts";
import { openGitObjects } from "./git-cli.ts";

let scratch: GitScratch;
before(() => {
  scratch = gitScratch();
});
after(() => scratch.remove());

const opened = async () => gitBulkObjects((await openGitObjects(scratch.dir)).location);
const blob = (text: string) => scratch.object("blob", text);

describe("gitBulkObjects()", () => {
  test("says so, and reads on, after git ended while nobody asked", { timeout: 20_000 }, async () => {
    const id = blob("hello");
    const objects = await opened();
    await objects.read([id], "blob", 100);
    endChildren();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await assert.rejects(objects.read([id], "blob", 100), { code: "git-failed" });
    assert.equal((await objects.read([id], "blob", 100)).size, 1);
    await objects.close();
  });

  test("answers every question that it was closed over", { timeout: 20_000 }, async () => {
    const ids = Array.from({ length: 300 }, (_, index) => blob(`blob ${index}`));
    const objects = await opened();
    await objects.read(ids.slice(0, 1), "blob", 100);
    const waiting = [1, 2, 3].map(() =>
      objects.read(ids, "blob", 100).then(
        () => "read",
        (cause: Error & { code?: string }) => cause.code,
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
    await objects.close();
    const [first = "", ...others] = await Promise.all(waiting);
    assert.match(first, /^(?:read|git-failed)$/);
    assert.deepEqual(others, ["git-failed", "git-failed"]);
  });

  test("keeps no program from ending that forgot to close it", { timeout: 60_000 }, async () => {
    const code = `
      import { gitBulkObjects } from ${module("git-bulk-objects.ts")};
      import { openGitObjects } from ${module("git-cli.ts")};
      const { location } = await openGitObjects(process.argv[1]);
      const found = await gitBulkObjects(location).read([process.argv[2]], "blob", 100);
      console.log(found.size);`;
    const args = ["--import", "tsx", "--input-type=module", "--eval", code, scratch.dir, blob("hello")];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
    assert.equal(stdout, "1\n");
  });
});

/** The `git` that this process started and that still runs. */
function endChildren(): void {
  const { stdout } = spawnSync("ps", ["-o", "pid=,ppid=,comm=", "-A"], { encoding: "utf8" });
  for (const line of stdout.split("\n")) {
    const [pid, parent, name] = line.trim().split(/\s+/);
    if (Number(parent) === process.pid && /(?:^|\/)git$/.test(name ?? ""))
      process.kill(Number(pid), "SIGKILL");
  }
}

function module(name: string): string {
  return JSON.stringify(new URL(name, import.meta.url).href);
}
