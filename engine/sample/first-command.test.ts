import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";

const root = join(import.meta.dirname, "..", "..");
// A whole fleet is decided several times: counting every line of that would take longer than the rest of the tests.
const { NODE_V8_COVERAGE: _, ...environment } = process.env;
const env = { ...environment, MUSTER_FROM: "source", NO_COLOR: "1" };

/** What `npm start` runs, from the sources. */
function firstCommand(): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "engine/sample/main.ts"],
    {
      cwd: root,
      env,
      encoding: "utf8",
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

describe("the first command", () => {
  const { status, output } = firstCommand();

  it("ends in a plan of at least 2,000 endpoints", () => {
    assert.equal(status, 0, output);
    const endpoints = Number(/^([\d,]+) endpoints/m.exec(output)?.[1]?.replaceAll(",", ""));
    assert.ok(endpoints >= 2_000, `${endpoints} endpoints`);
  });

  it("shows most of what can be decided, some of it overdue and some that will be", () => {
    const seen = [
      "install",
      "failed",
      "unknown",
      "blocked",
      "held",
      "awaiting-approval",
      "awaiting-ring",
      "deferred",
    ];
    seen.push(
      "scheduled",
      "reboot-pending",
      "installed-unapproved",
      "installed-rejected",
      "rejected",
      "excluded",
      "superseded",
    );
    assert.deepEqual(
      seen.filter((verdict) => !output.includes(verdict)),
      [],
    );
    assert.match(output, /[1-9][\d,]* overdue/);
    assert.match(output, /[1-9][\d,]* will miss the due date/);
  });

  it("names commands that work exactly as printed, in a shell", () => {
    const printed = output.slice(output.indexOf("Try next:")).split("\n");
    const commands = printed.filter((line) => line.startsWith("  node bin/muster.js "));
    assert.ok(commands.length >= 3, output);
    for (const command of commands) {
      const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
        cwd: root,
        env,
        encoding: "utf8",
      });
      assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
      assert.ok(stdout.length > 100, command);
    }
  });
});
