import { RELEASED } from "../../../testing/build-patch.ts";
import { days, hours, NOW } from "../../../testing/build-time.ts";
import { describeRung } from "../../../testing/rung-cases.ts";

const IN_PLACE = { software: [{ product: "openssl", version: "2" }] };
const COMPLIANT = {
  verdict: "compliant",
  rung: "in-place",
  compliance: "compliant",
  due: "none",
  ruleName: "none",
} as const;

describeRung("rung 6: what is in place and active is compliant, whatever else is said of it", [
  { name: "in place at first sight", endpoint: IN_PLACE, ...COMPLIANT, flags: [], targets: [] },
  {
    name: "held and excluded, it is in place all the same",
    endpoint: IN_PLACE,
    world: { holds: [{ patch: "DSA-1" }], exclusions: [{ expires: NOW + 1 }] },
    ...COMPLIANT,
  },
]);

const KEPT = { verdict: "installed-rejected", rung: "rejected-in-place", compliance: "compliant" } as const;

describeRung("rung 3: rejected or retracted, and kept", [
  {
    name: "a reject that keeps it",
    endpoint: IN_PLACE,
    world: { rejects: [{ patch: "DSA-1" }] },
    ...KEPT,
    flags: [],
    says: /rejects it, and keeps it where it is: breaks the print spooler/,
  },
  {
    name: "retracted: a feed orders nothing",
    patches: [{ patch: { retracted: true } }],
    endpoint: IN_PLACE,
    ...KEPT,
    flags: ["retracted"],
  },
  {
    name: "unknown whether a reject concerns it: unknown, never compliant",
    endpoint: IN_PLACE,
    world: { rejects: [{ patch: "DSA-1", installed: "remove", endpoints: { labels: { site: "fra" } } }] },
    verdict: "unknown",
    rung: "rejected-in-place",
    compliance: "unknown",
    says: /unknown whether the reject of list "2026-11" concerns it: label "site"/,
  },
  {
    name: "a reject that nobody vouches for orders no removal",
    endpoint: IN_PLACE,
    world: {
      rejects: [{ patch: "DSA-1", installed: "remove" }],
      rollout: { vouching: { kind: "vouched", digests: new Map() } },
    },
    ...KEPT,
  },
  {
    name: "one that cannot be taken off is ordered off all the same",
    patches: [{ patch: { removable: false } }],
    endpoint: IN_PLACE,
    world: { rejects: [{ patch: "DSA-1", installed: "remove" }] },
    verdict: "installed-rejected",
    compliance: "non-compliant",
    flags: ["not-removable"],
    says: /and it cannot be taken off/,
  },
]);

const REMOVE = { rejects: [{ patch: "DSA-1", installed: "remove" as const }] };
const ORDERED = { remove: true, compliance: "non-compliant", due: "none", overdue: false } as const;
const RINGS = [
  { name: "lab", members: {} },
  { name: "broad", order: 20 },
];
const PASS = { patch: "DSA-1", track: "default", ring: "lab", at: NOW } as const;

describeRung("rung 3: ordered off by a reviewed reject, by rungs 8, 10 and 13 to 18", [
  {
    name: "it comes off",
    endpoint: IN_PLACE,
    world: REMOVE,
    verdict: "remove",
    rung: "rejected-in-place",
    ...ORDERED,
    ruleName: "any",
    targets: [{ product: "openssl", from: "", to: "" }],
  },
  {
    name: "the log vouches for the reject",
    endpoint: IN_PLACE,
    world: {
      ...REMOVE,
      rollout: { vouching: { kind: "vouched", digests: new Map(), rejects: new Set(["DSA-1"]) } },
    },
    verdict: "remove",
    ...ORDERED,
  },
  {
    name: "one list keeps it and another orders it off",
    endpoint: IN_PLACE,
    world: { rejects: [{ patch: "DSA-1" }, ...REMOVE.rejects] },
    verdict: "remove",
    ...ORDERED,
  },
  {
    name: "rung 8: an exclusion covers it",
    endpoint: IN_PLACE,
    world: { ...REMOVE, exclusions: [{ expires: NOW + 1 }] },
    verdict: "excluded",
    remove: true,
    compliance: "exempt",
  },
  {
    name: "rung 8: an exclusion perhaps covers it",
    endpoint: IN_PLACE,
    world: { ...REMOVE, exclusions: [{ expires: NOW + 1, endpoints: { labels: { site: "fra" } } }] },
    verdict: "held",
    rung: "exclusion",
    ...ORDERED,
  },
  {
    name: "rung 10: the package manager was told to keep it",
    endpoint: { software: [{ product: "openssl", version: "2", held: true }] },
    world: REMOVE,
    verdict: "blocked",
    rung: "prerequisites",
    ...ORDERED,
    flags: ["package-held"],
  },
  {
    name: "rung 10: what an install needs, a removal does not",
    patches: [{ patch: { requires: { facts: { tpm: ">=3.0" } }, sizeBytes: 1e15 } }],
    endpoint: IN_PLACE,
    world: REMOVE,
    verdict: "remove",
    ...ORDERED,
  },
  {
    name: "rung 13: from the first ring outward",
    endpoint: IN_PLACE,
    world: { ...REMOVE, rings: RINGS, rollout: { passes: [{ ...PASS, of: "install" }] } },
    verdict: "awaiting-ring",
    ...ORDERED,
  },
  {
    name: "rung 13: once the earlier ring has a pass for the removal",
    endpoint: IN_PLACE,
    world: { ...REMOVE, rings: RINGS, rollout: { passes: [{ ...PASS, of: "remove" }] } },
    verdict: "remove",
    ...ORDERED,
  },
  {
    name: "rung 13: by passes alone, however the ring is promoted and whatever an entry for it waives",
    endpoint: IN_PLACE,
    world: ([entry]) => ({
      ...REMOVE,
      rings: [
        { name: "lab", members: {}, promotion: "manual" as const },
        { name: "broad", order: 20 },
      ],
      approve: [
        {
          patch: "DSA-1",
          digest: entry?.digest ?? "",
          waives: new Set(["gate" as const]),
          leaves: new Set(["lab"]),
        },
      ],
    }),
    verdict: "awaiting-ring",
    ...ORDERED,
  },
  {
    name: "rung 14: before anchor + defer",
    rule: { deferMs: NOW - RELEASED + 1 },
    endpoint: IN_PLACE,
    world: REMOVE,
    verdict: "deferred",
    ...ORDERED,
    until: { at: NOW + 1 },
  },
  {
    name: "rung 14: without a date, where something defers it: held, naming the date",
    patches: [{ firstSeen: null }],
    rule: { deferMs: 1 },
    endpoint: IN_PLACE,
    world: REMOVE,
    verdict: "held",
    rung: "deferral",
    ...ORDERED,
    says: /the date that anchor "first-seen" stands for/,
  },
  {
    name: "rung 14: without a date, where nothing defers it",
    patches: [{ firstSeen: null }],
    endpoint: IN_PLACE,
    world: REMOVE,
    verdict: "remove",
    ...ORDERED,
  },
  {
    name: "rung 15: retry is spent",
    rule: { retry: { attempts: 1, everyMs: 0, at: "retry" } },
    endpoint: {
      ...IN_PLACE,
      history: { attempts: [{ patch: "DSA-1", outcome: "failed", finishedAt: NOW }] },
    },
    world: REMOVE,
    verdict: "failed",
    ...ORDERED,
  },
  {
    name: "rung 15: where no rule says how often to try",
    endpoint: {
      ...IN_PLACE,
      history: { attempts: [{ patch: "DSA-1", outcome: "failed", finishedAt: NOW }] },
    },
    world: { ...REMOVE, policies: [{ rules: [{ patches: { ids: ["KB-*"] } }] }] },
    verdict: "remove",
    ...ORDERED,
    ruleName: "none",
  },
  {
    name: "rung 16: a freeze, which no entry for installing it waives",
    endpoint: IN_PLACE,
    world: ([entry]) => ({
      ...REMOVE,
      freezes: [{ from: 0, until: NOW + 1 }],
      approve: [{ patch: "DSA-1", digest: entry?.digest ?? "", waives: new Set(["freeze" as const]) }],
    }),
    verdict: "scheduled",
    ...ORDERED,
    targets: [],
  },
  {
    name: "rung 16: the window, which the due date of installing it does not open",
    rule: { windows: "until-due", dueMs: 0 },
    endpoint: IN_PLACE,
    world: {
      ...REMOVE,
      policies: [{ rules: [{ windows: "until-due", dueMs: 0 }] }],
      rings: [{ window: { name: "night", at: "ring" } }],
    },
    verdict: "scheduled",
    ...ORDERED,
  },
]);

const ASKS = { patch: { reboot: "required" as const } };
const SUCCEEDED = { patch: "DSA-1", outcome: "succeeded", finishedAt: NOW - hours(2) } as const;
const PENDING = { verdict: "reboot-pending", rung: "reboot", compliance: "pending" } as const;
const SILENT = { rebootPending: null };

describeRung("rung 4: in place, not yet active", [
  {
    name: "it needs a reboot, and one is pending",
    patches: [ASKS],
    endpoint: { ...IN_PLACE, report: { rebootPending: true } },
    ...PENDING,
    until: { when: "when the endpoint has rebooted" },
    ruleName: "any",
  },
  {
    name: "non-compliant once due",
    patches: [ASKS],
    rule: { dueMs: 1 },
    endpoint: { ...IN_PLACE, report: { rebootPending: true } },
    verdict: "reboot-pending",
    compliance: "non-compliant",
    overdue: true,
    due: RELEASED + 1,
  },
  { name: "it needs a reboot, and none is pending", patches: [ASKS], endpoint: IN_PLACE, ...COMPLIANT },
  {
    name: "a KB that is listed and whose build does not run yet, though the endpoint booted since and it asks for no reboot",
    patches: [
      {
        patch: {
          id: "DSA-1",
          reboot: "never",
          fixes: [{ type: "kb", product: "KB5034123", scheme: "windows-build", fixed: "10.0.22631.3007" }],
        },
      },
    ],
    endpoint: {
      report: {
        os: { family: "windows", version: "10.0.22631", build: "10.0.22631.2861" },
        installedPatches: ["KB5034123"],
        rebootPending: true,
        bootedAt: NOW - hours(2),
      },
    },
    ...PENDING,
    says: /in place and not active: os.build 10.0.22631.2861 is before 10.0.22631.3007/,
  },
  {
    name: "it perhaps needs one, and one is pending",
    patches: [{ patch: { reboot: "possible" } }],
    endpoint: { ...IN_PLACE, report: { rebootPending: true } },
    ...PENDING,
  },
  {
    name: "it needs none, whatever is pending",
    endpoint: { ...IN_PLACE, report: { rebootPending: true } },
    ...COMPLIANT,
  },
  {
    name: "a Mac that runs the release, whatever it says of reboots",
    patches: [
      {
        patch: {
          reboot: "required",
          fixes: [{ type: "system", os: { id: "macos" }, scheme: "macos", fixed: "15.7.1" }],
        },
      },
    ],
    endpoint: {
      report: { os: { family: "macos", id: "macos", version: "15.7.1" }, rebootPending: true },
    },
    ...COMPLIANT,
  },
  {
    name: "its attempt asked for one",
    endpoint: {
      ...IN_PLACE,
      report: { rebootPending: true },
      history: { attempts: [{ ...SUCCEEDED, rebootRequired: true }] },
    },
    ...PENDING,
  },
  {
    name: "nobody knows whether one is pending: unknown",
    patches: [ASKS],
    endpoint: { ...IN_PLACE, report: SILENT },
    verdict: "unknown",
    rung: "reboot",
    compliance: "unknown",
    says: /whether one is pending was not reported/,
  },
  {
    name: "it booted the very instant the attempt ended",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { rebootPending: true, bootedAt: NOW - hours(2) },
      history: { attempts: [SUCCEEDED] },
    },
    ...COMPLIANT,
  },
  {
    name: "it booted a millisecond before the attempt ended",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { ...SILENT, bootedAt: NOW - hours(2) - 1 },
      history: { attempts: [SUCCEEDED] },
    },
    verdict: "unknown",
  },
  {
    name: "it booted after the attempt, but was missing after that boot",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { ...SILENT, bootedAt: NOW - hours(1) },
      history: {
        attempts: [SUCCEEDED],
        missing: new Map([["DSA-1", { first: NOW - days(1), last: NOW - hours(1) + 1 }]]),
        arrivals: new Map([["DSA-1", "approved"]]),
      },
    },
    verdict: "unknown",
  },
  {
    name: "it booted after the attempt, and after it was last missing",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { ...SILENT, bootedAt: NOW - hours(1) },
      history: {
        attempts: [SUCCEEDED],
        missing: new Map([["DSA-1", { first: NOW - days(1), last: NOW - hours(1) }]]),
        arrivals: new Map([["DSA-1", "approved"]]),
      },
    },
    ...COMPLIANT,
  },
  {
    name: "it was there when endpoint and patch were first seen, before it booted",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { ...SILENT, bootedAt: NOW },
      history: { firstSeen: RELEASED - days(1) },
    },
    ...COMPLIANT,
  },
  {
    name: "it booted before the patch was first seen",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { ...SILENT, bootedAt: RELEASED - 1 },
      history: { firstSeen: RELEASED - days(1) },
    },
    verdict: "unknown",
  },
  {
    name: "it booted before the endpoint was first seen",
    patches: [ASKS],
    endpoint: { ...IN_PLACE, report: { ...SILENT, bootedAt: NOW }, history: { firstSeen: NOW + 1 } },
    verdict: "unknown",
  },
  {
    name: "it was missing once, and nobody knows when it came",
    patches: [ASKS],
    endpoint: {
      ...IN_PLACE,
      report: { ...SILENT, bootedAt: NOW },
      history: { firstSeen: 0, missing: new Map([["DSA-1", { first: 0, last: 1 }]]) },
    },
    verdict: "unknown",
  },
  {
    name: "a patch without a first sight",
    patches: [{ ...ASKS, firstSeen: null }],
    endpoint: { ...IN_PLACE, report: { ...SILENT, bootedAt: NOW }, history: { firstSeen: 0 } },
    verdict: "unknown",
  },
]);

const MISSED = new Map([["DSA-1", { first: NOW - days(2), last: NOW - days(1) }]]);
const DRIFT = {
  verdict: "installed-unapproved",
  rung: "drift",
  compliance: "compliant",
  flags: ["drift"],
} as const;

describeRung("rung 5: it came though nothing approved it for this endpoint", [
  {
    name: "nothing approves it",
    rule: { approval: "required" },
    endpoint: { ...IN_PLACE, history: { missing: MISSED } },
    ...DRIFT,
    says: /no approval list approves it; no attempt was reported/,
  },
  {
    name: "attributed, where attempts allow",
    rule: { approval: "required" },
    endpoint: { ...IN_PLACE, history: { missing: MISSED, attempts: [SUCCEEDED] } },
    ...DRIFT,
    says: /the endpoint reported an attempt of its own/,
  },
  {
    name: "its ring is not open to it",
    endpoint: { ...IN_PLACE, history: { missing: MISSED } },
    world: { rings: RINGS },
    ...DRIFT,
    says: /ring "broad" is shut/,
  },
  { name: "it is approved here", endpoint: { ...IN_PLACE, history: { missing: MISSED } }, ...COMPLIANT },
  {
    name: "Muster handed it out",
    rule: { approval: "required" },
    endpoint: { ...IN_PLACE, history: { missing: MISSED, handedOut: new Map([["DSA-1", NOW]]) } },
    ...COMPLIANT,
  },
  {
    name: "what was there at first sight is not drift",
    rule: { approval: "required" },
    endpoint: IN_PLACE,
    ...COMPLIANT,
  },
  {
    name: "judged once: what came unapproved stays so, whatever approves it later",
    endpoint: { ...IN_PLACE, history: { missing: MISSED, arrivals: new Map([["DSA-1", "unapproved"]]) } },
    ...DRIFT,
  },
  {
    name: "judged once: what came approved stays so, whatever approves it no longer",
    rule: { approval: "required" },
    endpoint: { ...IN_PLACE, history: { missing: MISSED, arrivals: new Map([["DSA-1", "approved"]]) } },
    ...COMPLIANT,
  },
]);
