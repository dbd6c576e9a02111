import assert from "node:assert/strict";
import { test } from "node:test";
import { OutsideError } from "../ports/outside-error.ts";
import { SinkClosed } from "../ports/sink.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { faultOf } from "./fault.ts";
import { UsageError } from "./usage-error.ts";

test("faultOf() tells what the outside failed at, why, and the way out", () => {
  const disk = new Error("EACCES: permission denied, open 'x'");
  const git = new OutsideError("cannot read the pack", {
    retry: "never",
    code: "unreadable-file",
    cause: disk,
  });
  const error = new OutsideError("cannot read the commit", {
    retry: "later",
    code: "broken-repository",
    cause: git,
    hint: "git fsck",
  });
  assert.deepEqual(faultOf(error, {}), {
    exitCode: 1,
    lines: [
      "error: cannot read the commit",
      "  because: cannot read the pack",
      "  because: EACCES: permission denied, open 'x'",
      "  hint: git fsck",
    ],
  });
});

test("faultOf() leaves out a cause that the message quotes already", () => {
  const error = new OutsideError("cannot read: ENOENT there", {
    retry: "never",
    code: "unreadable-file",
    cause: new Error("ENOENT there"),
  });
  assert.deepEqual(faultOf(error, {}).lines, ["error: cannot read: ENOENT there"]);
});

test("faultOf() ends with causes that go round", () => {
  const error = new OutsideError("a", { retry: "never", code: "unreadable-file" });
  Object.assign(error, { cause: error });
  assert.ok(faultOf(error, {}).lines.length < 10);
});

test("faultOf() shows a usage error with its hint and help", () => {
  assert.deepEqual(faultOf(new UsageError("no verb", "muster --help", "Usage:\n  muster"), {}), {
    exitCode: 64,
    lines: ["error: no verb", "  hint: muster --help", "", "Usage:", "  muster"],
  });
});

test("faultOf() has nothing to say where nobody reads any more", () => {
  assert.deepEqual(faultOf(new SinkClosed(), {}), { exitCode: 0, lines: [] });
});

test("faultOf() takes what nobody foresaw for a bug, and shows the stack only when asked", () => {
  for (const error of [new TypeError("x is not a function"), "thrown text", undefined]) {
    const { exitCode, lines } = faultOf(error, {});
    assert.equal(exitCode, 70);
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? "", /please report it.*muster --version.*MUSTER_DEBUG=1/);
  }
  const shown = faultOf(new TypeError("x"), { MUSTER_DEBUG: "1" }).lines;
  assert.ok(
    shown.some((line) => line.includes("fault.test.ts")),
    shown.join("\n"),
  );
  assert.equal(faultOf(new TypeError("x"), { MUSTER_DEBUG: "0" }).lines.length, 2);
});

test("faultOf() is inert, whatever a message holds", () => {
  for (const text of hostileStrings) {
    for (const error of [
      new OutsideError(text, { retry: "never", code: "unreadable-file", cause: new Error(text), hint: text }),
      new UsageError(text, text, text),
      new Error(text),
    ]) {
      assertInert(faultOf(error, { MUSTER_DEBUG: "1" }).lines.join("\n"), text);
    }
  }
});
