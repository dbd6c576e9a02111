import assert from "node:assert/strict";
import { test } from "node:test";
import { brief, problemsOf } from "../testing/problems-of.ts";
import { soundRepository } from "../testing/sound-repository.ts";

test("a sound repository has no problem", () => assert.deepEqual(problemsOf({}), []));

const gone = Object.fromEntries(Object.keys(soundRepository).map((path) => [path, undefined]));
const change = (path: string, from: string, to: string): Readonly<Record<string, string>> => {
  const text = soundRepository[path] ?? "";
  assert.ok(text.includes(from), `${path} has no ${from}`);
  return { [path]: text.replace(from, to) };
};
const ring = (name: string, spec: string): string =>
  `apiVersion: muster/v1\nkind: Ring\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const list = (entry: string): string =>
  `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: more}\nspec:\n  through: last\n  approve:\n    - ${entry}\n`;
const OTHER = `sha256:${"60".repeat(32)}`;

const cases: readonly (readonly [
  name: string,
  changes: Readonly<Record<string, string | undefined>>,
  problems: readonly string[],
])[] = [
  [
    "an empty repository",
    gone,
    ["policies:1:1 no-policy", "policies/review.yaml:1:1 no-review-policy", "rings:1:1 no-ring"],
  ],
  [
    "no policy",
    { "policies/servers.yaml": undefined, "policies/tests/exploited.yaml": undefined },
    ["policies:1:1 no-policy"],
  ],
  [
    "no review policy, where merges are trusted",
    {
      "policies/review.yaml": undefined,
      ...change("muster.yaml", "timezone: Europe/Berlin", "approvals: trust-merge"),
    },
    [],
  ],
  [
    "no review policy, and none that is needed",
    { "policies/review.yaml": undefined },
    ["policies/review.yaml:1:1 no-review-policy"],
  ],
  [
    "a policy that cannot be read, which is not a missing one",
    { "policies/servers.yaml": "[" },
    ["policies/servers.yaml:1:2 yaml-syntax"],
  ],
  [
    "a ring with a fault, which is not a missing one",
    change("rings/lab.yaml", "order: 10", "order: ten"),
    ["rings/lab.yaml:6:10 wrong-type"],
  ],
  [
    "a window with a fault, which is not a missing one",
    change("rings/windows/night.yaml", "22:00", "25:00"),
    ["rings/windows/night.yaml:4:68 bad-time"],
  ],
  [
    "an unknown window",
    change("rings/lab.yaml", "window: night", "window: nigth"),
    ["rings/lab.yaml:8:11 unknown-window"],
  ],
  [
    "an unknown ceiling",
    change("policies/approvals/2026-11.yaml", "through: last", "through: canary"),
    ["policies/approvals/2026-11.yaml:5:12 unknown-ring"],
  ],
  [
    "last in a list of ceilings",
    change("policies/approvals/2026-11.yaml", "through: last", "through: [lab, last]"),
    ["policies/approvals/2026-11.yaml:5:18 unknown-ring"],
  ],
  [
    "a patch that is to leave the last ring, where nothing lies beyond",
    {
      "policies/approvals/more.yaml": list(
        `{patch: DSA-1, digest: "${OTHER}", rollback: {method: uninstall, tested: true}, leaves: [lab, broad]}`,
      ),
    },
    ["policies/approvals/more.yaml:7:164 leaves-last-ring"],
  ],
  [
    "a ring that cannot be read, which may lie beyond",
    {
      "rings/outer.yaml": "[",
      "policies/approvals/more.yaml": list(
        `{patch: DSA-1, digest: "${OTHER}", rollback: {method: uninstall, tested: true}, leaves: [broad]}`,
      ),
    },
    ["rings/outer.yaml:1:2 yaml-syntax"],
  ],
  [
    "an unknown record",
    change("policies/approvals/2026-11.yaml", "evidence: [lab-2026-11]", "evidence: [lab]"),
    ["policies/approvals/2026-11.yaml:6:25 unknown-test-record"],
  ],
  [
    "an unknown sign-off",
    change("policies/servers.yaml", "signOff: operations", "signOff: ops"),
    ["policies/servers.yaml:14:34 unknown-role"],
  ],
  [
    "an unknown review rule",
    change("policies/servers.yaml", "review: standard\n", "review: standart\n"),
    ["policies/servers.yaml:13:15 unknown-review-rule"],
  ],
  [
    "an unknown rule that governs",
    change("policies/review.yaml", "rule: by-policy", "rule: by-polici"),
    ["policies/review.yaml:12:48 unknown-review-rule"],
  ],
  [
    "an opened ring and patch that do not exist",
    change("policies/tests/exploited.yaml", "  expect:", "  opened: {X-1: [labs]}\n  expect:"),
    ["policies/tests/exploited.yaml:8:12 unknown-patch", "policies/tests/exploited.yaml:8:18 unknown-ring"],
  ],
  [
    "three rings that take the rest",
    {
      ...change("rings/lab.yaml", "members: {", "members: {rest: true, "),
      "rings/x.yaml": ring("x", "{endpoints: {}, order: 30, members: {rest: true}, window: night}"),
    },
    ["rings/broad.yaml:7:19 rest-not-once", "rings/x.yaml:4:50 rest-not-once"],
  ],
  [
    "nobody that takes the rest",
    change("rings/broad.yaml", "rest: true", "rest: false"),
    ["rings/broad.yaml:7:12 rest-not-once"],
  ],
  [
    "endpoints of a track written in another order, which is no difference",
    {
      "rings/lab.yaml": ring(
        "lab",
        "{endpoints: {os: {family: linux, id: debian}}, order: 10, members: {}, window: night}",
      ),
      "rings/broad.yaml": ring(
        "broad",
        "{endpoints: {os: {id: debian, family: linux}}, order: 20, members: {rest: true}, window: night}",
      ),
    },
    [],
  ],
  [
    "samples with a salt each, which are not compared",
    {
      "rings/lab.yaml": ring(
        "lab",
        "{endpoints: {}, order: 10, members: {sample: {percent: 5, salt: a}}, window: night}",
      ),
      "rings/broad.yaml": ring(
        "broad",
        "{endpoints: {}, order: 20, members: {rest: true, sample: {percent: 5, salt: b}}, window: night}",
      ),
    },
    [],
  ],
  [
    "a sample of nobody",
    change("rings/lab.yaml", "members: {", "members: {sample: {percent: 0, salt: a}, "),
    ["rings/lab.yaml:7:31 sample-not-growing"],
  ],
  [
    "a digest approved twice in one list",
    change(
      "policies/approvals/2026-11.yaml",
      "  approve:\n",
      `  approve:\n    - {patch: KB5068861, digest: ${/sha256:[0-9a-f]+/.exec(soundRepository["policies/approvals/2026-11.yaml"] ?? "")?.[0]}}\n`,
    ),
    ["policies/approvals/2026-11.yaml:10:15 approved-twice"],
  ],
  [
    "another revision approved, which is no second approval",
    {
      "policies/approvals/b.yaml": list(
        `{patch: KB5068861, digest: ${OTHER}, rollback: {method: uninstall}}`,
      ),
    },
    [],
  ],
  [
    "an approval without a way back",
    { "policies/approvals/b.yaml": list(`{patch: KB1, digest: ${OTHER}}`) },
    ["policies/approvals/b.yaml:7:7 no-rollback"],
  ],
  [
    "no way back that nobody accepted",
    { "policies/approvals/b.yaml": list(`{patch: KB1, digest: ${OTHER}, rollback: {method: none}}`) },
    ["policies/approvals/b.yaml:7:111 rollback-not-accepted"],
  ],
  [
    "no way back that somebody accepted",
    {
      "policies/approvals/b.yaml": list(
        `{patch: KB1, digest: ${OTHER}, rollback: {method: none, accepted: image}}`,
      ),
    },
    [],
  ],
  [
    "ids deep in a selector",
    change(
      "policies/exclusions/erp.yaml",
      "patches: {ids: [KB5068861]}\n  successors: true",
      "patches: {any: [{not: {ids: [KB1]}}]}",
    ),
    ["policies/exclusions/erp.yaml:6:3 no-successors"],
  ],
  [
    "an exclusion by severity, which needs no successors",
    change(
      "policies/exclusions/erp.yaml",
      "patches: {ids: [KB5068861]}\n  successors: true",
      "patches: {severity: [low]}",
    ),
    [],
  ],
  ["an exclusion on its last day", change("policies/exclusions/erp.yaml", "2026-12-31", "2026-11-15"), []],
  [
    "an exclusion that ended yesterday",
    change("policies/exclusions/erp.yaml", "2026-12-31", "2026-11-14"),
    ["policies/exclusions/erp.yaml:10:12 expired-exclusion"],
  ],
  [
    "soaks that outlast a due date",
    change("policies/servers.yaml", "due: P14D", "due: P2D"),
    ["policies/servers.yaml:15:12 impossible-due"],
  ],
  [
    "a due date beyond a ceiling that ends before the soak",
    change("policies/servers.yaml", "due: P14D", "due: P2D\n      through: lab"),
    [],
  ],
  [
    "a ring's offset that outlasts a due date",
    change("rings/broad.yaml", "order: 20", "order: 20\n  after: P15D"),
    ["policies/servers.yaml:15:12 impossible-due"],
  ],
  [
    "a test that outlasts a due date",
    change("policies/servers.yaml", "for: PT2H", "for: P15D"),
    ["policies/servers.yaml:15:12 impossible-due"],
  ],
  [
    "a deferral beyond the due date",
    change("policies/servers.yaml", "due: P14D", "due: P14D\n      defer: P15D"),
    ["policies/servers.yaml:15:12 impossible-due"],
  ],
  [
    "a soak for a severity that the rule does not take",
    {
      ...change("policies/servers.yaml", "patches: {exploited: true}", "patches: {severity: [critical]}"),
      ...change("rings/lab.yaml", "default: P3D", "default: P20D, critical: P1D"),
    },
    [],
  ],
  [
    "a freeze of one day, which is no wrong order",
    {
      "rings/windows/freeze.yaml":
        "apiVersion: muster/v1\nkind: ChangeFreeze\nmetadata: {name: f}\nspec: {from: 2026-12-18, until: 2026-12-18, endpoints: {}}\n",
    },
    [],
  ],
  [
    "a window that ends before it begins",
    change(
      "rings/windows/night.yaml",
      "duration: PT6H",
      "duration: PT6H, validFrom: 2027-01-01, validUntil: 2026-01-01",
    ),
    ["rings/windows/night.yaml:4:128 wrong-order"],
  ],
  [
    "one person listed twice",
    change("policies/review.yaml", "id: 1002, login: raj", "id: 1001, login: ana"),
    ["policies/review.yaml:7:12 duplicate-entry", "policies/review.yaml:7:25 duplicate-entry"],
  ],
];

for (const [name, changes, problems] of cases) {
  test(`resolveReferences() and ${name}`, () => assert.deepEqual(brief(problemsOf(changes)), problems));
}

test("resolveReferences() suggests what was probably meant", () => {
  const [problem] = problemsOf(change("rings/lab.yaml", "window: night", "window: nigth"));
  assert.equal(problem?.message, 'spec.window: no MaintenanceWindow is called "nigth"');
  assert.equal(problem?.hint, 'did you mean "night"? Windows: night');
});
