import type { Explanation } from "../core/plan/explanation.ts";

const now = Date.UTC(2026, 10, 21, 20);
const ladder = [
  { rung: "policy", at: "policies/servers.yaml:3:5", says: 'policy "servers" governs it' },
  { rung: "report", says: "reported 2 h ago" },
  { rung: "approval", says: "no approval list approves it" },
] as const;

/** An endpoint, one decision about it, and what would change that. */
export const sampleExplanation: Explanation = {
  endpoint: "web-1",
  commit: "3f786850e387550fdab836ed7e6dc881de23001b",
  now,
  observedAt: now - 7_200_000,
  ring: "pilot",
  placement: "the sample took it",
  policy: "servers",
  facts: [
    ["os.id", "debian"],
    ["labels.site", "fra"],
  ],
  decisions: [
    {
      decision: {
        endpoint: "web-1",
        patch: "DSA-5800-1",
        digest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        verdict: "awaiting-approval",
        rung: "approval",
        rule: "exploited",
        compliance: "pending",
        flags: ["dependencies-unseen"],
        due: Date.UTC(2026, 10, 24),
        overdue: false,
        willMiss: true,
        until: { when: "when an approval of this digest is merged" },
        targets: [{ product: "openssl", from: "3.0.11-1~deb12u1", to: "3.0.15-1~deb12u1" }],
        remove: false,
        reason: () => ladder[2],
        ladder: () => ladder,
      },
      ladder,
      title: "openssl security update",
    },
  ],
  leftOut: { notApplicable: 12, compliant: 340 },
  whyNot: {
    wanted: "install",
    suggestions: [
      {
        changes: ["approve DSA-5800-1 in a list"],
        yaml: "- patch: DSA-5800-1\n  digest: sha256:1\n",
        verdict: "install",
      },
    ],
  },
};
