import type { Expectation, TestRun } from "../core/plan/test-result.ts";
import { countOf } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";

/** Each expectation that failed, with the ladder as it was climbed; then how many there were. */
export function testsText(run: TestRun, paint: Paint): string {
  const failed = run.expectations.filter(({ passed }) => !passed);
  const passed = run.expectations.length - failed.length;
  const counts = [
    ...(failed.length === 0 ? [] : [paint("bad", `${countOf(failed.length, "expectation")} failed`)]),
    paint(failed.length === 0 ? "good" : "dim", `${countOf(passed, "expectation")} passed`),
  ];
  const lines = failed.flatMap((expectation) => [...failureLines(expectation, paint), ""]);
  return `${[...lines, `${counts.join(", ")}, in ${countOf(run.tests, "policy test")}`].join("\n")}\n`;
}

function failureLines(
  { at, test, endpoint, patch, differences, ladder }: Expectation,
  paint: Paint,
): string[] {
  return [
    `${paint("heading", inertText(at))}: ${paint("bad", "failed")}: ${inertText(`${endpoint} ${patch}, in test "${test}"`)}`,
    ...differences.map(
      ({ field, wanted, got }) => `  ${inertText(`${field}: expected ${wanted}, got ${got}`)}`,
    ),
    ...ladder.map((rung) => paint("dim", `    ${inertText(rung)}`)),
  ];
}
