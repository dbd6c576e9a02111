import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { OutsideError } from "../ports/outside-error.ts";
import { openFileSink } from "./file-sink.ts";

function folder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), "muster-sink-"));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test("openFileSink() shows nothing before commit(), and everything after it", async (t) => {
  const path = join(folder(t), "plan.json");
  writeFileSync(path, "before");
  const sink = await openFileSink(path);
  await sink.write("one ");
  await sink.write("two");
  assert.equal(readFileSync(path, "utf8"), "before");
  await sink.commit();
  assert.equal(readFileSync(path, "utf8"), "one two");
  assert.deepEqual(readdirSync(join(path, "..")), ["plan.json"]);
});

test("openFileSink() leaves what was there after abandon(), and nothing beside it", async (t) => {
  const path = join(folder(t), "plan.json");
  writeFileSync(path, "before");
  const sink = await openFileSink(path);
  await sink.write("half");
  await sink.abandon();
  assert.equal(readFileSync(path, "utf8"), "before");
  assert.deepEqual(readdirSync(join(path, "..")), ["plan.json"]);
});

test("openFileSink() writes through a link and leaves the link", async (t) => {
  const dir = folder(t);
  writeFileSync(join(dir, "real"), "before");
  symlinkSync("real", join(dir, "link"));
  const sink = await openFileSink(join(dir, "link"));
  await sink.write("after");
  await sink.commit();
  assert.equal(readFileSync(join(dir, "real"), "utf8"), "after");
  assert.deepEqual(readdirSync(dir).sort(), ["link", "real"]);
});

test("openFileSink() writes to a device and never replaces it", async () => {
  const sink = await openFileSink("/dev/null");
  await sink.write("gone");
  await sink.commit();
  assert.ok(statSync("/dev/null").isCharacterDevice());
});

test("openFileSink() refuses a folder, and a folder that does not exist, by name", async (t) => {
  const dir = folder(t);
  mkdirSync(join(dir, "sub"));
  chmodSync(join(dir, "sub"), 0o755);
  for (const path of [join(dir, "sub"), join(dir, "missing", "plan.json")]) {
    await assert.rejects(openFileSink(path), (error) => {
      assert.ok(error instanceof OutsideError);
      assert.ok(error.message.startsWith(`cannot write ${JSON.stringify(path)}: `), error.message);
      return true;
    });
  }
});

test("openFileSink() tells of a full disk, and leaves nothing", async () => {
  const sink = await openFileSink("/dev/full");
  await assert.rejects(sink.write("x"), /cannot write "\/dev\/full": ENOSPC/);
  await sink.abandon();
});
