import type { Declared } from "../core/model/declared.ts";
import { compileBaseline, sketchBaseline } from "./build-baseline.ts";
import {
  buildTestRecord,
  compileExclusion,
  compileFreeze,
  sketchExclusion,
  sketchFreeze,
} from "./build-exclusion.ts";
import {
  buildApprove,
  buildRelease,
  compileHold,
  compileReject,
  sketchHold,
  sketchReject,
} from "./build-list.ts";
import { compilePolicy, sketchPolicy } from "./build-policy.ts";
import { compileRing, sketchRing } from "./build-ring.ts";
import type { DeclaredInput, DeclaredSketch } from "./declared-sketch.ts";

/** What is declared, from what a test cares about: one policy and one ring for everything unless it names some. */
export function buildDeclared(input: DeclaredInput = {}): Declared {
  return compileDeclared(sketchDeclared(input));
}

export function sketchDeclared(input: DeclaredInput): DeclaredSketch {
  return {
    timezone: input.timezone ?? "UTC",
    approvals: input.approvals ?? "vouched",
    policies: (input.policies ?? [{}]).map(sketchPolicy),
    approve: (input.approve ?? []).map(buildApprove),
    holds: (input.holds ?? []).map(sketchHold),
    rejects: (input.rejects ?? []).map(sketchReject),
    releases: (input.releases ?? []).map(buildRelease),
    exclusions: (input.exclusions ?? []).map(sketchExclusion),
    baselines: (input.baselines ?? []).map(sketchBaseline),
    testRecords: (input.testRecords ?? []).map(buildTestRecord),
    incidents: input.incidents ?? [],
    rings: (input.rings ?? [{}]).map(sketchRing),
    windows: [],
    freezes: (input.freezes ?? []).map(sketchFreeze),
  };
}

/** Compiles the selectors; everything else is as the sketch has it, in its order. */
export function compileDeclared(sketch: DeclaredSketch): Declared {
  return {
    ...sketch,
    policies: sketch.policies.map(compilePolicy),
    holds: sketch.holds.map(compileHold),
    rejects: sketch.rejects.map(compileReject),
    exclusions: sketch.exclusions.map(compileExclusion),
    baselines: sketch.baselines.map(compileBaseline),
    rings: sketch.rings.map(compileRing),
    freezes: sketch.freezes.map(compileFreeze),
  };
}
