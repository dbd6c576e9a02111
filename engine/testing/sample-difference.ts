import type { PlanDifference } from "../core/plan/compare-plans.ts";
import { samplePlan } from "./sample-plan.ts";

const NOTHING = {
  install: 0,
  installLater: 0,
  remove: 0,
  removeLater: 0,
  withheld: 0,
  other: 0,
  starts: null,
};

/** A change of 400 approvals in the last ring, an exclusion that is gone, and two endpoints that move. */
export const sampleDifference: PlanDifference = {
  base: samplePlan.inputs,
  head: { ...samplePlan.inputs, commit: "b4ba47b4ba47b4ba47b4ba47b4ba47b4ba47b4ba" },
  endpoints: 9830,
  affected: 412,
  installs: 400,
  removals: 0,
  does: { ...NOTHING, install: 400, withheld: 12, starts: "2026-11-21T20:00:00Z" },
  rings: [
    {
      ring: "lab",
      track: "servers",
      endpoints: { was: 25, is: 25 },
      affected: 0,
      was: { install: 3, compliant: 22 },
      is: { install: 3, compliant: 22 },
      does: NOTHING,
    },
    {
      ring: "broad",
      track: "servers",
      endpoints: { was: 9805, is: 9804 },
      affected: 412,
      was: { compliant: 9000, "awaiting-approval": 805 },
      is: { compliant: 9000, "awaiting-approval": 405, install: 400 },
      does: { ...NOTHING, install: 400, withheld: 12, starts: "2026-11-21T20:00:00Z" },
    },
  ],
  patches: [
    {
      patch: "DSA-1",
      endpoints: 400,
      ...NOTHING,
      install: 400,
      starts: "2026-11-21T20:00:00Z",
      examples: ["--x", "web-1"],
    },
    { patch: "DSA-2", endpoints: 12, ...NOTHING, withheld: 12, examples: ["web-2"] },
  ],
  transitions: [
    { was: null, is: "held", count: 12, examples: [] },
    {
      was: "awaiting-approval",
      is: "install",
      count: 400,
      examples: [
        { endpoint: "--x", patch: "DSA-1" },
        { endpoint: "web-1", patch: "DSA-1" },
      ],
    },
  ],
  moved: [
    { endpoint: "web-9", was: "broad", is: "lab" },
    { endpoint: "web-8", was: "broad", is: null },
  ],
  changes: [],
  deleted: [{ kind: "Exclusion", name: "erp", file: "policies/exclusions/erp.yaml" }],
  exitCode: 0,
  exitReason: "changes",
};
