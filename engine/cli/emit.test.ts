import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Call } from "./call.ts";
import { emit, emitText, lookOf, note } from "./emit.ts";
import type { Io } from "./io.ts";
import { withProgress } from "./progress.ts";

function stage(
  t: TestContext,
  { columns, env = {} }: { readonly columns?: number; readonly env?: Readonly<Record<string, string>> } = {},
) {
  const dir = mkdtempSync(join(tmpdir(), "muster-emit-"));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const written: string[] = [];
  const said: string[] = [];
  const terminal = (to: string[]) => ({
    isTerminal: columns !== undefined,
    columns,
    write: async (text: string) => {
      to.push(text);
    },
  });
  const io = {
    cwd: dir,
    env,
    stdout: terminal(written),
    stderr: terminal(said),
    onInterrupt: () => () => undefined,
  } as unknown as Io;
  return { io, dir, written, said };
}

function call(options: Call["options"]): Call {
  return { operands: [], options };
}

test("emit() gathers small pieces into large writes, and loses none", async (t) => {
  const { io, written } = stage(t);
  const pieces = Array.from({ length: 50_000 }, (_, index) => `${index}\n`);
  await emit(call({}), io, pieces);
  assert.equal(written.join(""), pieces.join(""));
  assert.ok(written.length < 10, `${written.length} writes`);
});

test("emit() writes to the file of --output, and nothing to standard output; - is standard output", async (t) => {
  const { io, dir, written } = stage(t);
  await emit(call({ output: "out.json" }), io, ["a", "b"]);
  assert.equal(readFileSync(join(dir, "out.json"), "utf8"), "ab");
  assert.deepEqual(written, []);
  await emit(call({ output: "-" }), io, ["c"]);
  assert.deepEqual(written, ["c"]);
});

test("emit() leaves the file as it was when the pieces fail half-way", async (t) => {
  const { io, dir } = stage(t);
  await emit(call({ output: "out" }), io, ["before"]);
  await assert.rejects(emit(call({ output: "out" }), io, failing()), /half-way/);
  assert.equal(readFileSync(join(dir, "out"), "utf8"), "before");
});

function* failing(): Generator<string> {
  yield "x".repeat(100_000);
  throw new Error("half-way");
}

test("emitText() and note() are silent with --quiet, but for a file that was asked for", async (t) => {
  const { io, dir, written, said } = stage(t);
  await emitText(call({ quiet: true }), io, "text");
  await note(call({ quiet: true }), io, "by the way");
  assert.deepEqual([written, said], [[], []]);
  await emitText(call({ quiet: true, output: "out" }), io, "text");
  assert.equal(readFileSync(join(dir, "out"), "utf8"), "text");
});

const COLOURS = [
  ["a terminal", { columns: 90 }, {}, true],
  ["no terminal", {}, {}, false],
  ["--no-color", { columns: 90 }, { color: false }, false],
  ["NO_COLOR", { columns: 90, env: { NO_COLOR: "1" } }, {}, false],
  ["an empty NO_COLOR", { columns: 90, env: { NO_COLOR: "" } }, {}, true],
  ["FORCE_COLOR without a terminal", { env: { FORCE_COLOR: "1" } }, {}, true],
  ["FORCE_COLOR=0", { columns: 90, env: { FORCE_COLOR: "0" } }, {}, false],
  ["NO_COLOR and FORCE_COLOR", { columns: 90, env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, {}, false],
  ["a dumb terminal", { columns: 90, env: { TERM: "dumb" } }, {}, false],
  ["a file", { columns: 90, env: { FORCE_COLOR: "1" } }, { output: "x" }, false],
] as const;

for (const [name, edges, options, coloured] of COLOURS) {
  test(`lookOf() of ${name} is ${coloured ? "coloured" : "plain"}`, (t) => {
    const { paint } = lookOf(call(options), stage(t, edges).io);
    assert.equal(paint("bad", "x"), coloured ? "\u001b[31mx\u001b[39m" : "x");
  });
}

test("lookOf() is as wide as the terminal, and 120 columns where there is none", (t) => {
  assert.equal(lookOf(call({}), stage(t, { columns: 90 }).io).width, 90);
  assert.equal(lookOf(call({}), stage(t, { columns: 10 }).io).width, 60);
  assert.equal(lookOf(call({}), stage(t).io).width, 120);
  assert.equal(lookOf(call({ output: "x" }), stage(t, { columns: 90 }).io).width, 120);
});

test("withProgress() says nothing of quick work, nor where nobody watches", async (t) => {
  const watched = stage(t, { columns: 90 });
  assert.equal(await withProgress(call({}), watched.io, "deciding", async () => 7), 7);
  const piped = stage(t);
  await withProgress(call({}), piped.io, "deciding", () => new Promise((done) => setTimeout(done, 1100)));
  assert.deepEqual([watched.said, piped.said], [[], []]);
});

test("withProgress() says on a terminal what takes longer than a second, and clears the line", async (t) => {
  const { io, said } = stage(t, { columns: 90 });
  await assert.rejects(
    withProgress(call({}), io, "deciding", async () => {
      await new Promise((done) => setTimeout(done, 1100));
      throw new Error("failed");
    }),
    /failed/,
  );
  assert.deepEqual(said, ["deciding …", "\r\u001b[K"]);
});
