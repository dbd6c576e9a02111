import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { commandLine, shellWord } from "./command-line.ts";
import type { Io } from "./io.ts";

test("shellWord() is read back by sh as the same word", () => {
  const words = hostileStrings.filter((word) => !word.includes("\0") && !/[\ud800-\udfff]/u.test(word));
  const script = words.map((word) => `printf '%s\\0' ${shellWord(word)}`).join("\n");
  const run = spawnSync("sh", ["-s"], { input: script });
  assert.equal(run.stderr.toString(), "");
  assert.deepEqual(run.stdout.toString().split("\0").slice(0, -1), words);
});

test("commandLine() carries on what decides what a run looks at, and nothing else", () => {
  const options = { repo: "a b", now: "2026-11-21T20:00:00Z", worktree: true, format: "json", output: "x" };
  const command = commandLine({ operands: [], options }, { program: "node bin/muster.js" } as Io);
  assert.equal(
    command("explain", "web-1"),
    "node bin/muster.js explain web-1 --repo 'a b' --now 2026-11-21T20:00:00Z --worktree",
  );
});
