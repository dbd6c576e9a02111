import type { ApprovalVerdict, VerdictPerson } from "../core/approval/verdict.ts";
import type { PlanCommentInput } from "../render/plan-comment-input.ts";
import { buildEntry } from "./build-patch.ts";
import { sampleDifference } from "./sample-difference.ts";

const person = (id: number, login: string): VerdictPerson => ({ id, login });

/** One of two approvals, one ignored, a request for changes, a path without a rule, something unread. */
export const sampleVerdict: ApprovalVerdict = {
  approved: false,
  answer: "blocked",
  line: "1 of 2: security missing (can approve: raj). Ignored 1: tom, committer",
  tree: {
    paths: [
      { path: "policies/approvals/2026-11.yaml", rules: ["critical"] },
      { path: "tools/odd.yaml", rules: [] },
    ],
    rules: [
      {
        rule: "critical",
        causes: [
          { kind: "paths", paths: ["policies/approvals/2026-11.yaml"] },
          { kind: "by-policy", patches: ["DSA-1"] },
          { kind: "blast-radius", says: "reaches 41.6 % of servers" },
          { kind: "restricts" },
        ],
        met: false,
        distinct: true,
        requires: [
          {
            role: "operations",
            count: 1,
            met: true,
            counted: [{ person: person(1001, "ana"), review: 11 }],
            ignored: [],
            canApprove: [],
          },
          {
            role: "security",
            count: 1,
            met: false,
            counted: [],
            ignored: [
              { person: person(7, "tom"), review: 12, reason: "committer", says: "committed 91c02be" },
              { reason: "not-in-role", says: "" },
            ],
            canApprove: [person(1004, "raj"), person(1005, "sol")],
          },
        ],
        followUp: { rule: "critical", withinMs: 86_400_000 },
      },
    ],
    uncovered: ["tools/odd.yaml"],
    blocked: [{ person: person(1003, "chi"), review: 13 }],
    raised: ["the author of a commit cannot be resolved"],
    overdue: [],
    unknown: [{ what: "reviews", why: "GET /pulls/88/reviews answered 502" }],
  },
};

const ENTRY = buildEntry({
  patch: {
    id: "DSA-1",
    title: "openssl security update",
    severity: "critical",
    vulnerabilities: [{ id: "CVE-2026-1", exploited: true }],
    knownIssues: [{ id: "KI-1", status: "open", title: "no boot on ARM" }],
  },
});

/** A comment in which every part says something. */
export const samplePlanComment: PlanCommentInput & { readonly verdict: ApprovalVerdict } = {
  difference: sampleDifference,
  documents: [
    {
      kind: "ApprovalList",
      name: "2026-11",
      file: "policies/approvals/2026-11.yaml",
      line: 1,
      how: "changed",
      entries: [
        { verb: "hold", patch: "DSA-3", line: 7, was: { reason: "known issue" } },
        {
          verb: "approve",
          patch: "DSA-1",
          line: 9,
          was: { through: "lab" },
          is: { through: "last", waives: "gate", expedite: "true", leaves: "lab" },
        },
        { verb: "approve", patch: "DSA-9", line: 12, is: { digest: "sha256:00", through: "last" } },
        { verb: "reject", patch: "DSA-8", line: 20, is: { installed: "remove", reason: "bad" } },
      ],
      fields: [],
    },
    {
      kind: "Exclusion",
      name: "erp",
      file: "policies/exclusions/erp.yaml",
      line: 1,
      how: "deleted",
      entries: [],
      fields: [{ field: "spec.expires", line: 5, was: "2026-12-31" }],
    },
    {
      kind: "Ring",
      name: "broad",
      file: "rings/broad.yaml",
      line: 1,
      how: "changed",
      entries: [],
      fields: [{ field: "spec.soak", line: 9, was: '{"default":"P2D"}', is: '{"default":"P1D"}' }],
    },
    {
      kind: "ReviewPolicy",
      name: "review",
      file: "policies/review.yaml",
      line: 1,
      how: "added",
      entries: [],
      fields: [{ field: "spec.binding", line: 4, is: "content" }],
    },
  ],
  emptied: [
    {
      code: "emptied-folder",
      file: "policies/exclusions/erp.yaml",
      line: 1,
      column: 1,
      message: "Every Exclusion is gone: erp",
      severity: "error",
    },
  ],
  known: new Map([["DSA-1", ENTRY]]),
  dossiers: new Map([
    ["DSA-1", { entry: ENTRY, rollback: { method: "uninstall", tested: true }, tests: [], incidents: [] }],
  ]),
  newest: { catalog: 1_795_276_800_000, fleet: 1_795_290_000_000 },
  verdict: sampleVerdict,
  effect: {
    rows: [
      ["-hold", "DSA-3", null, {}],
      [".github/workflows/plan.yaml", "a".repeat(40), "b".repeat(40)],
    ],
    digest: `sha256:${"e".repeat(64)}`,
  },
  reach: {
    tracks: [{ track: "servers", reached: 4093, of: 9829 }],
    rings: [
      { ring: "lab", endpoints: 25 },
      { ring: "broad", endpoints: 4068 },
    ],
    touched: [1],
  },
  seenRings: [{ ring: "broad", endpoints: 3000 }],
};
