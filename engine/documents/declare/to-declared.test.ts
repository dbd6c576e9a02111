import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import type { Declared } from "../../core/model/declared.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildPatch } from "../../testing/build-patch.ts";
import { days, hours } from "../../testing/build-time.ts";
import { readDocuments } from "../read-documents.ts";
import { durationOf, momentOf } from "./located.ts";
import { toDeclared } from "./to-declared.ts";

const offsetOf = createZoneOffset();
const DIGEST = `sha256:${"a".repeat(64)}`;

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: muster/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n${spec
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n")}\n`;

function declare(files: Readonly<Record<string, string>>): Declared {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const { documents, problems } = readDocuments(sources, {
    isZone: (zone) => offsetOf(zone, 0) !== undefined,
  });
  assert.deepEqual(problems, []);
  return toDeclared(documents, offsetOf);
}

const workspace = (spec: string) => ({ "muster.yaml": document("Workspace", "acme", spec) });
const first = <T>(items: readonly T[]): T => items[0] ?? assert.fail("nothing was declared");

describe("toDeclared(), policies", () => {
  const policy = (spec: string) =>
    first(declare({ "policies/a.yaml": document("PatchPolicy", "a", spec) }).policies);

  test("fills in the defaults that the manual gives", () => {
    const { endpoints, rules, ...rest } = policy(
      "endpoints: {}\nrules: [{name: all, patches: {}, approval: required}]",
    );
    assert.deepEqual(rest, {
      name: "a",
      at: "policies/a.yaml:5:3",
      precedence: 0,
      anchor: "first-seen",
      anchorAt: "policies/a.yaml:5:3",
      staleAfterMs: days(2),
      humanImpact: [],
      train: "each",
      otherwise: "hold",
      otherwiseAt: "policies/a.yaml:5:3",
    });
    assert.equal(endpoints(buildEndpoint()), "yes");
    const { patches, ...rule } = first(rules);
    assert.equal(patches(buildPatch()), "yes");
    const at = "policies/a.yaml:6:11";
    assert.deepEqual(rule, {
      name: "all",
      at,
      approval: "required",
      approvalAt: "policies/a.yaml:6:46",
      through: { kind: "last", at },
      deferMs: 0,
      deferAt: at,
      graceMs: 0,
      windows: "respect",
      retry: { attempts: 3, everyMs: hours(12), at },
      reboot: "if-required",
      evidenceBefore: [],
    });
  });

  test("takes everything that is said, with its place", () => {
    const { rules, ...rest } = policy(`endpoints: {names: ["db-*"]}
precedence: 7
anchor: patch-tuesday
staleAfter: PT6H
train: weekly
otherwise: ignore
rules:
  - name: soon
    patches: {ids: [KB1]}
    approval: automatic
    review: standard
    through: [srv, ws]
    test: {for: P1D, signOff: security}
    defer: P2D
    due: P3D
    grace: P4D
    windows: ignore
    retry: {attempts: 9, every: PT1H}
    reboot: never
    evidenceBefore: [{type: forensics, maxAge: PT5H}]
  - {name: test-only, patches: {}, approval: never, through: ws, test: {for: PT1H}, retry: {attempts: 2}}`);
    assert.equal(rest.endpoints(buildEndpoint({ id: "web-1" })), "no");
    const { precedence, anchor, anchorAt, staleAfterMs, train, otherwise, otherwiseAt } = rest;
    assert.deepEqual(
      [precedence, anchor, anchorAt, staleAfterMs, train, otherwise, otherwiseAt],
      [7, "patch-tuesday", "policies/a.yaml:7:11", hours(6), "weekly", "ignore", "policies/a.yaml:10:14"],
    );
    const { patches, ...soon } = first(rules);
    assert.equal(patches(buildPatch()), "no");
    assert.deepEqual(soon, {
      name: "soon",
      at: "policies/a.yaml:12:7",
      approval: "automatic",
      approvalAt: "policies/a.yaml:14:17",
      review: "standard",
      through: { kind: "rings", rings: ["srv", "ws"], at: "policies/a.yaml:16:16" },
      test: { forMs: days(1), signOff: "security", at: "policies/a.yaml:17:13" },
      deferMs: days(2),
      deferAt: "policies/a.yaml:18:14",
      dueMs: days(3),
      graceMs: days(4),
      windows: "ignore",
      retry: { attempts: 9, everyMs: hours(1), at: "policies/a.yaml:22:14" },
      reboot: "never",
      evidenceBefore: [{ type: "forensics", maxAgeMs: hours(5), at: "policies/a.yaml:24:24" }],
    });
    const second = rules[1] ?? assert.fail();
    assert.deepEqual(second.through, { kind: "rings", rings: ["ws"], at: "policies/a.yaml:25:64" });
    assert.deepEqual([second.test?.forMs, second.test?.signOff], [hours(1), undefined]);
    assert.deepEqual([second.retry.attempts, second.retry.everyMs], [2, hours(12)]);
  });
});

describe("toDeclared(), what risk tables ask", () => {
  const SPEC = `endpoints: {}
exposed: {labels: {exposure: internet}}
humanImpact:
  - {endpoints: {labels: {tier: "0"}}, impact: very-high}
  - {endpoints: {labels: {tier: "1"}}, impact: low}
rules: [{name: all, patches: {}, approval: required, risk: ssvc-deployer}]`;
  const policy = first(declare({ "policies/a.yaml": document("PatchPolicy", "a", SPEC) }).policies);
  const labelled = (labels: Readonly<Record<string, string>>) => buildEndpoint({ labels });

  test("compiles who is exposed, and keeps unknown apart", () => {
    assert.equal(policy.exposed?.(labelled({ exposure: "internet" })), "yes");
    assert.equal(policy.exposed?.(labelled({ exposure: "none" })), "no");
    assert.equal(typeof policy.exposed?.(labelled({})), "object");
  });

  test("keeps the order of human impact, in SSVC's words", () => {
    assert.deepEqual(
      policy.humanImpact.map(({ endpoints, impact }) => [impact, endpoints(labelled({ tier: "1" }))]),
      [
        ["very high", "no"],
        ["low", "yes"],
      ],
    );
  });

  test("names the rule's table and where it stands", () => {
    assert.deepEqual(first(policy.rules).risk, { table: "ssvc-deployer", at: "policies/a.yaml:10:62" });
  });
});

describe("toDeclared(), approval lists", () => {
  const lists = (spec: string, zone = "UTC") =>
    declare({
      ...workspace(`timezone: ${zone}`),
      "policies/approvals/l.yaml": document("ApprovalList", "l", spec),
    });

  test("lets an entry's own words win over the list's, field by field", () => {
    const { approve } = lists(`through: srv
defaults: {evidence: [lab-1], rollback: {method: uninstall, tested: true}}
approve:
  - {patch: A, digest: "${DIGEST}"}
  - {patch: B, digest: "${DIGEST}", through: last, evidence: [lab-2], expedite: true, waives: [gate, soak], leaves: [lab], despite: [C]}`);
    assert.deepEqual(approve, [
      {
        list: "l",
        at: "policies/approvals/l.yaml:8:7",
        patch: "A",
        digest: DIGEST,
        through: { kind: "rings", rings: ["srv"], at: "policies/approvals/l.yaml:5:12" },
        expedite: false,
        waives: new Set(),
        leaves: new Set(),
        despite: new Set(),
        evidence: ["lab-1"],
      },
      {
        list: "l",
        at: "policies/approvals/l.yaml:9:7",
        patch: "B",
        digest: DIGEST,
        through: { kind: "last", at: "policies/approvals/l.yaml:9:110" },
        expedite: true,
        waives: new Set(["gate", "soak"]),
        leaves: new Set(["lab"]),
        despite: new Set(["C"]),
        evidence: ["lab-2"],
      },
    ]);
    const bare = first(lists(`approve: [{patch: A, digest: "${DIGEST}"}]`).approve);
    assert.deepEqual(bare.through.kind, "last");
    assert.deepEqual(bare.evidence, []);
  });

  test("holds, rejects and releases; a hold's bare date ends with that day in the workspace's zone", () => {
    const { holds, rejects, releases } = lists(
      `hold:
  - {patch: A, reason: why}
  - {patch: B, endpoints: {names: [db-1]}, reason: why, until: 2026-12-01}
reject:
  - {patch: C, reason: why}
  - {patch: D, endpoints: {names: [db-1]}, reason: why, installed: remove, asDependency: allow}
release:
  - {patch: A, trip: 4711, reason: fixed}`,
      "Europe/Berlin",
    );
    const web = buildEndpoint();
    assert.deepEqual(
      holds.map(({ patch, endpoints, until, at }) => [
        patch,
        endpoints(web),
        until === undefined ? undefined : formatInstant(until),
        at,
      ]),
      [
        ["A", "yes", undefined, "policies/approvals/l.yaml:6:7"],
        ["B", "no", "2026-12-01T23:00:00Z", "policies/approvals/l.yaml:7:7"],
      ],
    );
    assert.deepEqual(
      rejects.map(({ patch, endpoints, installed, asDependency }) => [
        patch,
        endpoints(web),
        installed,
        asDependency,
      ]),
      [
        ["C", "yes", "keep", "block"],
        ["D", "no", "remove", "allow"],
      ],
    );
    assert.deepEqual(releases, [{ at: "policies/approvals/l.yaml:12:7", patch: "A", trip: 4711 }]);
  });
});

describe("toDeclared(), exclusions and test records", () => {
  test("ends an exclusion with its last day, in the workspace's zone", () => {
    const { exclusions } = declare({
      ...workspace("timezone: America/New_York"),
      "policies/exclusions/a.yaml": document(
        "Exclusion",
        "a",
        `endpoints: {names: [erp-1]}
patches: {ids: [KB1, "KB2*"]}
successors: true
reason: why
owner: j.doe
control: VLAN
expires: 2026-12-31
onExpiry: {grace: P7D}`,
      ),
      "policies/exclusions/b.yaml": document(
        "Exclusion",
        "b",
        "endpoints: {}\nbaselines: [win]\nreason: why\nowner: j.doe\nexpires: 2026-12-31T18:00:00Z",
      ),
      "policies/exclusions/c.yaml": document(
        "Exclusion",
        "c",
        "endpoints: {}\npatches: {severity: [low]}\nreason: why\nowner: j.doe\nexpires: 2026-12-31",
      ),
    });
    const [a, b, c] = exclusions;
    assert.ok(a && b && c);
    assert.deepEqual(
      [a.ids, a.successors, a.control, a.graceMs, a.at],
      [["KB1", "KB2*"], true, "VLAN", days(7), "policies/exclusions/a.yaml:5:3"],
    );
    assert.equal(formatInstant(a.expires), "2027-01-01T05:00:00Z");
    assert.equal(a.patches?.(buildPatch({ id: "KB21" })), "yes");
    assert.equal(a.endpoints(buildEndpoint()), "no");
    assert.deepEqual(
      [b.patches, b.ids, b.successors, b.graceMs, "control" in b],
      [undefined, [], false, 0, false],
    );
    assert.equal(formatInstant(b.expires), "2026-12-31T18:00:00Z");
    assert.deepEqual(c.ids, []);
  });

  test("keeps only the dates of a test that are there", () => {
    const record = (dates: string) =>
      first(
        declare({
          "policies/evidence/t.yaml": document(
            "TestRecord",
            "t",
            `patches: [{patch: A, digest: "${DIGEST}"}]\ntype: lab\noutcome: passed\n${dates}`,
          ),
        }).testRecords,
      );
    const whole = record("startedAt: 2026-11-11T08:00:00Z\nfinishedAt: 2026-11-13T09:00:00Z");
    assert.deepEqual(
      [whole.finishedAt, whole.startedAt].map((at) => formatInstant(at ?? Number.NaN)),
      ["2026-11-13T09:00:00Z", "2026-11-11T08:00:00Z"],
    );
    assert.deepEqual(
      [whole.name, whole.outcome, whole.patches],
      ["t", "passed", [{ patch: "A", digest: DIGEST }]],
    );
    const open = record("startedAt: 2026-11-11T08:00:00Z");
    assert.equal("finishedAt" in open, false);
  });
});

describe("toDeclared(), rings and freezes", () => {
  test("fills in a ring's defaults and takes everything that is said", () => {
    const { rings } = declare({
      "rings/b.yaml": document("Ring", "b", "endpoints: {}\norder: 20\nmembers: {rest: true}"),
      "rings/a.yaml": document(
        "Ring",
        "a",
        `track: default
endpoints: {names: ["web-*"]}
order: 10
after: P4D
members:
  pinned: {names: [web-1]}
  never: {names: [web-2]}
  sample: {percent: 0.07, atLeast: 3, stratifyBy: [os.version], salt: s}
window: night
promotion: manual`,
      ),
      "rings/c.yaml": document(
        "Ring",
        "c",
        "track: aaa\nendpoints: {}\norder: 5\nmembers: {sample: {percent: 33.3}}",
      ),
    });
    assert.deepEqual(
      rings.map(({ name, track, order, promotion, afterMs, window }) => [
        name,
        track,
        order,
        promotion,
        afterMs,
        window,
      ]),
      [
        ["c", "aaa", 5, "automatic", undefined, undefined],
        ["a", "default", 10, "manual", days(4), { name: "night", at: "rings/a.yaml:13:11" }],
        ["b", "default", 20, "automatic", undefined, undefined],
      ],
    );
    const [c, a, b] = rings;
    assert.ok(a && b && c);
    assert.deepEqual(a.members.sample, { basisPoints: 7, atLeast: 3, stratifyBy: ["os.version"], salt: "s" });
    assert.equal(a.members.pinned?.(buildEndpoint({ id: "web-1" })), "yes");
    assert.equal(a.members.never?.(buildEndpoint({ id: "web-2" })), "yes");
    assert.deepEqual(
      [a.members.rest, a.members.at, a.afterAt],
      [false, "rings/a.yaml:10:5", "rings/a.yaml:8:10"],
    );
    assert.deepEqual([b.members.rest, "sample" in b.members, "pinned" in b.members], [true, false, false]);
    assert.deepEqual(c.members.sample, { basisPoints: 3330, atLeast: 0, stratifyBy: [], salt: "" });
  });

  test("reads a freeze in its own zone, else in the workspace's, from the start of a day to the end of one", () => {
    const freeze = (spec: string) =>
      first(
        declare({
          ...workspace("timezone: Asia/Kolkata"),
          "rings/windows/f.yaml": document("ChangeFreeze", "f", spec),
        }).freezes,
      );
    const own = freeze(
      "from: 2026-12-18\nuntil: 2027-01-03\ntimezone: Europe/Berlin\nendpoints: {}\nexcept: {patches: {ids: [KB1]}}",
    );
    assert.deepEqual([own.from, own.until].map(formatInstant), [
      "2026-12-17T23:00:00Z",
      "2027-01-03T23:00:00Z",
    ]);
    assert.equal(own.except?.(buildPatch({ id: "KB1" })), "yes");
    const shared = freeze("from: 2026-12-18T00:00\nuntil: 2027-01-04T00:00\nendpoints: {}");
    assert.deepEqual([shared.from, shared.until].map(formatInstant), [
      "2026-12-17T18:30:00Z",
      "2027-01-03T18:30:00Z",
    ]);
    assert.equal(shared.except, undefined);
  });
});

describe("toDeclared(), maintenance windows", () => {
  const window = (spec: string) =>
    first(declare({ "rings/windows/w.yaml": document("MaintenanceWindow", "w", spec) }).windows);

  test("keeps bare dates as days, for their zone may be each endpoint's own", () => {
    const full = window(`timezone: endpoint
recurrence: ["FREQ=MONTHLY;BYDAY=2TU"]
offset: P4D
start: "22:30"
duration: PT6H
cutoff: PT1H
validFrom: 1970-01-03
validUntil: 2027-01-01T00:00:00Z
catchUp: {within: PT24H}`);
    assert.deepEqual(full, {
      name: "w",
      at: "rings/windows/w.yaml:5:3",
      recurrence: ["FREQ=MONTHLY;BYDAY=2TU"],
      offsetDays: 4,
      startMs: hours(22.5),
      durationMs: hours(6),
      cutoffMs: hours(1),
      validFrom: { kind: "day", day: 2 },
      validUntil: { kind: "instant", at: Date.parse("2027-01-01T00:00:00Z") },
      catchUpMs: days(1),
    });
  });

  test("fills in the defaults", () => {
    const bare = window('timezone: UTC\nrecurrence: ["FREQ=DAILY"]\nstart: "00:00"\nduration: PT6H');
    assert.deepEqual(
      [bare.timezone, bare.offsetDays, bare.startMs, bare.cutoffMs, "validFrom" in bare, "catchUpMs" in bare],
      ["UTC", 0, 0, 0, false, false],
    );
  });
});

describe("toDeclared(), baselines", () => {
  const baseline = (spec: string) =>
    first(
      declare({
        ...workspace("timezone: Europe/Berlin"),
        "policies/baselines/a.yaml": document("Baseline", "a", spec),
      }).baselines,
    );
  const wanted = (text: string, operator: string, operand: string) => ({
    text,
    comparison: { operator, operand },
  });

  test("takes everything that is said, with the place of each line", () => {
    const { endpoints, ...rest } = baseline(`endpoints: {os: {id: debian}}
from: 2026-12-01
due: 2027-03-31
operatingSystem:
  version: ">=12"
  requires: {tpm: ">=2.0", secureBoot: true}
software:
  - {product: openssl, version: ">=3.0.15"}
  - {product: telnetd, absent: true}
firmware: [{component: BIOS, vendor: dell, version: "1.24.0"}]`);
    const file = "policies/baselines/a.yaml";
    assert.equal(endpoints(buildEndpoint()), "yes");
    assert.deepEqual(
      { ...rest, from: formatInstant(rest.from ?? 0), due: formatInstant(rest.due ?? 0) },
      {
        name: "a",
        at: `${file}:5:3`,
        from: "2026-11-30T23:00:00Z",
        due: "2027-03-31T22:00:00Z",
        operatingSystem: {
          at: `${file}:9:14`,
          version: wanted(">=12", ">=", "12"),
          requires: [
            { fact: "tpm", wanted: ">=2.0", at: `${file}:10:21` },
            { fact: "secureBoot", wanted: true, at: `${file}:10:42` },
          ],
        },
        software: [
          { at: `${file}:12:7`, product: "openssl", version: wanted(">=3.0.15", ">=", "3.0.15") },
          { at: `${file}:13:7`, product: "telnetd" },
        ],
        firmware: [
          {
            at: `${file}:14:14`,
            component: "BIOS",
            vendor: "dell",
            version: wanted("1.24.0", "=", "1.24.0"),
          },
        ],
      },
    );
  });

  test("asks for nothing where nothing is said", () => {
    const { endpoints, ...rest } = baseline("endpoints: {}\nsoftware: [{product: openssl}]");
    assert.equal(endpoints(buildEndpoint()), "yes");
    assert.deepEqual(rest, { name: "a", at: "policies/baselines/a.yaml:5:3", software: [], firmware: [] });
  });
});

describe("toDeclared(), the whole", () => {
  const files: Readonly<Record<string, string>> = {
    ...workspace("timezone: Europe/Berlin\napprovals: trust-merge"),
    "policies/b.yaml": document(
      "PatchPolicy",
      "b",
      "endpoints: {}\nrules: [{name: all, patches: {}, approval: never}]",
    ),
    "policies/a.yaml": document(
      "PatchPolicy",
      "c",
      "endpoints: {}\nrules: [{name: all, patches: {}, approval: never}]",
    ),
    "policies/approvals/z.yaml": document("ApprovalList", "a", `approve: [{patch: A, digest: "${DIGEST}"}]`),
    "policies/approvals/y.yaml": document("ApprovalList", "b", `approve: [{patch: B, digest: "${DIGEST}"}]`),
  };

  test("sorts by name, whatever the order of files", () => {
    const declared = declare(files);
    assert.deepEqual(
      declared.policies.map(({ name }) => name),
      ["b", "c"],
    );
    assert.deepEqual(
      declared.approve.map(({ patch }) => patch),
      ["A", "B"],
    );
    const turned = declare(Object.fromEntries(Object.entries(files).reverse()));
    assert.equal(JSON.stringify(turned), JSON.stringify(declared));
  });

  test("trusts merges only where that is said and no log is declared", () => {
    const approvals = (spec: string) => declare(workspace(spec)).approvals;
    const log = '\nlog: {ref: refs/muster/log, keys: [{id: 1, key: "ssh-ed25519 AAAA"}]}';
    assert.equal(approvals("approvals: trust-merge"), "trust-merge");
    assert.equal(approvals(`approvals: trust-merge${log}`), "vouched");
    assert.equal(approvals("approvals: vouched"), "vouched");
    assert.equal(approvals("timezone: UTC"), "vouched");
    const none = toDeclared([], offsetOf);
    assert.deepEqual([none.approvals, none.timezone, none.policies], ["vouched", "UTC", []]);
  });

  test("calls text that was not checked a fault of ours", () => {
    assert.throws(() => durationOf("P1M"), /Unchecked duration "P1M"/);
    const zone = { name: "Europe/Atlantis", offsetOf };
    assert.throws(
      () => momentOf("2026-12-31", "end", zone),
      /Unchecked moment "2026-12-31" in zone Europe\/Atlantis/,
    );
  });
});
