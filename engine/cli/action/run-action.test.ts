import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Io } from "../io.ts";
import { starterFiles } from "../starter/starter-files.ts";
import { actionInputs } from "./action-inputs.ts";
import { actionOutcome } from "./action-outcome.ts";
import { namedReports } from "./named-reports.ts";
import { runAction } from "./run-action.ts";
import { runnerCommand } from "./runner-command.ts";
import { stepSummary } from "./step-summary.ts";

interface Ran {
  readonly status: 0 | 1;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly output: string;
}

function folder(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), "muster-action-"));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, ".."), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

async function act(dir: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const terminal = (take: (text: string) => void) => ({
    isTerminal: false,
    columns: undefined,
    write: async (text: string) => take(text),
  });
  const files = { GITHUB_STEP_SUMMARY: join(dir, "summary.tmp"), GITHUB_OUTPUT: join(dir, "output.tmp") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const io: Io = {
    stdin: (async function* () {})(),
    stdout: terminal((text) => {
      stdout += text;
    }),
    stderr: terminal((text) => {
      stderr += text;
    }),
    cwd: dir,
    env: { GITHUB_WORKSPACE: dir, ...files, ...env },
    program: "muster",
    onInterrupt: () => () => undefined,
  };
  const status = await runAction(io);
  const [summary = "", output = ""] = Object.values(files).map((file) => readFileSync(file, "utf8"));
  return { status, stdout, stderr, summary, output };
}

test("runAction() annotates by default, and says how validate ended", async (t) => {
  const dir = folder(t, { ...starterFiles(), "rings/lab.yaml": "kind: Ring\n" });
  const ran = await act(dir, { INPUT_COMMAND: "validate" });
  assert.equal(ran.status, 1);
  assert.match(ran.stdout, /^::error file=rings\/lab\.yaml,line=1,col=1,title=missing-field::/);
  assert.match(ran.stdout, /::error title=muster validate::ended with 3: invalid\n$/);
  assert.equal(ran.summary, "`muster validate`: invalid (exit 3)\n\n");
  assert.equal(ran.output, "exit-code=3\nexit-reason=invalid\n");
});

test("runAction() passes where the verb is clean, with what it printed in the summary", async (t) => {
  const dir = folder(t, starterFiles());
  const ran = await act(dir, { INPUT_COMMAND: "test", INPUT_ARGS: "--require-tests\n" });
  assert.equal(ran.status, 0, ran.stdout);
  assert.match(ran.summary, /^`muster test`: clean \(exit 0\)\n\n```text\n[\s\S]+\n```\n\n$/);
  assert.doesNotMatch(ran.summary, /::/);
  assert.match(ran.output, /exit-reason=clean/);
});

test("runAction() lets the runner take nothing that a verb prints for a command", async (t) => {
  const { stdout } = await act(folder(t), { INPUT_COMMAND: "versions", INPUT_ARGS: "deb\n1.0~rc1\n1.0" });
  const [, token] = /^::stop-commands::([0-9a-f-]{36})\n-1\n/.exec(stdout) ?? [];
  assert.ok(token);
  assert.ok(stdout.endsWith(`\n::${token}::\n`));
});

test("runAction() passes with a notice where there is something to look at only", async (t) => {
  assert.deepEqual(actionOutcome(2), { code: 2, reason: "findings", result: "passed-with-findings" });
  assert.deepEqual(actionOutcome(0), { code: 0, reason: "clean", result: "passed" });
  for (const code of [1, 3, 4, 5, 64, 70]) assert.equal(actionOutcome(code).result, "failed");
  assert.deepEqual(actionOutcome(99), { code: 70, reason: "bug", result: "failed" });
  assert.ok(t);
});

const faults: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["no command", {}, /the input "command" is ""%0A {2}hint: write a verb/],
  ["a command with more in it", { INPUT_COMMAND: "validate; id" }, /the input "command" is "validate; id"/],
  ["a verb that there is not", { INPUT_COMMAND: "validat" }, /unknown command 'validat'/],
  [
    "a folder that is not there",
    { INPUT_COMMAND: "validate", "INPUT_WORKING-DIRECTORY": "nowhere" },
    /nowhere/,
  ],
  ["a run that is of no repository", { INPUT_COMMAND: "find-state" }, /GITHUB_REPOSITORY_ID/],
  [
    "a comment on no pull request",
    { INPUT_COMMAND: "comment", INPUT_ARGS: "--pr\nx" },
    /--pr x is no number/,
  ],
];
for (const [name, env, says] of faults)
  test(`runAction() fails by an annotation for ${name}`, async (t) => {
    const ran = await act(folder(t), env);
    assert.equal(ran.status, 1);
    assert.match(ran.stdout, says);
    assert.match(ran.output, /exit-code=(?:64|1)\n/);
  });

test("actionInputs() takes arguments a line each, and nothing of them for more than one", () => {
  const env = {
    INPUT_COMMAND: " catalog sync ",
    INPUT_ARGS: "--feed\r\n  osv=a b; $(id).zip  \n\n",
    GITHUB_WORKSPACE: "/w",
  };
  const { command, args, cwd, token } = actionInputs(env);
  assert.deepEqual(command, ["catalog", "sync"]);
  assert.deepEqual(args, ["--feed", "osv=a b; $(id).zip"]);
  assert.deepEqual([cwd, token], ["/w", ""]);
});

test("runnerCommand() lets neither a message nor a property end the command", () => {
  assert.equal(
    runnerCommand("error", "100%\r\n::set-env::", { title: "a:b,c" }),
    "::error title=a%3Ab%2Cc::100%25%0D%0A::set-env::\n",
  );
});

test("stepSummary() fences text by more than it holds, and cuts what is too long at a line", () => {
  assert.equal(stepSummary("t", "````\n", "text"), "t\n\n`````text\n````\n`````\n\n");
  assert.equal(stepSummary("t", "# a\n", "markdown"), "# a\n\nt\n\n");
  const cut = stepSummary("t", `${"x".repeat(99)}\n`.repeat(11_000), "markdown");
  assert.ok(Buffer.byteLength(cut) < 1_048_576);
  assert.match(cut, /x\n\n… cut here: 1099999 bytes are more than a summary holds\n/);
});

test("runAction() takes in the reports that muster.yaml names, source by source", async (t) => {
  const report = (id: string) =>
    `${JSON.stringify({ apiVersion: "muster/v1", kind: "EndpointReport", endpoint: { id }, observedAt: "2026-01-01T00:00:00Z", os: { family: "linux", id: "debian", version: "12" } })}\n`;
  const spec =
    'apiVersion: muster/v1\nkind: Workspace\nmetadata: {name: acme}\nspec:\n  reports: {sources: [{format: report, from: "in/**/*.ndjson"}]}\n';
  const dir = folder(t, {
    "muster.yaml": spec,
    "in/a.ndjson": report("a"),
    "in/deep/b.ndjson": report("b"),
    "in/c.txt": "?",
  });
  const ran = await act(dir, { INPUT_COMMAND: "take-reports", INPUT_ARGS: "--state\nstate" });
  assert.equal(ran.status, 0, ran.stdout + ran.stderr);
  assert.match(ran.stdout, /2 reports taken/);
});

test("namedReports() takes nothing outside the repository, and no pattern that meets nothing", async (t) => {
  const dir = folder(t, { "in/a.ndjson": "" });
  const of = (from: string) =>
    namedReports(dir, { reports: { sources: [{ format: "report", from, os: "debian:12" }] } });
  assert.deepEqual(await of("in/?.ndjson"), [
    ["reports", "add", "--from", "report", "--os", "debian:12", "--", "in/a.ndjson"],
  ]);
  assert.deepEqual((await of("in"))[0]?.at(-1), "in");
  for (const outside of ["../in/*.ndjson", "/etc/*", ".."]) await assert.rejects(of(outside), /lies outside/);
  await assert.rejects(of("in/*.xml"), /there is no such file/);
  assert.deepEqual(await namedReports(dir, {}), []);
});
