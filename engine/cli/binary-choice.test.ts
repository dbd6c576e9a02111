import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const roots: string[] = [];
after(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A package whose compiled and bundled programs say which they are. @param ages of the files in `dist/`, in seconds */
function says(ages: Readonly<Record<string, number>>): string {
  const root = mkdtempSync(join(tmpdir(), "muster-choice-"));
  roots.push(root);
  cpSync("bin", join(root, "bin"), { recursive: true });
  writeFileSync(join(root, "package.json"), '{"type": "module"}');
  for (const [folder, age] of Object.entries(ages)) {
    const file = join(root, "dist", folder, "main.js");
    mkdirSync(join(root, "dist", folder), { recursive: true });
    writeFileSync(
      file,
      `export const main = async () => { console.log(${JSON.stringify(folder)}); return 3; };`,
    );
    utimesSync(file, 1e9 - age, 1e9 - age);
  }
  const env = { ...process.env, MUSTER_FROM: "" };
  const { stdout, status } = spawnSync(process.execPath, [join(root, "bin", "muster.js")], {
    env,
    encoding: "utf8",
  });
  assert.equal(status, 3);
  return stdout.trim();
}

test("muster runs the bundle, but not one that is older than what was compiled", () => {
  assert.equal(says({ cli: 1, bundle: 0 }), "bundle");
  assert.equal(says({ cli: 1, bundle: 1 }), "bundle");
  assert.equal(says({ cli: 0, bundle: 1 }), "cli");
  assert.equal(says({ cli: 0 }), "cli");
});
