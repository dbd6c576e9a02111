import assert from "node:assert/strict";
import { test } from "node:test";
import { brief, problemsOf } from "../../testing/problems-of.ts";

const CASES: readonly (readonly [spec: string, problems: readonly string[]])[] = [
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT6H, cutoff: PT5H59M', []],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT6H, cutoff: PT6H', ["4:91 window-never-open"]],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT0S', ["4:77 window-never-open"]],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: P366D', []],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: P367D', ["4:77 window-never-open"]],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT6H, offset: PT24H', []],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT6H, offset: PT23H', ["4:91 bad-offset"]],
  ['recurrence: ["FREQ=DAILY"], start: "22:00", duration: PT6H, offset: P400D', ["4:91 bad-offset"]],
  ['recurrence: ["FREQ=WEEKLY"], start: "22:00", duration: PT6H', ["4:36 recurrence-needs-start"]],
  ['recurrence: ["FREQ=WEEKLY"], start: "22:00", duration: PT6H, validFrom: 2026-01-31', []],
  [
    'recurrence: ["FREQ=MONTHLY"], start: "22:00", duration: PT6H, validFrom: 2026-01-31',
    ["4:36 recurrence-skips"],
  ],
  ['recurrence: ["FREQ=MONTHLY"], start: "22:00", duration: PT6H, validFrom: 2026-01-28', []],
  [
    'recurrence: ["FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=30"], start: "22:00", duration: PT6H',
    ["4:50 recurrence-skips"],
  ],
  ['recurrence: ["FREQ=DAILY;BYHOUR=3"], start: "22:00", duration: PT6H', ["4:36 bad-recurrence"]],
  ['recurrence: [""], start: "22:00", duration: PT6H', ["4:36 bad-recurrence"]],
];

for (const [spec, problems] of CASES) {
  test(`validate finds ${problems.join(", ") || "nothing"} in ${spec}`, () => {
    const file = "rings/windows/night.yaml";
    const text = `apiVersion: muster/v1\nkind: MaintenanceWindow\nmetadata: {name: night}\nspec: {timezone: UTC, ${spec}}\n`;
    const found = brief(problemsOf({ [file]: text }).filter((problem) => problem.file === file));
    assert.deepEqual(
      found,
      problems.map((problem) => `${file}:${problem}`),
    );
  });
}
