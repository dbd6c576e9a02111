import assert from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type TestContext, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { loadAll } from "js-yaml";
import { runHere } from "../../testing/run-cli.ts";

function folder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), "muster-init-"));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function filesOf(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true })
    .map(String)
    .filter((name) => lstatSync(join(dir, name)).isFile())
    .sort();
}

test("init writes a repository that validates and whose policy tests pass", async (t) => {
  const cwd = folder(t);
  const run = await runHere(["init", "patching"], { cwd });
  assert.equal(run.exitCode, 0, run.stderr);
  assert.match(run.stdout, /^Wrote \d+ files to patching\n\nNext\n {2}muster validate --repo patching\n/);
  assert.ok(run.stdout.includes("  git -C patching init -b main && git -C patching add . && "), run.stdout);
  const validated = await runHere(["validate", "--repo", "patching", "--format", "json"], { cwd });
  assert.equal(JSON.parse(validated.stdout).errors, 0, validated.stdout);
  const tested = await runHere(["test", "--repo", "patching", "--require-tests"], { cwd });
  assert.equal(tested.exitCode, 0, tested.stdout);
  assert.match(readFileSync(join(cwd, "patching/.gitignore"), "utf8"), /^\.muster\/$/m);
});

test("init gives every document an editor hint that leads to a schema which accepts it, without the network", async (t) => {
  const cwd = folder(t);
  await runHere(["init"], { cwd });
  const schemas = readdirSync(join(cwd, "schemas"));
  const ajv = new Ajv2020({ strict: false });
  for (const name of schemas) {
    const schema = JSON.parse(readFileSync(join(cwd, "schemas", name), "utf8"));
    assert.equal(schema.$id, undefined, name);
    ajv.addSchema({ ...schema, $id: `file:///schemas/${name}` });
  }
  const documents = filesOf(cwd).filter((name) => name.endsWith(".yaml"));
  assert.ok(documents.length >= 8, documents.join(" "));
  for (const name of documents) {
    const text = readFileSync(join(cwd, name), "utf8");
    const hint = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? "";
    const target = resolve(cwd, dirname(name), hint);
    assert.ok(existsSync(target), `${name}: ${hint}`);
    const validate = ajv.getSchema(`file:///schemas/${target.slice(target.lastIndexOf("/") + 1)}`);
    for (const value of loadAll(text))
      assert.ok(validate?.(value), `${name}: ${ajv.errorsText(validate?.errors)}`);
  }
});

test("init's workflows grant nothing by default, pin every action to a commit, and wait for Muster's own", async (t) => {
  const cwd = folder(t);
  await runHere(["init"], { cwd });
  const names = readdirSync(join(cwd, ".github/workflows"));
  assert.deepEqual(
    names.sort(),
    ["audit", "doctor", "plan", "reconcile", "record", "review", "validate"].map(
      (name) => `muster-${name}.yml`,
    ),
  );
  for (const name of names) {
    const text = readFileSync(join(cwd, ".github/workflows", name), "utf8");
    assert.match(text, /^permissions: \{\}$/m);
    const uses = [...text.matchAll(/^ +(?:- )?uses: (\S+)/gm)].map(([, action]) => action ?? "");
    assert.ok(uses.length > 0);
    for (const action of uses) assert.match(action, /^\.\/muster$|@[0-9a-f]{40}$/);
    assert.doesNotMatch(text, /\$\{\{ *github\.head_ref/);
    assert.match(text, /repository: MUSTER_REPOSITORY #.*\n +ref: MUSTER_COMMIT #.*\n +path: muster\n/);
    assert.doesNotMatch(text, /repository: \$\{\{/);
  }
});

test("init overwrites nothing, and then writes nothing at all", async (t) => {
  const cwd = folder(t);
  mkdirSync(join(cwd, "rings"));
  writeFileSync(join(cwd, "rings/lab.yaml"), "mine");
  const run = await runHere(["init"], { cwd });
  assert.equal(run.exitCode, 64);
  assert.match(run.stderr, /has rings\/lab\.yaml already\n {2}hint: nothing was written/);
  assert.deepEqual(filesOf(cwd), ["rings/lab.yaml"]);
  assert.equal(readFileSync(join(cwd, "rings/lab.yaml"), "utf8"), "mine");
});

test("init a second time says that it is there already", async (t) => {
  const cwd = folder(t);
  await runHere(["init", "--quiet"], { cwd });
  assert.equal((await runHere(["init"], { cwd })).exitCode, 64);
});

test("init follows no link out of its folder", async (t) => {
  const cwd = folder(t);
  mkdirSync(join(cwd, "elsewhere"));
  mkdirSync(join(cwd, "patching"));
  symlinkSync("../elsewhere", join(cwd, "patching/policies"));
  const run = await runHere(["init", "patching"], { cwd });
  assert.equal(run.exitCode, 64);
  assert.deepEqual(readdirSync(join(cwd, "elsewhere")), []);
});

test("init into what is a file is a fault of the outside", async (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, "file"), "");
  const run = await runHere(["init", "file/below"], { cwd });
  assert.equal(run.exitCode, 1, run.stderr);
  assert.match(run.stderr, /^error: cannot write /);
});
