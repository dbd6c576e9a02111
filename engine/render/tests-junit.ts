import type { Expectation, TestRun } from "../core/plan/test-result.ts";
import { xmlText } from "./inert-xml.ts";

/** A suite a PolicyTest, a case an expectation. No times: equal runs give equal bytes. */
export function testsJunit({ expectations }: TestRun): string {
  const suites = new Map<string, Expectation[]>();
  for (const expectation of expectations) {
    const suite = suites.get(expectation.test);
    if (suite === undefined) suites.set(expectation.test, [expectation]);
    else suite.push(expectation);
  }
  const lines = [...suites].flatMap(([name, cases]) => suiteLines(name, cases));
  const head = `<testsuites name="muster test"${countsOf(expectations)}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...lines, "</testsuites>", ""].join("\n");
}

function suiteLines(name: string, cases: readonly Expectation[]): readonly string[] {
  return [
    `  <testsuite name="${xmlText(name)}"${countsOf(cases)}>`,
    ...cases.flatMap((expectation) => caseLines(expectation)),
    "  </testsuite>",
  ];
}

function caseLines({
  test,
  at,
  endpoint,
  patch,
  passed,
  differences,
  ladder,
}: Expectation): readonly string[] {
  const name = `name="${xmlText(`${endpoint} ${patch}`)}" classname="${xmlText(test)}" file="${xmlText(fileOf(at))}"`;
  if (passed) return [`    <testcase ${name}/>`];
  const says = differences.map(({ field, wanted, got }) => `${field}: expected ${wanted}, got ${got}`);
  return [
    `    <testcase ${name}>`,
    `      <failure type="expectation" message="${xmlText(says.join("; "))}">${[at, ...says, ...ladder].map(xmlText).join("\n")}</failure>`,
    "    </testcase>",
  ];
}

function countsOf(cases: readonly Expectation[]): string {
  const failures = cases.filter(({ passed }) => !passed).length;
  return ` tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
}

/** `file:line:column` without its numbers. */
function fileOf(at: string): string {
  return at.replace(/:\d+:\d+$/, "");
}
