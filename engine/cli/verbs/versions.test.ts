import assert from "node:assert/strict";
import { test } from "node:test";
import { runHere } from "../../testing/run-cli.ts";

const cwd = import.meta.dirname;
const muster = (argv: readonly string[], stdin = "") => runHere(["versions", ...argv], { cwd, stdin });

const PAIRS = [
  ["deb", "1.0~rc1", "1.0", "-1"],
  ["deb", "1:0.9", "1.0", "1"],
  ["deb", "1.0", "1.0", "0"],
  ["rpm", "1.0^git1", "1.0", "1"],
  ["semver", "1.0.0-alpha", "1.0.0", "-1"],
  ["generic", "1.10", "1.9", "1"],
] as const;

for (const [scheme, a, b, answer] of PAIRS) {
  test(`versions ${scheme} ${a} ${b} is ${answer}`, async () => {
    assert.deepEqual(await muster([scheme, a, b]), { exitCode: 0, stdout: `${answer}\n`, stderr: "" });
  });
}

test("versions answers pairs from standard input line by line, and says error where a version is not one", async () => {
  const stdin = [
    "1.0\t2.0",
    "2.0\t1.0",
    "1.0\t1.0",
    "a b\t1.0",
    "1.0",
    "1\t2\t3",
    "",
    "1.0\t",
    "1.0~\t1.0\r",
  ].join("\n");
  const run = await muster(["deb"], stdin);
  assert.equal(run.exitCode, 0);
  assert.deepEqual(run.stdout.split("\n"), [
    "-1",
    "1",
    "0",
    "error",
    "error",
    "error",
    "error",
    "error",
    "-1",
    "",
  ]);
});

test("versions gives as many answers as there are lines, wherever the input is cut", async () => {
  const stdin = Array.from({ length: 20_000 }, (_, index) => `${index}.0\t${index % 7}.ü`).join("\n");
  const { stdout } = await muster(["generic"], stdin);
  assert.equal(stdout.split("\n").length, 20_001);
  assert.equal((await muster(["generic"], "")).stdout, "");
  assert.equal((await muster(["generic"], "1\t2\n")).stdout, "-1\n");
});

test("versions orders 100,000 pairs within five seconds", async () => {
  const stdin = Array.from({ length: 100_000 }, (_, index) => `1:${index}.2.3-4\t1:${index}.2.3-5\n`).join(
    "",
  );
  const started = performance.now();
  const { stdout } = await muster(["deb"], stdin);
  assert.equal(stdout, "-1\n".repeat(100_000));
  assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
});

for (const [name, argv, message] of [
  ["an unknown scheme", ["dbe", "1", "2"], /there is no scheme "dbe"\n {2}hint: did you mean "deb"\?/],
  ["a built-in property for a scheme", ["constructor", "1", "2"], /there is no scheme "constructor"/],
  ["one version alone", ["deb", "1"], /a second version is missing/],
  [
    "what is no version",
    ["deb", "a b", "1"],
    /cannot compare "a b" as a deb version: .*\n {2}hint: .*deb-version/,
  ],
] as const) {
  test(`versions refuses ${name}`, async () => {
    const run = await muster(argv);
    assert.deepEqual([run.exitCode, run.stdout], [64, ""]);
    assert.match(run.stderr, message);
  });
}
