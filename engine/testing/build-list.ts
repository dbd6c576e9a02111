import type { ApproveEntry, HoldEntry, RejectEntry, ReleaseEntry } from "../core/model/declared.ts";
import { compileEndpointSelector } from "../core/select/endpoint-matcher.ts";
import type {
  ApproveInput,
  HoldInput,
  HoldSketch,
  RejectInput,
  RejectSketch,
  ReleaseInput,
} from "./declared-sketch.ts";

const LIST = "policies/approvals/2026-11.yaml";

/** An approval through the last ring that waives nothing. */
export function buildApprove(input: ApproveInput): ApproveEntry {
  const place = `${LIST}#approve-${input.patch}:1:1`;
  return {
    list: "2026-11",
    at: place,
    through: { kind: "last", at: place },
    expedite: false,
    waives: new Set(),
    leaves: new Set(),
    despite: new Set(),
    evidence: [],
    ...input,
  };
}

export function buildRelease(input: ReleaseInput): ReleaseEntry {
  return { at: `${LIST}#release-${input.trip}:1:1`, ...input };
}

/** A hold on every endpoint until people lift it. */
export function sketchHold(input: HoldInput): HoldSketch {
  return {
    list: "2026-11",
    at: `${LIST}#hold-${input.patch}:1:1`,
    endpoints: {},
    reason: "known issue",
    ...input,
  };
}

/** A reject on every endpoint that keeps what is installed and blocks what would bring it. */
export function sketchReject(input: RejectInput): RejectSketch {
  return {
    list: "2026-11",
    at: `${LIST}#reject-${input.patch}:1:1`,
    endpoints: {},
    reason: "breaks the print spooler",
    installed: "keep",
    asDependency: "block",
    ...input,
  };
}

export function compileHold(sketch: HoldSketch): HoldEntry {
  return { ...sketch, endpoints: compileEndpointSelector(sketch.endpoints) };
}

export function compileReject(sketch: RejectSketch): RejectEntry {
  return { ...sketch, endpoints: compileEndpointSelector(sketch.endpoints) };
}
