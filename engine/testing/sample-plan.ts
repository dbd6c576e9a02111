import type { Plan, PlanDecision, PlanGate } from "../schema/documents.generated.ts";
import { withText } from "./assert-inert.ts";

/** One decision's row. */
export const sampleRow: PlanDecision = {
  patch: "DSA-5800-1",
  verdict: "install",
  rule: "exploited",
  compliance: "pending",
  flags: [],
  overdue: false,
  willMiss: false,
  due: "2026-11-24T00:00:00Z",
  until: null,
  targets: [{ product: "openssl", from: "3.0.11-1~deb12u1", to: "3.0.15-1~deb12u1" }],
  reasons: [0],
};

/** A small plan in which every part but the rollout's says something. */
export const samplePlan: Plan = {
  apiVersion: "muster/v1",
  kind: "Plan",
  inputs: {
    commit: "3f786850e387550fdab836ed7e6dc881de23001b",
    catalog: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    fleet: "sha256:60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
    rollout: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    log: null,
    now: "2026-11-21T20:00:00Z",
    engine: "0.1.0",
    tzdata: "2026a",
    since: null,
  },
  summary: {
    endpoints: 2001,
    decisions: 4002,
    verdicts: {
      compliant: 1999,
      install: 1,
      "awaiting-approval": 2,
      "awaiting-ring": 1,
      "not-applicable": 1999,
    },
    overdue: 3,
    willMiss: 1,
  },
  rings: [
    { ring: "lab", endpoints: 1000, verdicts: { compliant: 999, install: 1, "not-applicable": 1000 } },
    {
      ring: "broad",
      endpoints: 1000,
      verdicts: { compliant: 1000, "awaiting-approval": 2, "awaiting-ring": 1, "not-applicable": 997 },
    },
  ],
  patches: [
    { patch: "A-1", digest: "sha256:1", verdicts: { compliant: 1999, install: 1 }, rings: {} },
    {
      patch: "B-1",
      digest: "sha256:2",
      verdicts: { "awaiting-approval": 2 },
      rings: { broad: { "awaiting-approval": 2 } },
    },
  ],
  vulnerabilities: [],
  endpoints: [
    {
      endpoint: "web-1",
      ring: "lab",
      policy: "servers",
      decisions: [{ ...sampleRow, overdue: true, due: "2026-11-20T00:00:00Z" }],
    },
    {
      endpoint: "web-2",
      ring: "broad",
      policy: "servers",
      decisions: [
        {
          ...sampleRow,
          patch: "B-1",
          verdict: "awaiting-approval",
          overdue: true,
          due: "2026-11-19T00:00:00Z",
        },
        {
          ...sampleRow,
          patch: "C-1",
          verdict: "awaiting-ring",
          willMiss: true,
          until: "when ring lab passes",
          reasons: [1],
        },
      ],
    },
  ],
  reasons: [
    { rung: "approval", at: null, says: "no approval list approves it" },
    { rung: "ring", at: "rings/broad.yaml:6:3", says: 'ring "broad" is shut' },
  ],
  actions: [],
  gates: [],
  promotions: [],
  drift: [
    { endpoint: "web-3", patch: "A-1", since: "2026-11-20T00:00:00Z", by: null, says: "it came on its own" },
  ],
  findings: [
    { code: "stale-feed", says: 'feed "kev" is old' },
    { code: "unlisted", says: "not in the inventory", endpoints: ["x-1", "x-2"], count: 2 },
  ],
  changes: [],
  exitCode: 0,
  exitReason: "clean",
};

/** A gate that looked once and is to look again. */
export const sampleGate: PlanGate = {
  ring: "pilot",
  track: "default",
  patch: "A-1",
  of: "install",
  answer: "inconclusive",
  look: 1,
  looks: 3,
  until: "2026-11-23T20:00:00Z",
  recorded: true,
  assigned: 100,
  attempted: 100,
  succeeded: 99,
  failed: 0,
  unconfirmed: 1,
  upper: 0.058966,
  upperKnown: 0.040514,
  lower: 0,
  worse: [],
  says: "no failures and 1 unconfirmed among 100 attempts: at least 0 % and at most 5.9 % fail, or 4.06 % of those that are known",
};

/** The plan with `text` for each of its strings, and as keys of its counts. */
export function withEverywhere(plan: Plan, text: string): Plan {
  const all = withText(plan, text);
  const verdicts = { [text]: 3, "awaiting-approval": 1 };
  return {
    ...all,
    inputs: { ...all.inputs, since: text },
    rings: all.rings.map((ring) => ({ ...ring, verdicts })),
    patches: all.patches.map((patch) => ({ ...patch, verdicts, rings: { [text]: verdicts } })),
    changes: [{ endpoint: text, patch: text, was: null, is: "install" }],
    promotions: [
      { ring: text, to: text, patch: text, how: "manual", says: text, branch: text, question: false },
    ],
    gates: [{ ...sampleGate, ring: text, track: text, patch: text, until: text, says: text }],
  };
}
