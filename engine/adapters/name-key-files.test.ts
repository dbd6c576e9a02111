import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { nameKeyFiles } from "./name-key-files.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "muster-names-"));
  folders.push(made);
  return made;
}

describe("nameKeyFiles()", () => {
  test("has none until one is made, and then always that one", async () => {
    const dir = join(folder(), "state");
    assert.equal(await nameKeyFiles(dir, undefined).load(), undefined);
    const made = await nameKeyFiles(dir, undefined).loadOrMake();
    const again = await nameKeyFiles(dir, undefined).loadOrMake();
    assert.deepEqual([again.id, again.hash("web-1")], [made.id, made.hash("web-1")]);
    assert.deepEqual(readdirSync(dir), ["name-key"]);
    assert.equal(statSync(join(dir, "name-key")).mode & 0o077, 0, "nobody else may read it");
  });

  test("makes one of two that are made at once", async () => {
    const dir = folder();
    const made = await Promise.all([1, 2, 3].map(() => nameKeyFiles(dir, undefined).loadOrMake()));
    assert.equal(new Set(made.map(({ id }) => id)).size, 1);
  });

  test("hashes by HMAC-SHA-256, and takes the variable before the file", async () => {
    const dir = folder();
    const file = await nameKeyFiles(dir, undefined).loadOrMake();
    const stated = await nameKeyFiles(dir, "0123456789abcdef0123456789abcdef").load();
    // printf web-1 | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
    assert.equal(stated?.hash("web-1"), "5936780be5ab06eb8d67b645923a26437eb680bd911780e6efea3f60608ad88f");
    assert.notEqual(stated?.id, file.id);
  });

  test("refuses a key that could be guessed, and a file that Muster did not write", async () => {
    const dir = folder();
    await assert.rejects(nameKeyFiles(dir, "short").load(), { code: "name-key" });
    writeFileSync(join(dir, "name-key"), "");
    await assert.rejects(nameKeyFiles(dir, undefined).load(), { code: "name-key" });
    await assert.rejects(nameKeyFiles(dir, undefined).loadOrMake(), { code: "name-key" });
  });
});
