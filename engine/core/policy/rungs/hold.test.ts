import { buildFix, RELEASED } from "../../../testing/build-patch.ts";
import { days, hours, NOW } from "../../../testing/build-time.ts";
import type { RuleInput } from "../../../testing/declared-sketch.ts";
import { describeRung, type RungCase } from "../../../testing/rung-cases.ts";

const HELD = { verdict: "held", rung: "hold", compliance: "pending" } as const;
const UNKNOWN = { ...HELD, until: { when: "when that is known" }, flags: ["unknown-fact"] } as const;
const TWO_RINGS = [
  { name: "lab", members: {} },
  { name: "broad", order: 20 },
] as const;

describeRung("rung 11: policy, people, breakers and missing facts say not yet, or never", [
  {
    name: "an endpoint that the inventory does not list",
    endpoint: { unlisted: true },
    ...HELD,
    until: { when: "when the inventory lists it" },
    flags: ["unlisted"],
  },
  {
    name: "a rule that never installs it",
    rule: { approval: "never" },
    verdict: "ignored",
    rung: "hold",
    compliance: "exempt",
    due: "none",
    ruleName: "any",
  },
  {
    name: "a rule that perhaps comes before one that never installs it: held, naming the fact",
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-1" }] } }],
    world: {
      policies: [
        {
          rules: [
            { name: "exploited", patches: { exploited: true } },
            { name: "rest", approval: "never" },
          ],
        },
      ],
    },
    ...UNKNOWN,
    ruleName: "none",
    says: /whether rule "exploited" matches: whether CVE-1 is exploited is not known/,
    at: /#exploited/,
  },
  {
    name: "a hold, until people lift it",
    world: { holds: [{ patch: "DSA-1" }] },
    ...HELD,
    until: { when: "when the hold is taken out" },
    says: /^list "2026-11" holds it: known issue$/,
  },
  {
    name: "a hold with an end",
    world: { holds: [{ patch: "DSA-1", until: NOW + 1 }] },
    ...HELD,
    until: { at: NOW + 1 },
    says: /holds it until 2026-11-12T10:00:00.001Z: known issue/,
  },
  {
    name: "a hold at the instant it ends is none",
    world: { holds: [{ patch: "DSA-1", until: NOW }] },
    verdict: "install",
  },
  {
    name: "of two holds the one that lasts longer",
    world: { holds: [1, 9, 5].map((count) => ({ patch: "DSA-1", until: NOW + days(count) })) },
    ...HELD,
    until: { at: NOW + days(9) },
  },
  {
    name: "a hold without an end, and one whose end cannot be read, last longest",
    world: {
      holds: [
        { patch: "DSA-1", until: NOW + 1 },
        { patch: "DSA-1", until: Number.NaN },
      ],
    },
    ...HELD,
    until: { when: "when the hold is taken out" },
  },
  {
    name: "unknown whether a hold concerns it: held, naming the fact",
    world: { holds: [{ patch: "DSA-1", endpoints: { os: { version: ">=12" }, labels: { site: "fra" } } }] },
    ...UNKNOWN,
    says: /whether the hold of list "2026-11" concerns it: label "site" was not reported/,
  },
  {
    name: "a hold that surely concerns it comes before one that perhaps does",
    world: {
      holds: [
        { patch: "DSA-1", endpoints: { labels: { site: "fra" } } },
        { patch: "DSA-1", until: NOW + 1 },
      ],
    },
    ...HELD,
    until: { at: NOW + 1 },
  },
  {
    name: "a hold of another endpoint or patch",
    world: { holds: [{ patch: "DSA-1", endpoints: { names: ["db-*"] } }, { patch: "DSA-2" }] },
    verdict: "install",
  },
  {
    name: "no rule, and the policy holds what no rule matches",
    world: { policies: [{ rules: [{ patches: { ids: ["KB-*"] } }] }] },
    ...HELD,
    until: { when: "when a rule of the policy matches it" },
    ruleName: "none",
    says: /no rule of policy "servers" matches it: hold/,
  },
  {
    name: "no rule, and the policy ignores what no rule matches",
    world: { policies: [{ rules: [{ patches: { ids: ["KB-*"] } }], otherwise: "ignore" }] },
    verdict: "ignored",
    rung: "hold",
    compliance: "exempt",
  },
]);

const TRIP = { number: 7, patch: "DSA-1", track: "default", ring: "broad", at: NOW - days(1) };

describeRung("rung 11: a tripped breaker holds in its ring and outward of it", [
  {
    name: "in the ring that tripped",
    world: { rings: [...TWO_RINGS], rollout: { trips: [TRIP] } },
    ...HELD,
    until: { when: "when a list releases trip 7" },
    flags: ["tripped"],
    says: /the breaker of ring "broad" tripped at 2026-11-11T10:00:00Z \(trip 7\)/,
  },
  {
    name: "outward of it",
    world: { rings: [...TWO_RINGS], rollout: { trips: [{ ...TRIP, ring: "lab" }] } },
    ...HELD,
  },
  {
    name: "not inward of it",
    world: {
      rings: [{ name: "lab", members: { pinned: {} } }, TWO_RINGS[1]],
      rollout: { trips: [TRIP] },
    },
    verdict: "install",
  },
  {
    name: "in a ring that is gone: everywhere in its track",
    world: { rollout: { trips: [{ ...TRIP, ring: "gone" }] } },
    ...HELD,
  },
  {
    name: "not in another track",
    world: {
      rings: [
        { name: "broad" },
        { name: "desks", track: "workstations", endpoints: { names: ["desk-*"] }, order: 10 },
      ],
      rollout: { trips: [{ ...TRIP, track: "workstations", ring: "desks" }] },
    },
    verdict: "install",
  },
  {
    name: "where its track got another name",
    world: { rings: [...TWO_RINGS], rollout: { trips: [{ ...TRIP, track: "servers" }] } },
    ...HELD,
  },
  {
    name: "where ring and track got other names",
    world: { rings: [...TWO_RINGS], rollout: { trips: [{ ...TRIP, track: "servers", ring: "all" }] } },
    ...HELD,
  },
  {
    name: "everywhere for an endpoint without a ring",
    world: { rings: [], rollout: { trips: [{ ...TRIP, track: "workstations" }] } },
    ...HELD,
  },
  {
    name: "not when a list released it",
    world: {
      rings: [{ name: "broad" }],
      releases: [{ patch: "DSA-1", trip: 7 }],
      rollout: { trips: [TRIP] },
    },
    verdict: "install",
  },
  {
    name: "still when a list released another trip, or another patch's",
    world: {
      rings: [{ name: "broad" }],
      releases: [
        { patch: "DSA-1", trip: 8 },
        { patch: "DSA-2", trip: 7 },
      ],
      rollout: { trips: [TRIP] },
    },
    ...HELD,
  },
]);

const NEWER = { patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } };
const CUMULATIVE = { patch: { id: "KB-2", fixes: [{ type: "kb" as const }], supersedes: ["KB-1"] } };
const KB_1 = { patch: { id: "KB-1", fixes: [{ type: "kb" as const }] } };

describeRung("rung 11: what people said no or not yet to does not come in with another patch", [
  {
    name: "a newer version contains a rejected one",
    patches: [NEWER, {}],
    world: { rejects: [{ patch: "DSA-1" }] },
    ...HELD,
    until: { when: 'when its approval says "despite: [DSA-1]"' },
    flags: ["contains-denied"],
    says: /it contains DSA-1, which is rejected/,
  },
  {
    name: "a newer version contains a held one",
    patches: [NEWER, {}],
    world: { holds: [{ patch: "DSA-1" }] },
    ...HELD,
    says: /it contains DSA-1, which is held/,
  },
  {
    name: "a newer version contains a rejected one in part",
    patches: [NEWER, { patch: { fixes: [buildFix(), buildFix({ product: "curl" })] } }],
    endpoint: {
      software: [
        { product: "openssl", version: "1" },
        { product: "curl", version: "1" },
      ],
    },
    world: { rejects: [{ patch: "DSA-1" }] },
    ...HELD,
  },
  {
    name: "a cumulative one contains one whose breaker tripped",
    patches: [CUMULATIVE, KB_1],
    world: { rollout: { trips: [{ ...TRIP, patch: "KB-1", ring: "all" }] } },
    ...HELD,
    says: /it contains KB-1, which is held by a tripped breaker/,
  },
  {
    name: "a cumulative one contains one that is rejected and held",
    patches: [CUMULATIVE, KB_1],
    world: { rejects: [{ patch: "KB-1" }], holds: [{ patch: "KB-1" }] },
    ...HELD,
    says: /which is rejected and held$/,
  },
  {
    name: "a cumulative one contains one that is perhaps rejected",
    patches: [CUMULATIVE, KB_1],
    world: { rejects: [{ patch: "KB-1", endpoints: { labels: { site: "fra" } } }] },
    ...HELD,
  },
  {
    name: "a cumulative one contains a rejected one that is in place and kept",
    patches: [CUMULATIVE, KB_1],
    endpoint: { report: { installedPatches: ["KB-1"] } },
    world: { rejects: [{ patch: "KB-1" }] },
    ...HELD,
  },
  {
    name: "a cumulative one contains a rejected one that the catalog does not have",
    patches: [CUMULATIVE],
    world: { rejects: [{ patch: "KB-1" }] },
    ...HELD,
  },
  {
    name: "a cumulative one contains an excluded one that the catalog does not have",
    patches: [CUMULATIVE],
    world: { exclusions: [{ expires: NOW + 1, patches: { ids: ["KB-1"] } }] },
    ...HELD,
    says: /it contains KB-1, which is excluded/,
  },
  {
    name: "an exclusion that has run out, or is another endpoint's, leaves nothing to contain",
    patches: [CUMULATIVE],
    world: {
      exclusions: [
        { expires: NOW, patches: { ids: ["KB-1"] } },
        { expires: NOW + 1, patches: { ids: ["KB-1"] }, endpoints: { names: ["db-*"] } },
      ],
    },
    verdict: "install",
  },
  {
    name: "a rejected one that is about nothing the endpoint has comes in with nothing",
    patches: [CUMULATIVE, { patch: { id: "KB-1", fixes: [{ type: "kb", os: { id: "windows" } }] } }],
    world: { rejects: [{ patch: "KB-1" }] },
    verdict: "install",
  },
  {
    name: "its approval wants it all the same",
    patches: [NEWER, {}],
    rule: { approval: "required" },
    world: ([newer]) => ({
      approve: [{ patch: "DSA-2", digest: newer?.digest ?? "", despite: new Set(["DSA-1"]) }],
      policies: [{ rules: [{}] }],
      rejects: [{ patch: "DSA-1" }],
    }),
    verdict: "install",
  },
  {
    name: "an approval that does not count wants nothing",
    patches: [NEWER, {}],
    world: {
      approve: [{ patch: "DSA-2", digest: "sha256:0", despite: new Set(["DSA-1"]) }],
      rejects: [{ patch: "DSA-1" }],
    },
    ...HELD,
  },
]);

const FORENSICS = { type: "forensics", maxAgeMs: days(1), at: "evidence" };

describeRung("rung 11: evidence that a rule asks for comes before the patch", [
  {
    name: "no evidence was reported",
    rule: { evidenceBefore: [FORENSICS] },
    ...HELD,
    until: { when: 'when evidence of type "forensics" is reported' },
    flags: ["evidence-missing"],
    at: /^evidence$/,
  },
  {
    name: "evidence exactly as old as it may be",
    rule: { evidenceBefore: [FORENSICS] },
    endpoint: { report: { evidence: [{ type: "forensics", at: NOW - days(1) }] } },
    verdict: "install",
  },
  {
    name: "evidence a millisecond older",
    rule: { evidenceBefore: [FORENSICS] },
    endpoint: { report: { evidence: [{ type: "forensics", at: NOW - days(1) - 1 }] } },
    ...HELD,
  },
  {
    name: "evidence from the future",
    rule: { evidenceBefore: [FORENSICS] },
    endpoint: { report: { evidence: [{ type: "forensics", at: NOW + 1 }] } },
    ...HELD,
  },
  {
    name: "evidence of another type, or without a date",
    rule: { evidenceBefore: [FORENSICS] },
    endpoint: {
      report: {
        evidence: [
          { type: "backup", at: NOW },
          { type: "forensics", at: Number.NaN },
        ],
      },
    },
    ...HELD,
  },
  {
    name: "each type that is asked for",
    rule: { evidenceBefore: [FORENSICS, { ...FORENSICS, type: "backup" }] },
    endpoint: { report: { evidence: [{ type: "forensics", at: NOW }] } },
    ...HELD,
    says: /no fresh evidence of type "backup"/,
  },
]);

const LATE = { verdict: "held", rung: "hold" } as const;
const TRIAGED = [{ id: "CVE-1", exploited: true, automatable: false, technicalImpact: "total" as const }];
const EXPOSED = { exposed: { labels: { exposure: "internet" } } };

/** One rule with CISA's table, and a patch that closes what is attacked. */
function triageCase(
  name: string,
  more: Partial<RungCase> & Pick<RungCase, "verdict">,
  rule: RuleInput = {},
): RungCase {
  const rules = [
    { approval: "automatic" as const, risk: { table: "bod-26-04", at: "risk" }, ...rule } as const,
  ];
  return {
    name,
    patches: [{ patch: { vulnerabilities: TRIAGED } }],
    endpoint: { labels: { exposure: "internet" } },
    world: { policies: [{ ...EXPOSED, rules }] },
    ...more,
  };
}

const evidenceAt = (at: number) => ({
  labels: { exposure: "internet" },
  report: { evidence: [{ type: "forensics", at }] },
});

describeRung("rung 11: a risk table's triage comes before the patch", [
  triageCase("no evidence was reported", {
    ...LATE,
    until: { when: 'when evidence of type "forensics" is reported' },
    flags: ["triage-first"],
    says: /no evidence of type "forensics" from the last 1 d: BOD 26-04 row 12 for CVE-1/,
    at: /^risk$/,
  }),
  triageCase("evidence a day old", { endpoint: evidenceAt(NOW - days(1)), verdict: "install" }),
  triageCase("evidence a millisecond older", { endpoint: evidenceAt(NOW - days(1) - 1), ...LATE }),
  triageCase("evidence from the future", { endpoint: evidenceAt(NOW + 1), ...LATE }),
  triageCase("an endpoint that is not exposed has a row without triage", {
    endpoint: { labels: { exposure: "internal" } },
    verdict: "install",
  }),
  triageCase("an endpoint that may be exposed", { endpoint: {}, ...LATE }),
  triageCase("one of several vulnerabilities is enough", {
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-0", exploited: false }, ...TRIAGED] } }],
    ...LATE,
  }),
  triageCase("exploited, and assessed by nobody", {
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-1", exploited: true }] } }],
    ...LATE,
    flags: ["triage-first"],
  }),
  triageCase("facts of the past ask for no triage", {
    patches: [
      {
        patch: { vulnerabilities: [{ id: "CVE-1", exploited: false }] },
        facts: [
          { since: RELEASED, vulnerabilities: TRIAGED },
          { since: RELEASED + days(1), vulnerabilities: [{ id: "CVE-1", exploited: false }] },
        ],
      },
    ],
    verdict: "install",
  }),
  triageCase(
    "a rule that asks for forensics itself says how fresh: older",
    { endpoint: evidenceAt(NOW - days(5)), verdict: "install" },
    { evidenceBefore: [{ ...FORENSICS, maxAgeMs: days(5) }] },
  ),
  triageCase(
    "and fresher",
    { endpoint: evidenceAt(NOW - hours(20)), ...LATE, flags: ["evidence-missing"] },
    { evidenceBefore: [{ ...FORENSICS, maxAgeMs: hours(2) }] },
  ),
  triageCase(
    "a rule that asks for other evidence leaves it to the table",
    { endpoint: evidenceAt(NOW), ...LATE, flags: ["evidence-missing"] },
    { evidenceBefore: [{ ...FORENSICS, type: "backup" }] },
  ),
  triageCase("SSVC has no triage", { verdict: "install" }, { risk: { table: "ssvc-deployer", at: "risk" } }),
  triageCase("an approval waives much, and never that", {
    world: ([entry]) => ({
      policies: [{ ...EXPOSED, rules: [{ risk: { table: "bod-26-04", at: "risk" } }] }],
      approve: [
        {
          patch: "DSA-1",
          digest: entry?.digest ?? "",
          waives: new Set(["gate", "soak", "installed", "window", "freeze", "concurrency", "test"] as const),
        },
      ],
    }),
    ...LATE,
    flags: [
      "triage-first",
      "trust-merge",
      "waives-concurrency",
      "waives-freeze",
      "waives-gate",
      "waives-installed",
      "waives-soak",
      "waives-test",
      "waives-window",
    ],
  }),
]);

describeRung("rung 11: no date, no patch", [
  {
    name: "the catalog has no date for it",
    patches: [{ firstSeen: null }],
    ...HELD,
    until: { when: "when its date is known" },
    flags: ["no-date"],
    says: /anchor "first-seen" is not known for it/,
  },
  { name: "a date that is none", patches: [{ firstSeen: Number.NaN }], ...HELD, flags: ["no-date"] },
  {
    name: "an approved anchor before its merge is for the next rung to say",
    world: { policies: [{ anchor: "approved" }] },
    verdict: "awaiting-approval",
  },
  {
    name: "an approved anchor whose merge is not recorded",
    world: { policies: [{ anchor: "approved", rules: [{ approval: "automatic" }] }] },
    ...HELD,
    flags: ["no-date"],
  },
]);

const TESTED = { approval: "automatic", test: { forMs: hours(48), at: "test" } } as const;
const SIGNED = { ...TESTED, test: { ...TESTED.test, signOff: "security" } } as const;
const RECORD = { startedAt: NOW - hours(60), finishedAt: NOW - hours(12) };

function tested(...records: readonly object[]) {
  return ([entry]: readonly { readonly digest: string }[]) => ({
    rings: [...TWO_RINGS],
    policies: [{ rules: [TESTED] }],
    testRecords: records.map((record, index) => ({
      name: `lab-${index}`,
      patches: [{ patch: "DSA-1", digest: entry?.digest ?? "" }],
      ...RECORD,
      ...record,
    })),
    rollout: { passes: [{ patch: "DSA-1", track: "default", ring: "lab", at: NOW, of: "install" as const }] },
  });
}

describeRung("rung 11: outside the first ring the test comes before the patch", [
  {
    name: "in the first ring, where the test happens, none is needed",
    world: { policies: [{ rules: [TESTED] }] },
    verdict: "install",
  },
  {
    name: "no record names this digest",
    world: tested({ patches: [{ patch: "DSA-1", digest: "sha256:0" }] }),
    ...HELD,
    until: { when: "when a passed test is recorded" },
    flags: ["test-missing"],
    at: /^test$/,
  },
  { name: "a record that passed, exactly long enough", world: tested({}), verdict: "install" },
  {
    name: "a millisecond too short",
    world: tested({ finishedAt: NOW - hours(12) - 1 }),
    ...HELD,
    until: { when: "when a test ran long enough" },
    flags: ["test-too-short"],
    says: /its test "lab-0" ran 1 d 23 h, it needs 2 d/,
  },
  {
    name: "one that still runs",
    world: tested({ finishedAt: undefined }),
    ...HELD,
    flags: ["test-too-short"],
  },
  {
    name: "one that ends tomorrow",
    world: tested({ finishedAt: NOW + 1 }),
    ...HELD,
    flags: ["test-too-short"],
  },
  {
    name: "one without a beginning",
    world: tested({ startedAt: undefined }),
    ...HELD,
    flags: ["test-too-short"],
  },
  {
    name: "one that ended before it began",
    world: tested({ startedAt: NOW - hours(1) }),
    ...HELD,
    flags: ["test-too-short"],
    says: /ran 0 s/,
  },
  {
    name: "one that failed",
    world: tested({ outcome: "failed" }),
    ...HELD,
    until: { when: "when a later test passes" },
    flags: ["test-failed"],
    says: /its last test "lab-0" failed/,
    at: /lab-0/,
  },
  {
    name: "one that was inconclusive",
    world: tested({ outcome: "inconclusive" }),
    ...HELD,
    says: /was inconclusive/,
  },
  {
    name: "one that failed before another passed",
    world: tested({}, { outcome: "failed", finishedAt: NOW - hours(13) }),
    verdict: "install",
  },
  {
    name: "one that failed after another passed",
    world: tested({ outcome: "failed", finishedAt: NOW - hours(11) }, {}),
    ...HELD,
    flags: ["test-failed"],
  },
  {
    name: "one that failed when another passed",
    world: tested({ outcome: "failed" }, {}),
    ...HELD,
    flags: ["test-failed"],
  },
  {
    name: "one that failed, nobody knows when",
    world: tested({ outcome: "failed", finishedAt: undefined }, {}),
    ...HELD,
    flags: ["test-failed"],
  },
  {
    name: "one that failed, and a short one that passed since: what passed before is no answer",
    world: tested(
      {},
      { outcome: "failed", finishedAt: NOW - hours(11) },
      { startedAt: NOW - hours(10), finishedAt: NOW - hours(9) },
    ),
    ...HELD,
    flags: ["test-too-short"],
    says: /its test "lab-2" ran 1 h/,
  },
  {
    name: "one that failed, and one that is to pass tomorrow",
    world: tested({}, { outcome: "failed", finishedAt: NOW - hours(11) }, { finishedAt: NOW + hours(24) }),
    ...HELD,
    flags: ["test-failed"],
  },
  {
    name: "one that still runs beside one that passed",
    world: tested({ finishedAt: undefined }, {}),
    verdict: "install",
  },
]);

function signed(rollout: object, approve: object = {}) {
  return (entries: readonly { readonly digest: string }[]) => {
    const digest = entries[0]?.digest ?? "";
    const world = tested({})(entries);
    return {
      ...world,
      policies: [{ rules: [{ ...SIGNED, approval: "required" as const }] }],
      approve: [{ patch: "DSA-1", digest, ...approve }],
      rollout: {
        ...world.rollout,
        vouching: { kind: "vouched" as const, digests: new Map([["DSA-1", new Set([digest])]]) },
        ...rollout,
      },
    };
  };
}

describeRung("rung 11: a test that needs a sign-off needs a counted one", [
  {
    name: "where merges are trusted, the merge of the record is one",
    world: signed({ vouching: { kind: "trust-merge" } }),
    verdict: "install",
  },
  {
    name: "the log counted none",
    world: signed({}),
    ...HELD,
    until: { when: 'when role "security" signs the test off' },
    flags: ["sign-off-missing"],
    says: /test "lab-0" is not signed off by role "security"/,
    at: /lab-0/,
  },
  {
    name: "the log counted that of the record",
    world: signed({ signedOff: new Set(["lab-0\u0000security"]) }),
    verdict: "install",
  },
  {
    name: "the log counted one by another role",
    world: signed({ signedOff: new Set(["lab-0\u0000operations"]) }),
    ...HELD,
  },
  {
    name: "a record that its entry does not name",
    world: signed({ signedOff: new Set(["lab-0\u0000security"]) }, { evidence: ["lab-1"] }),
    ...HELD,
    flags: ["test-missing"],
  },
  {
    name: "a waiver needs the word of whoever would have signed",
    world: signed({}, { waives: new Set(["test"]) }),
    ...HELD,
    until: { when: 'when role "security" approves it' },
    flags: ["sign-off-missing", "waives-test"],
    says: /waives the test without a counted approval by role "security"/,
  },
  {
    name: "a waiver where merges are trusted",
    world: signed({ vouching: { kind: "trust-merge" } }, { waives: new Set(["test"]), evidence: ["none"] }),
    verdict: "install",
  },
]);
