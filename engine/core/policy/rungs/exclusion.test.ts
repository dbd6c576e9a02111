import { RELEASED } from "../../../testing/build-patch.ts";
import { days, NOW } from "../../../testing/build-time.ts";
import { describeRung } from "../../../testing/rung-cases.ts";

const LIVE = { expires: NOW + days(1) };

describeRung("rung 8: an agreed, dated departure covers it, exempt until it ends", [
  {
    name: "an exclusion that names it",
    world: { exclusions: [{ ...LIVE, patches: { ids: ["DSA-1"] } }] },
    verdict: "excluded",
    rung: "exclusion",
    compliance: "exempt",
    until: { at: NOW + days(1) },
    due: "none",
    flags: [],
    says: /^exclusion "agreed" of j.doe covers it until 2026-11-13T10:00:00Z: vendor certification pending$/,
  },
  {
    name: "a compensating control is said and flagged",
    world: { exclusions: [{ ...LIVE, control: "isolated VLAN 40" }] },
    verdict: "excluded",
    flags: ["mitigated"],
    says: /control: isolated VLAN 40/,
  },
  {
    name: "of two the one that lasts longer",
    world: {
      exclusions: [
        { expires: NOW + days(2) },
        { expires: NOW + days(9), name: "long" },
        { expires: NOW + 1 },
      ],
    },
    verdict: "excluded",
    until: { at: NOW + days(9) },
  },
  {
    name: "a millisecond before it expires it covers",
    world: { exclusions: [{ expires: NOW + 1 }] },
    verdict: "excluded",
  },
  {
    name: "at the instant it expires it covers no more",
    world: { exclusions: [{ expires: NOW }] },
    verdict: "install",
  },
  {
    name: "one whose end cannot be read neither excludes nor lets through",
    world: { exclusions: [{ expires: Number.NaN }] },
    verdict: "held",
    rung: "exclusion",
    says: /when it expires cannot be read/,
  },
  {
    name: "a sure one counts for more than one whose end cannot be read",
    world: { exclusions: [{ expires: Number.NaN }, LIVE] },
    verdict: "excluded",
  },
  {
    name: "unknown whether it covers the endpoint: held, naming the fact",
    world: { exclusions: [{ ...LIVE, endpoints: { facts: { model: ["X1"] } } }] },
    verdict: "held",
    rung: "exclusion",
    says: /unknown: whether exclusion "agreed" covers it: hardware.model was not reported/,
  },
  {
    name: "unknown whether it covers the patch: held, naming the fact",
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-1" }] } }],
    world: { exclusions: [{ ...LIVE, patches: { exploited: true } }] },
    verdict: "held",
    rung: "exclusion",
    says: /whether CVE-1 is exploited is not known/,
  },
  {
    name: "another endpoint's does not, even where its patches are unknown",
    patches: [{ patch: { vulnerabilities: [{ id: "CVE-1" }] } }],
    world: { exclusions: [{ ...LIVE, endpoints: { names: ["db-*"] }, patches: { exploited: true } }] },
    verdict: "install",
  },
  {
    name: "a departure from baselines is none from patches",
    world: { exclusions: [{ ...LIVE, patches: null }] },
    verdict: "install",
  },
  {
    name: "successors: what the vendor says supersedes it",
    patches: [{ patch: { id: "DSA-2", supersedes: ["DSA-1"] } }],
    world: { exclusions: [{ ...LIVE, patches: { ids: ["DSA-1"] }, successors: true }] },
    verdict: "excluded",
  },
  {
    name: "successors: what brings all that it brings here",
    patches: [{ patch: { id: "DSA-2", fixes: [fix("3")] } }, {}],
    world: { exclusions: [{ ...LIVE, patches: { ids: ["DSA-1"] }, successors: true }] },
    verdict: "excluded",
  },
  {
    name: "without successors a newer patch is not covered, but holds for what it contains",
    patches: [{ patch: { id: "DSA-2", fixes: [fix("3")] } }, {}],
    world: { exclusions: [{ ...LIVE, patches: { ids: ["DSA-1"] } }] },
    verdict: "held",
    rung: "hold",
    says: /contains DSA-1, which is excluded/,
  },
]);

const DUE = RELEASED + days(3);

describeRung("an exclusion that has run out leaves time to catch up", [
  {
    name: "due is its end and grace",
    rule: { dueMs: days(3) },
    world: { exclusions: [{ expires: NOW - days(1), graceMs: days(7) }] },
    verdict: "install",
    due: NOW + days(6),
    overdue: false,
  },
  {
    name: "never earlier than it was",
    rule: { dueMs: days(30) },
    world: { exclusions: [{ expires: NOW - days(5), graceMs: days(1) }] },
    verdict: "install",
    due: RELEASED + days(30),
  },
  {
    name: "without grace it is due as ever",
    rule: { dueMs: days(3) },
    world: { exclusions: [{ expires: NOW - days(1) }] },
    verdict: "install",
    due: DUE,
    overdue: true,
  },
  {
    name: "one that perhaps covered it leaves none",
    rule: { dueMs: days(3) },
    world: {
      exclusions: [{ expires: NOW - days(1), graceMs: days(7), endpoints: { labels: { site: "fra" } } }],
    },
    verdict: "install",
    due: DUE,
  },
  {
    name: "one that ended before the patch was known leaves none",
    patches: [{ facts: [{ since: NOW - days(1), severity: "important", vulnerabilities: [] }] }],
    rule: { dueMs: days(3) },
    world: { exclusions: [{ expires: NOW - days(1), graceMs: days(7) }] },
    verdict: "install",
    due: DUE,
  },
  {
    name: "one that covers it only since a fact came after its end leaves none",
    patches: [
      {
        patch: { vulnerabilities: [{ id: "CVE-1", exploited: true }] },
        facts: [
          { since: RELEASED, vulnerabilities: [{ id: "CVE-1", exploited: false }] },
          { since: NOW - days(1), vulnerabilities: [{ id: "CVE-1", exploited: true }] },
        ],
      },
    ],
    rule: { dueMs: days(3) },
    world: {
      exclusions: [{ expires: NOW - days(2), graceMs: days(7), patches: { exploited: true } }],
    },
    verdict: "install",
    due: DUE,
  },
  {
    name: "one that covered it under the facts of then leaves its grace",
    patches: [
      {
        patch: { vulnerabilities: [{ id: "CVE-1", exploited: false }] },
        facts: [
          { since: RELEASED, vulnerabilities: [{ id: "CVE-1", exploited: true }] },
          { since: NOW, vulnerabilities: [{ id: "CVE-1", exploited: false }] },
        ],
      },
    ],
    rule: { dueMs: days(3) },
    world: {
      exclusions: [{ expires: NOW - days(2), graceMs: days(7), patches: { exploited: true } }],
    },
    verdict: "install",
    due: NOW + days(5),
  },
]);

function fix(fixed: string) {
  return {
    type: "source",
    os: { id: "debian", version: "12" },
    product: "openssl",
    scheme: "deb",
    fixed,
  } as const;
}
