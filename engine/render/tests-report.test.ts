import assert from "node:assert/strict";
import { test } from "node:test";
import type { TestRun } from "../core/plan/test-result.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { plain } from "./paint.ts";
import { testsJson } from "./tests-json.ts";
import { testsJunit } from "./tests-junit.ts";
import { testsText } from "./tests-text.ts";

const RUN: TestRun = {
  tests: 2,
  expectations: [
    {
      test: "exploited",
      at: "policies/tests/exploited.yaml:9:7",
      endpoint: "web-1",
      patch: "DSA-5800-1",
      passed: false,
      differences: [{ field: "verdict", wanted: "install", got: "awaiting-approval" }],
      ladder: ["approval: no approval list approves it <there>"],
    },
    {
      test: "quiet",
      at: "policies/tests/quiet.yaml:12:7",
      endpoint: "web-2",
      patch: "DSA-5800-1",
      passed: true,
      differences: [],
      ladder: [],
    },
  ],
};
const EXIT = { exitCode: 3, exitReason: "a policy test failed" };

test("testsText() shows what failed, with the ladder, and counts the rest", () => {
  assert.equal(
    testsText(RUN, plain),
    `policies/tests/exploited.yaml:9:7: failed: web-1 DSA-5800-1, in test "exploited"
  verdict: expected install, got awaiting-approval
    approval: no approval list approves it <there>

1 expectation failed, 1 expectation passed, in 2 policy tests
`,
  );
});

test("testsText() of a run without failures is one line", () => {
  const run = { tests: 1, expectations: RUN.expectations.slice(1) };
  assert.equal(testsText(run, plain), "1 expectation passed, in 1 policy test\n");
});

test("testsJson() counts, and carries every expectation", () => {
  const read = readJsonOutput(testsJson(RUN, EXIT), "test-run.schema.json");
  assert.deepEqual(read, { ...RUN, passed: 1, failed: 1, ...EXIT });
});

test("testsJunit() has a suite a test and a case an expectation", () => {
  assert.equal(
    testsJunit(RUN),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="muster test" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="exploited" tests="1" failures="1" errors="0" skipped="0">
    <testcase name="web-1 DSA-5800-1" classname="exploited" file="policies/tests/exploited.yaml">
      <failure type="expectation" message="verdict: expected install, got awaiting-approval">policies/tests/exploited.yaml:9:7
verdict: expected install, got awaiting-approval
approval: no approval list approves it &lt;there&gt;</failure>
    </testcase>
  </testsuite>
  <testsuite name="quiet" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="web-2 DSA-5800-1" classname="quiet" file="policies/tests/quiet.yaml"/>
  </testsuite>
</testsuites>
`,
  );
});

test("Reports of tests are inert and well formed, whatever stands in any string", () => {
  for (const text of hostileStrings) {
    const run: TestRun = {
      tests: 1,
      expectations: RUN.expectations.map((expectation) => ({
        ...expectation,
        test: text,
        at: text,
        endpoint: text,
        patch: text,
        differences: [{ field: text, wanted: text, got: text }],
        ladder: [text],
      })),
    };
    const junit = testsJunit(run);
    assert.equal(junit.match(/<testcase [^<>]*>/g)?.length, 2, JSON.stringify(text));
    assert.doesNotMatch(junit.replace(/<[a-z/?][^<>]*>/g, ""), /[<>"]/, JSON.stringify(text));
    assertInert([testsText(run, plain), junit, ...testsJson(run, EXIT)].join(""), text);
  }
});
