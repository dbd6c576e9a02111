import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recurrenceDays } from "../adapters/recurrence.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import { type RestrictSide, restricts } from "../core/approval/restricts.ts";
import { NOW } from "../testing/build-time.ts";
import { calmRepository, changed, type Files, worktreeOf } from "../testing/policy-world.ts";
import { approveLine, ENTRY, listText, OTHER } from "../testing/review-scratch.ts";
import { loadPolicy } from "./load-policy.ts";
import { restrictSide } from "./review-restricts.ts";

const LIST = "policies/approvals/2026-11.yaml";
const ONE = listText(approveLine(ENTRY));
const HOLD = "  hold:\n    - {patch: DSA-1, reason: known issue}\n";
const reject = (more: string) => `  reject:\n    - {patch: DSA-2, reason: broken${more}}\n`;
const window = (until: string, more = "", from = "2026-12-18T00:00") =>
  `apiVersion: muster/v1\nkind: ChangeFreeze\nmetadata: {name: xmas}\nspec: {from: ${from}, until: ${until}, timezone: Europe/Berlin${more}}\n`;
const incident = (name: string, more = "") =>
  `apiVersion: muster/v1\nkind: Incident\nmetadata: {name: ${name}}\nspec: {patch: DSA-1, openedAt: 2026-11-11T08:00:00Z, severity: major${more}}\n`;
const INCIDENTS = "policies/incidents/2026.yaml";
const FREEZE = "rings/windows/freezes.yaml";
const FOR_ALL = ", endpoints: {}";
const EXCLUSION = `apiVersion: muster/v1
kind: Exclusion
metadata: {name: erp}
spec: {endpoints: {names: [web-1]}, patches: {ids: [DSA-1]}, successors: true, reason: why, owner: j.doe, expires: 2026-12-31}
`;
const LAB = calmRepository["rings/lab.yaml"] ?? "";
const SERVERS_LADDER: Files = {
  "rings/s1.yaml": LAB.replaceAll("lab", "s1")
    .replace("  endpoints: {}", "  track: servers\n  endpoints: {names: [srv-*]}")
    .replace('pinned: {names: ["s1-*"]}', "rest: true"),
};

type Change = Readonly<Record<string, string | undefined>>;

/** A change of the calm repository with one approval, and whether it restricts. */
const cases: readonly (readonly [what: string, was: Change, is: Change, expected: boolean])[] = [
  ["nothing", {}, {}, false],
  ["an added hold", {}, { [LIST]: listText(approveLine(ENTRY), HOLD) }, true],
  [
    "a hold in a list of its own",
    {},
    { "policies/approvals/stop.yaml": listText("", HOLD).replace("name: 2026-11", "name: stop") },
    true,
  ],
  ["a hold taken out", { [LIST]: listText(approveLine(ENTRY), HOLD) }, { [LIST]: ONE }, false],
  [
    "a hold that ends",
    { [LIST]: listText(approveLine(ENTRY), HOLD) },
    { [LIST]: listText(approveLine(ENTRY), HOLD.replace("reason", "until: 2027-01-01, reason")) },
    false,
  ],
  [
    "a hold for fewer",
    { [LIST]: listText(approveLine(ENTRY), HOLD) },
    { [LIST]: listText(approveLine(ENTRY), HOLD.replace("reason", "endpoints: {names: [web-1]}, reason")) },
    false,
  ],
  [
    "a hold whose reason is reworded",
    { [LIST]: listText(approveLine(ENTRY), HOLD) },
    { [LIST]: listText(approveLine(ENTRY), HOLD.replace("known", "other")) },
    false,
  ],
  ["an added reject that keeps", {}, { [LIST]: listText(approveLine(ENTRY), reject("")) }, true],
  [
    "an added reject that removes",
    {},
    { [LIST]: listText(approveLine(ENTRY), reject(", installed: remove")) },
    false,
  ],
  [
    "an added reject that lets others bring it along",
    {},
    { [LIST]: listText(approveLine(ENTRY), reject(", asDependency: allow")) },
    false,
  ],
  ["a reject taken out", { [LIST]: listText(approveLine(ENTRY), reject("")) }, { [LIST]: ONE }, false],
  [
    "a release",
    {},
    { [LIST]: listText(approveLine(ENTRY), "  release:\n    - {patch: DSA-1, trip: 4, reason: fixed}\n") },
    false,
  ],
  [
    "an approval taken out",
    { [LIST]: listText(approveLine(ENTRY) + approveLine(OTHER)) },
    { [LIST]: ONE },
    true,
  ],
  ["a list of approvals that is gone", {}, { [LIST]: undefined }, true],
  ["an added approval", {}, { [LIST]: listText(approveLine(ENTRY) + approveLine(OTHER)) }, false],
  [
    "an added hold and an added approval",
    {},
    { [LIST]: listText(approveLine(ENTRY) + approveLine(OTHER), HOLD) },
    false,
  ],
  ["a lower ceiling", {}, { [LIST]: listText(approveLine(ENTRY), "", "lab") }, true],
  [
    "a lower ceiling of one entry",
    { [LIST]: listText(approveLine(ENTRY), "", "broad") },
    { [LIST]: listText(approveLine(ENTRY, ", through: lab"), "", "broad") },
    true,
  ],
  [
    "a higher ceiling",
    { [LIST]: listText(approveLine(ENTRY), "", "lab") },
    { [LIST]: listText(approveLine(ENTRY), "", "broad") },
    false,
  ],
  ["a ceiling that is lifted", { [LIST]: listText(approveLine(ENTRY), "", "broad") }, { [LIST]: ONE }, false],
  [
    "a lower ceiling that opens another track",
    { ...SERVERS_LADDER, [LIST]: listText(approveLine(ENTRY), "", "broad") },
    { ...SERVERS_LADDER, [LIST]: listText(approveLine(ENTRY), "", "[lab, s1]") },
    false,
  ],
  [
    "a lower ceiling that shuts a track",
    { ...SERVERS_LADDER, [LIST]: listText(approveLine(ENTRY), "", "[broad, s1]") },
    { ...SERVERS_LADDER, [LIST]: listText(approveLine(ENTRY), "", "[lab]") },
    true,
  ],
  [
    "a lower ceiling that expedites",
    {},
    { [LIST]: listText(approveLine(ENTRY, ", expedite: true"), "", "lab") },
    false,
  ],
  ["an approval that waives", {}, { [LIST]: listText(approveLine(ENTRY, ", waives: [soak]")) }, false],
  [
    "an approval that moves to another list",
    {},
    { [LIST]: undefined, "policies/approvals/b.yaml": ONE.replace("name: 2026-11", "name: b") },
    false,
  ],
  [
    "a list that moves to another file, with a hold",
    {},
    { [LIST]: undefined, "policies/approvals/b.yaml": listText(approveLine(ENTRY), HOLD) },
    true,
  ],
  ["an added incident", {}, { [INCIDENTS]: incident("inc-1") }, true],
  [
    "an incident added to a file",
    { [INCIDENTS]: incident("inc-1") },
    { [INCIDENTS]: `${incident("inc-1")}---\n${incident("inc-2")}` },
    true,
  ],
  [
    "an incident that moves to another file",
    { [INCIDENTS]: incident("inc-1") },
    { [INCIDENTS]: undefined, "policies/incidents/b.yaml": incident("inc-1") },
    true,
  ],
  [
    "an incident that is closed",
    { [INCIDENTS]: incident("inc-1") },
    { [INCIDENTS]: incident("inc-1", ", closedAt: 2026-11-12T08:00:00Z") },
    false,
  ],
  ["an incident taken out", { [INCIDENTS]: incident("inc-1") }, { [INCIDENTS]: undefined }, false],
  ["an added freeze", {}, { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) }, true],
  [
    "a freeze that ends later",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-05", FOR_ALL) },
    true,
  ],
  [
    "a freeze that begins earlier",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL, "2026-12-01") },
    true,
  ],
  [
    "a freeze that ends earlier",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-02", FOR_ALL) },
    false,
  ],
  [
    "a freeze that begins later",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL, "2026-12-24") },
    false,
  ],
  [
    "a freeze of another zone that ends earlier there",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL).replace("Europe/Berlin", "Asia/Tokyo") },
    false,
  ],
  [
    "a freeze for everybody",
    { [FREEZE]: window("2027-01-04T00:00", ", endpoints: {names: [web-1]}") },
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    true,
  ],
  [
    "a freeze for fewer",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-04T00:00", ", endpoints: {names: [web-1]}") },
    false,
  ],
  [
    "a freeze that loses its exception",
    { [FREEZE]: window("2027-01-04T00:00", `${FOR_ALL}, except: {patches: {exploited: true}}`) },
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    true,
  ],
  [
    "a freeze that gains an exception",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: window("2027-01-04T00:00", `${FOR_ALL}, except: {patches: {exploited: true}}`) },
    false,
  ],
  ["a freeze taken out", { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) }, { [FREEZE]: undefined }, false],
  [
    "a freeze that moves to another file",
    { [FREEZE]: window("2027-01-04T00:00", FOR_ALL) },
    { [FREEZE]: undefined, "rings/windows/b.yaml": window("2027-01-04T00:00", FOR_ALL) },
    true,
  ],
  [
    "a window beside a freeze",
    {},
    {
      [FREEZE]: `${window("2027-01-04T00:00", FOR_ALL)}---\napiVersion: muster/v1\nkind: MaintenanceWindow\nmetadata: {name: night}\nspec: {timezone: Europe/Berlin, recurrence: [FREQ=DAILY], start: "22:00", duration: PT6H}\n`,
    },
    false,
  ],
  ["an added exclusion", {}, { "policies/exclusions/erp.yaml": EXCLUSION }, false],
  ["a ring with a longer soak", {}, { "rings/lab.yaml": `${LAB}  soak: {default: P30D}\n` }, false],
  [
    "a hold, and a change of who may approve",
    {},
    {
      [LIST]: listText(approveLine(ENTRY), HOLD),
      "policies/review.yaml":
        'apiVersion: muster/v1\nkind: ReviewPolicy\nmetadata: {name: review}\nspec: {people: [{id: 1, login: a, roles: [b]}], rules: [{name: a, requires: [{role: b, count: 1}]}], governs: [{paths: ["**"], rule: a}]}\n',
    },
    false,
  ],
  [
    "a workflow",
    {},
    { [LIST]: listText(approveLine(ENTRY), HOLD), ".github/workflows/x.yml": "on: push\n" },
    false,
  ],
];

async function sideOf(files: Files): Promise<RestrictSide> {
  const tools = { zoneOffset: createZoneOffset(), recurrenceDays, now: NOW };
  const policy = await loadPolicy({ kind: "worktree", worktree: worktreeOf(files) }, tools);
  const side = restrictSide(policy);
  if (side === undefined) throw new Error(JSON.stringify(policy.problems));
  return side;
}

function othersOf(was: Files, is: Files) {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((path) => was[path] !== is[path] && !path.startsWith("policies/approvals/"))
    .map((path) => ({ path, old: was[path] ?? null, new: is[path] ?? null }));
}

describe("restricts()", () => {
  for (const [what, was, is, expected] of cases) {
    it(`says ${expected ? "yes" : "no"} to ${what}`, async () => {
      const before = changed({ ...calmRepository, [LIST]: ONE }, was);
      const after = changed(before, is);
      const [base, merged] = [await sideOf(before), await sideOf(after)];
      assert.equal(restricts(base, merged, othersOf(before, after)), expected);
    });
  }
});

describe("restrictSide()", () => {
  it("is undefined where the documents have errors", async () => {
    const tools = { zoneOffset: createZoneOffset(), recurrenceDays, now: NOW };
    const files = changed(calmRepository, { "rings/lab.yaml": "kind: Ring\n" });
    const policy = await loadPolicy({ kind: "worktree", worktree: worktreeOf(files) }, tools);
    assert.equal(restrictSide(policy), undefined);
  });
});
