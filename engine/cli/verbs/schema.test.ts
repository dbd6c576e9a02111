import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { runHere } from "../../testing/run-cli.ts";

const cwd = import.meta.dirname;
const SCHEMAS = new URL("../../../schemas/", import.meta.url);

test("schema lists every schema, and prints each as its file holds it", async () => {
  const files = readdirSync(SCHEMAS).filter((name) => name.endsWith(".schema.json"));
  const { stdout } = await runHere(["schema"], { cwd });
  assert.equal(stdout.trimEnd().split("\n").length, files.length);
  for (const file of files) {
    const run = await runHere(["schema", file], { cwd });
    const wanted: unknown = JSON.parse(readFileSync(new URL(file, SCHEMAS), "utf8"));
    assert.deepEqual(JSON.parse(run.stdout), wanted, file);
  }
});

test("schema knows a kind in any case, and by its file without the ending", async () => {
  const wanted = (await runHere(["schema", "Ring"], { cwd })).stdout;
  for (const name of ["ring", "RING", "ring.schema.json"]) {
    assert.equal((await runHere(["schema", name], { cwd })).stdout, wanted, name);
  }
});

test("schema of what does not exist names the nearest", async () => {
  const run = await runHere(["schema", "Rnig"], { cwd });
  assert.equal(run.exitCode, 64);
  assert.match(run.stderr, /there is no schema "Rnig"\n {2}hint: did you mean "Ring"\?/);
});
