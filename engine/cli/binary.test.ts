import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertInert } from "../testing/assert-inert.ts";
import { type PolicyScratch, policyScratch } from "../testing/policy-scratch.ts";
import { BINARY, cliEnvironment, runBinary, runHere, startBinary } from "../testing/run-cli.ts";

let scratch: PolicyScratch;

before(async () => {
  scratch = await policyScratch();
});
after(() => scratch.remove());

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

test("muster --version is the package's, from any folder and through a link", () => {
  const link = join(scratch.beside("."), "muster");
  symlinkSync(BINARY, link);
  for (const [cwd, script] of [
    [scratch.dir, BINARY],
    ["/", link],
  ] as const) {
    const run = spawnSync(process.execPath, [script, "--version"], {
      cwd,
      env: cliEnvironment(),
      encoding: "utf8",
    });
    assert.deepEqual([run.status, run.stdout, run.stderr], [0, `${version}\n`, ""]);
  }
});

test("muster plna asks whether plan is meant, and exits 64", () => {
  assert.deepEqual(runBinary(["plna"], { cwd: scratch.dir }), {
    exitCode: 64,
    stdout: "",
    stderr: "error: unknown command 'plna'\n  hint: did you mean plan?\n",
  });
});

test("The commands that reconcile prints work as they are typed, in a shell", () => {
  const { stdout } = runBinary(["reconcile", "--now", scratch.now], { cwd: scratch.dir });
  const commands = [...stdout.matchAll(/^ {2}(node \S+ .*)$/gm)].map(([, command = ""]) => command);
  assert.ok(commands.length >= 3, stdout);
  const options = { cwd: scratch.dir, env: cliEnvironment(), encoding: "utf8" } as const;
  const run = spawnSync("sh", ["-e", "-c", commands.slice(0, 2).join("\n")], options);
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /by commit/);
});

test("Equal inputs give equal bytes in any time zone, language, umask and width of terminal", () => {
  const settings = [
    { TZ: "UTC", LANG: "C", LC_ALL: "C", umask: "022" },
    { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8", umask: "077", COLUMNS: "40" },
    { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", umask: "000" },
  ];
  const verbs = [
    ["reconcile", "--format", "json", "--endpoints", "all"],
    ["explain", "web-1"],
  ];
  for (const verb of verbs) {
    const outputs = new Set<string>();
    for (const { umask, ...env } of settings) {
      const script = `umask ${umask}; exec "$0" "$@"`;
      const argv = ["-c", script, process.execPath, BINARY, ...verb, "--now", scratch.now, "--output", "out"];
      const run = spawnSync("sh", argv, { cwd: scratch.dir, env: cliEnvironment(env), encoding: "utf8" });
      assert.equal(run.status, 0, run.stderr);
      outputs.add(readFileSync(join(scratch.dir, "out"), "utf8"));
    }
    assert.equal(outputs.size, 1, verb.join(" "));
  }
});

test("A reader that goes away ends the program quietly", () => {
  const lines = Array.from({ length: 200_000 }, () => "1.0\t2.0\n").join("");
  const script = `"$0" "$1" versions deb | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const run = spawnSync("bash", ["-c", script, process.execPath, BINARY], {
    cwd: scratch.dir,
    env: cliEnvironment(),
    input: lines,
    encoding: "utf8",
  });
  assert.deepEqual([run.stdout, run.stderr], ["-1\n0\n", ""]);
});

test("Output that cannot be written is a fault of the outside, exit 1", () => {
  const script = `exec "$0" "$1" schema Ring > /dev/full`;
  const run = spawnSync("sh", ["-c", script, process.execPath, BINARY], {
    cwd: scratch.dir,
    env: cliEnvironment(),
    encoding: "utf8",
  });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /^error: cannot write to standard output: ENOSPC\n/);
});

test("--output /dev/stdout writes to standard output", () => {
  const plain = runBinary(["schema", "Ring"], { cwd: scratch.dir });
  const device = runBinary(["schema", "Ring", "--output", "/dev/stdout"], { cwd: scratch.dir });
  assert.deepEqual(device, plain);
});

test("An interrupt ends the program by its signal and leaves nothing behind", async () => {
  mkdirSync(scratch.beside("interrupted"), { recursive: true });
  const cwd = scratch.beside("interrupted");
  const program = startBinary(["versions", "deb"], { cwd });
  program.stdin?.write("1.0\t2.0\n");
  await once(program.stdout ?? program, "data");
  program.kill("SIGINT");
  const [code, signal] = await once(program, "exit");
  assert.deepEqual([code, signal], [null, "SIGINT"]);
  assert.deepEqual(readdirSync(cwd), []);
});

test("Words that act come back inert in the message that refuses them", async () => {
  const cwd = scratch.dir;
  for (const word of ["\u001b[31mred", "::error::x", "a\nb", "\u202egnp"]) {
    const argvs = [[word], ["explain", word], ["validate", "--format", word], ["versions", word, "1", "2"]];
    const runs = [
      runBinary([word], { cwd }),
      ...(await Promise.all(argvs.map((argv) => runHere(argv, { cwd })))),
    ];
    for (const run of runs) {
      assert.equal(run.exitCode, 64, run.stderr);
      assertInert(run.stdout + run.stderr, word);
    }
  }
});
