import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../testing/problems-of.ts";
import { soundRepository } from "../../testing/sound-repository.ts";

/** The sound repository's rings with a pilot between, under windows that are given. */
function repository(rule: string, windows: Readonly<Record<"lab" | "pilot" | "broad", string>>) {
  const ring = (name: string, order: number, rest: string) =>
    `apiVersion: muster/v1\nkind: Ring\nmetadata: {name: ${name}}\nspec:\n  endpoints: {}\n  order: ${order}\n  ${rest}\n`;
  const windowOf = (name: string, spec: string) =>
    `apiVersion: muster/v1\nkind: MaintenanceWindow\nmetadata: {name: ${name}}\nspec: {timezone: UTC, ${spec}}\n`;
  return {
    "policies/servers.yaml": soundRepository["policies/servers.yaml"]?.replace(
      /rules:[\s\S]*$/,
      `rules:\n    - {name: r, patches: {}, approval: required, review: standard, ${rule}}\n`,
    ),
    "rings/lab.yaml": ring(
      "lab",
      10,
      `members: {pinned: {labels: {ring: lab}}}\n  soak: {default: P1D}\n${windows.lab}`,
    ),
    "rings/pilot.yaml": ring(
      "pilot",
      15,
      `members: {pinned: {labels: {ring: pilot}}}\n  soak: {default: P2D}\n${windows.pilot}`,
    ),
    "rings/broad.yaml": ring("broad", 20, `members: {rest: true}\n${windows.broad}`),
    "rings/windows/weekend.yaml": windowOf(
      "weekend",
      'recurrence: ["FREQ=WEEKLY;BYDAY=SA"], start: "20:00", duration: PT6H, cutoff: PT1H',
    ),
    "rings/windows/patchday.yaml": windowOf(
      "patchday",
      'recurrence: ["FREQ=MONTHLY;BYDAY=2TU"], offset: P4D, start: "20:00", duration: PT6H',
    ),
    "rings/windows/past.yaml": windowOf(
      "past",
      'recurrence: ["FREQ=DAILY"], start: "20:00", duration: PT6H, validUntil: 2026-10-31',
    ),
  };
}

const NONE = { lab: "", pilot: "", broad: "" };
const WEEKEND = { ...NONE, broad: "  window: weekend" };

const CASES: readonly (readonly [
  name: string,
  files: ReturnType<typeof repository>,
  message: string | undefined,
])[] = [
  [
    "soaks and a test, whatever the windows",
    repository("due: P3D, test: {for: P1DT2H}", WEEKEND),
    'Rule "r" wants patches in by P3D, and ring "broad" cannot begin before P3DT2H (test in lab P1DT2H + soak of pilot P2D)',
  ],
  ["what just fits", repository("due: P3D", NONE), undefined],
  [
    "a weekly window that a patch just misses",
    repository("due: P8D", WEEKEND),
    'Rule "r" wants patches in by P8D, and ring "broad" may begin only after P9DT19H (soak of lab P1D + soak of pilot P2D + window weekend P6DT19H), for a patch of 2026-11-19T01:00:00Z',
  ],
  ["a weekly window with time enough", repository("due: P10D", WEEKEND), undefined],
  ["windows that are ignored", repository("due: P8D, windows: ignore", WEEKEND), undefined],
  [
    "windows that are respected until the due date",
    repository("due: P8D, windows: until-due", WEEKEND),
    undefined,
  ],
  [
    "a lab that waits for its window, in front of soaks",
    repository("due: P4D, windows: until-due", { ...NONE, lab: "  window: weekend" }),
    'Rule "r" wants patches in by P4D, and ring "broad" may begin only after P7D (window weekend P4D + soak of lab P1D + soak of pilot P2D), for a patch of 2026-11-15T01:00:00Z',
  ],
  [
    "two rings that wait for the same weekend, which is not counted twice",
    repository("due: P12D", { ...NONE, pilot: "  window: weekend", broad: "  window: weekend" }),
    'Rule "r" wants patches in by P12D, and ring "broad" may begin only after P14DT19H (soak of lab P1D + window weekend P6DT19H + soak of pilot P2D + window weekend P5D), for a patch of 2026-11-21T01:00:00Z',
  ],
  [
    "a monthly window",
    repository("due: P30D", { ...NONE, broad: "  window: patchday" }),
    'Rule "r" wants patches in by P30D, and ring "broad" may begin only after P37DT18H (soak of lab P1D + soak of pilot P2D + window patchday P34DT18H), for a patch of 2026-12-10T02:00:00Z',
  ],
  [
    "a window that is over",
    repository("due: P30D", { ...NONE, broad: "  window: past" }),
    'Rule "r" wants patches in by P30D, and ring "broad" never begins: window past does not open again',
  ],
  ["a ceiling in front of the ring that waits", repository("due: P3D, through: pilot", WEEKEND), undefined],
];

for (const [name, files, message] of CASES) {
  test(`impossibleDue says ${message === undefined ? "nothing" : "what takes how long"} of ${name}`, () => {
    const found = problemsOf(files).filter(({ code }) => code === "impossible-due");
    assert.deepEqual(
      found.map((problem) => problem.message),
      message === undefined ? [] : [message],
    );
    for (const { severity } of found) assert.equal(severity, "warning");
  });
}

test("impossibleDue starts the clocks of a patch-tuesday anchor on Patch Tuesdays only", () => {
  const files = repository("due: P5D", { ...NONE, broad: "  window: patchday" });
  const text = files["policies/servers.yaml"] ?? "";
  const anchored = {
    ...files,
    "policies/servers.yaml": text.replace("anchor: first-seen", "anchor: patch-tuesday"),
  };
  assert.deepEqual(
    problemsOf(anchored).filter(({ code }) => code === "impossible-due"),
    [],
  );
  const tight = {
    ...anchored,
    "policies/servers.yaml": anchored["policies/servers.yaml"].replace("due: P5D", "due: P4D"),
  };
  const [problem] = problemsOf(tight).filter(({ code }) => code === "impossible-due");
  assert.match(
    problem?.message ?? "",
    /only after P4DT20H \(.*window patchday P1DT20H\), for a patch of 2026-12-08T00/,
  );
  assert.match(problem?.hint ?? "", /`expedite: true, waives: \[soak, window\]`/);
});
