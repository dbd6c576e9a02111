import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { readLogEntry } from "../documents/read-log-entry.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { LOG_REF, logOf, testKey } from "../testing/log-scratch.ts";
import { type PolicyScratch, policyScratch } from "../testing/policy-scratch.ts";
import { type CliResult, runHere } from "../testing/run-cli.ts";

const scratches: PolicyScratch[] = [];
after(() => {
  for (const scratch of scratches) scratch.remove();
});

const ENV = { MUSTER_LOG_KEY: testKey().private };

interface Logged extends PolicyScratch {
  readonly muster: (args: string, env?: Readonly<Record<string, string>>) => Promise<CliResult>;
  readonly entries: () => Promise<readonly LogEntry[]>;
  readonly tip: () => string;
}

/** The starter's repository, with a log whose key is the tests'. */
async function repository(name = "ed25519"): Promise<Logged> {
  const scratch = await policyScratch();
  scratches.push(scratch);
  const workspace = readFileSync(join(scratch.dir, "muster.yaml"), "utf8");
  const log = `  log:\n    keys:\n      - {id: 1, key: ${JSON.stringify(testKey(name).public)}}\n`;
  scratch.commit({ "muster.yaml": `${workspace.trimEnd()}\n${log}` }, "declare the log");
  return {
    ...scratch,
    muster: (args, env = ENV) =>
      runHere([...args.split(" "), "--now", scratch.now], { cwd: scratch.dir, env }),
    entries: async () =>
      (await logOf(scratch.dir)).map(({ text }) => {
        const entry = readLogEntry(text ?? "");
        if (typeof entry === "string") throw new Error(entry);
        return entry;
      }),
    tip: () => scratch.git("rev-parse", LOG_REF),
  };
}

const planOf = ({ stdout }: CliResult) =>
  JSON.parse(stdout) as { readonly inputs: { readonly log: string | null }; readonly gates: unknown };

describe("reconcile where muster.yaml declares a log", () => {
  test("writes the small facts into it, signed, and reads them from there", async () => {
    const { muster, entries, tip, dir, git } = await repository();
    const first = await muster("reconcile --apply --format json");
    assert.equal(first.stderr.includes("error"), false, first.stderr);
    assert.equal(planOf(first).inputs.log, null);
    const written = await entries();
    assert.ok(written.length > 0);
    assert.deepEqual(
      written.map(({ number }) => number),
      written.map((_, index) => index + 1),
    );
    for (const { type, fact, rulesCommit } of written) {
      assert.equal(fact?.type, type);
      assert.equal(rulesCommit, git("rev-parse", "HEAD"));
    }
    assert.deepEqual(
      readdirSync(join(dir, ".muster")).filter((name) => name.startsWith("rollout.")),
      [],
    );
    const again = await muster("reconcile --apply --format json");
    assert.equal(planOf(again).inputs.log, tip());
    assert.equal((await entries()).length, written.length, "a run that is repeated adds nothing");
    assert.equal(planOf(await muster("reconcile --format json", {})).inputs.log, tip());
  });

  test("is read by every verb that decides, without a key", async () => {
    const { muster } = await repository();
    await muster("reconcile --apply");
    for (const verb of ["reconcile", "plan --base HEAD", "explain web-1", "windows web-1", "propose"]) {
      const { exitCode, stderr } = await muster(verb, {});
      assert.ok(exitCode === 0 || exitCode === 2, `${verb}: ${stderr}`);
    }
  });

  const refused: readonly (readonly [name: string, env: Readonly<Record<string, string>>, says: RegExp])[] = [
    ["without a key", {}, /no key to sign it with/],
    ["with a key that is none", { MUSTER_LOG_KEY: "hello" }, /it is no OpenSSH private key/],
    [
      "with a key that muster.yaml does not list",
      { MUSTER_LOG_KEY: testKey("rsa-2048").private },
      /does not list/,
    ],
  ];
  for (const [name, env, says] of refused) {
    test(`writes nothing ${name}`, async () => {
      const { muster, entries } = await repository();
      const { exitCode, stderr } = await muster("reconcile --apply", env);
      assert.equal(exitCode, 1);
      assert.match(stderr, says);
      assert.deepEqual(await entries(), []);
    });
  }

  test("takes what the state folder holds into the log once, under the same numbers", async () => {
    const scratch = await policyScratch();
    scratches.push(scratch);
    const run = (args: string) =>
      runHere([...args.split(" "), "--now", scratch.now], { cwd: scratch.dir, env: ENV });
    await run("reconcile --apply");
    const before = planOf(await run("reconcile --format json"));
    const file = readdirSync(join(scratch.dir, ".muster")).find((name) => name.startsWith("rollout.")) ?? "";
    const lines = readFileSync(join(scratch.dir, ".muster", file), "utf8")
      .trim()
      .split("\n");
    const workspace = readFileSync(join(scratch.dir, "muster.yaml"), "utf8");
    const key = JSON.stringify(testKey().public);
    scratch.commit({ "muster.yaml": `${workspace.trimEnd()}\n  log: {keys: [{id: 1, key: ${key}}]}\n` });
    assert.deepEqual(planOf(await run("reconcile --format json")).gates, before.gates);
    const feed = readFileSync(scratch.beside("feed.ndjson"), "utf8");
    scratch.write({ "../more.ndjson": feed + feed.replaceAll("DSA-58", "DSA-59") });
    await run("catalog sync --feed muster=../more.ndjson");
    await run("reconcile --apply");
    const entries = (await logOf(scratch.dir)).map(({ text }) => JSON.parse(text ?? "{}") as LogEntry);
    assert.ok(entries.length > lines.length, "what was new came behind");
    for (const [index, line] of lines.entries()) {
      const { number, at, type } = JSON.parse(line) as Record<string, unknown>;
      const entry = entries[index];
      assert.deepEqual([entry?.number, entry?.fact?.at, entry?.type], [number, at, type]);
    }
    const last = entries.length;
    rmSync(join(scratch.dir, ".muster", file));
    assert.equal((await run("reconcile --apply")).exitCode, 0);
    assert.equal((await logOf(scratch.dir)).length, last);
  });

  test("goes on with no log that is gone, or another, since the last run", async () => {
    const { muster, git, tip } = await repository();
    await muster("reconcile --apply");
    const last = tip();
    git("update-ref", "-d", LOG_REF);
    const gone = await muster("reconcile");
    assert.equal(gone.exitCode, 1);
    assert.match(gone.stderr, /there is none now/);
    const other = git("commit-tree", "HEAD^{tree}", "-m", "x");
    git("update-ref", LOG_REF, other);
    assert.match((await muster("reconcile")).stderr, /Cannot build on the log/);
    git("update-ref", LOG_REF, last);
    assert.equal((await muster("reconcile")).exitCode, 0);
  });

  test("builds nothing on an entry that somebody else signed", async () => {
    const { muster, git, tip } = await repository();
    await muster("reconcile --apply");
    const raw = git("cat-file", "commit", tip());
    const forged = raw.replace("muster log ", "muster  log ");
    git("update-ref", LOG_REF, writeCommit(git, forged));
    const { exitCode, stderr } = await muster("reconcile");
    assert.equal(exitCode, 1);
    assert.match(stderr, /Cannot build on the log/);
  });

  test("pushes to where the clone came from, and fetches before it decides", async () => {
    const { dir, git, beside, now } = await repository();
    const [bare, clone] = [beside("bare.git"), beside("clone")];
    git("clone", "--quiet", "--bare", dir, bare);
    git("clone", "--quiet", bare, clone);
    git("-C", clone, "config", "user.name", "x");
    const state = join(dir, ".muster");
    const run = (cwd: string) =>
      runHere(["reconcile", "--apply", "--state", state, "--now", now], { cwd, env: ENV });
    const first = await run(clone);
    assert.equal(first.exitCode, 0, first.stderr);
    const pushed = git("-C", bare, "rev-parse", LOG_REF);
    assert.equal(git("-C", clone, "rev-parse", LOG_REF), pushed);
    const second = beside("second");
    git("clone", "--quiet", bare, second);
    assert.equal((await run(second)).exitCode, 0);
    assert.equal(git("-C", second, "rev-parse", LOG_REF), pushed);
    rmSync(bare, { recursive: true });
    writeFileSync(join(second, "unrelated"), "");
    assert.match((await run(second)).stderr, /Cannot ask /);
  });
});

function writeCommit(git: PolicyScratch["git"], text: string): string {
  const path = join(git("rev-parse", "--absolute-git-dir"), "forged");
  writeFileSync(path, text);
  return git("hash-object", "-t", "commit", "-w", "--literally", path);
}

describe("a log that was there", () => {
  /** muster.yaml with what is behind `log:` put in its place. */
  const withLog = ({ dir }: Logged, log: string): Readonly<Record<string, string>> => {
    const text = readFileSync(join(dir, "muster.yaml"), "utf8");
    return { "muster.yaml": `${text.slice(0, text.indexOf("  log:"))}${log}` };
  };
  const OTHER = `  log: {ref: refs/muster/other, keys: [{id: 1, key: ${JSON.stringify(testKey("ecdsa-p256").public)}}]}\n`;

  for (const [name, log] of [
    ["is taken out of muster.yaml", ""],
    ["gives way to another one, with another key", OTHER],
  ] as const) {
    test(`is missed by whoever read it, where it ${name}`, async () => {
      const logged = await repository();
      await logged.muster("reconcile --apply");
      logged.commit(withLog(logged, log), "no log");
      logged.git("update-ref", "-d", LOG_REF);
      for (const args of ["reconcile", "reconcile --apply", "propose"]) {
        const { exitCode, stderr } = await logged.muster(args, {
          MUSTER_LOG_KEY: testKey("ecdsa-p256").private,
        });
        assert.equal(exitCode, 1, args);
        assert.match(stderr, /the last run read refs\/muster\/log at [0-9a-f]{40}/, args);
      }
    });
  }

  test("is missed without a state folder too, where muster.yaml once declared it", async () => {
    const logged = await repository();
    logged.commit(withLog(logged, ""), "no log");
    const { exitCode, stderr } = await logged.muster("reconcile");
    assert.equal(exitCode, 1);
    assert.match(stderr, /tells of one: there is no log, and muster.yaml declares a log there/);
  });

  test("is not begun anew, nor another one believed, where MUSTER_AUDIT_ROOT says how it begins", async () => {
    const logged = await repository();
    await logged.muster("reconcile --apply");
    const first = (await logOf(logged.dir)).at(0)?.commit ?? "";
    const root = { MUSTER_AUDIT_ROOT: `${testKey().fingerprint}@${first}`, ...ENV };
    assert.notEqual((await logged.muster("reconcile --apply", root)).exitCode, 1);
    const other = { ...root, MUSTER_AUDIT_ROOT: `${testKey().fingerprint}@${"a".repeat(40)}` };
    assert.match((await logged.muster("reconcile", other)).stderr, /Cannot build on the log: entry 1/);
    logged.git("update-ref", "-d", LOG_REF);
    rmSync(join(logged.dir, ".muster", "tips.json"), { force: true });
    for (const args of ["reconcile", "reconcile --apply"])
      assert.match((await logged.muster(args, root)).stderr, /Cannot (begin a|go on with the) log/, args);
    assert.deepEqual(await logged.entries(), []);
  });
});
