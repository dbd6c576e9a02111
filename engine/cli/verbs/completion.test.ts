import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { runHere } from "../../testing/run-cli.ts";
import { VERBS } from "../verb-table.ts";

const cwd = import.meta.dirname;
const scriptFor = async (shell: string): Promise<string> =>
  (await runHere(["completion", shell], { cwd })).stdout;

for (const shell of ["bash", "zsh", "fish"]) {
  test(`completion ${shell} knows every verb and option`, async () => {
    const script = await scriptFor(shell);
    for (const { name, options } of VERBS) {
      for (const word of name.split(" ")) assert.ok(script.includes(word), word);
      for (const { flags } of options) {
        const word = flags.split(" ")[0] ?? "";
        assert.ok(script.includes(shell === "fish" ? `-l ${word.slice(2)}` : word), word);
      }
    }
  });
}

for (const shell of ["bash", "zsh", "fish"]) {
  test(`completion ${shell} is what the shell can read, where it is installed`, async (t) => {
    const found = spawnSync(shell, ["--version"], { encoding: "utf8" });
    if (found.error !== undefined) {
      t.diagnostic(`${shell} is not installed`);
      return;
    }
    const check = spawnSync(shell, ["-n"], { input: await scriptFor(shell), encoding: "utf8" });
    assert.deepEqual([check.status, check.stderr], [0, ""]);
  });
}

const REPLIES: readonly (readonly [string, readonly string[]])[] = [
  ["muster pl", ["plan"]],
  ["muster re", ["reconcile", "review", "record", "reports"]],
  ["muster catalog s", ["sync", "show"]],
  ["muster reports ", ["add", "list", "show"]],
  ["muster validate --for", ["--format"]],
  ["muster validate --format s", ["sarif"]],
  ["muster validate --format ", ["text", "json", "sarif", "github"]],
  ["muster reconcile --endpoints n", ["none", "ndjson"]],
  ["muster catalog sync --fe", ["--feed"]],
  ["muster completion f", ["fish"]],
  ["muster versions se", ["semver"]],
  ["muster reports add --from d", ["dpkg"]],
  ["muster schema Ri", ["Ring"]],
];

test("completion bash completes what was typed", async () => {
  const script = await scriptFor("bash");
  for (const [line, replies] of REPLIES) {
    const words = line.split(" ");
    const ask = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _muster; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const run = spawnSync("bash", ["--norc", "--noprofile"], {
      input: `cd /var/empty 2>/dev/null || cd /\n${script}\n${ask}\n`,
      encoding: "utf8",
    });
    assert.equal(run.stderr, "", line);
    assert.deepEqual(run.stdout.trimEnd().split("\n"), replies, line);
  }
});

test("completion of an unknown shell names those that there are", async () => {
  const run = await runHere(["completion", "powershell"], { cwd });
  assert.equal(run.exitCode, 64);
  assert.match(run.stderr, /bash, zsh, fish/);
});
