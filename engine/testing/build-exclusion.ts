import type { Exclusion, Freeze, TestRecord } from "../core/model/declared.ts";
import { compileEndpointSelector } from "../core/select/endpoint-matcher.ts";
import { isGlob } from "../core/select/glob.ts";
import { compilePatchSelector } from "../core/select/patch-matcher.ts";
import type {
  ExclusionInput,
  ExclusionSketch,
  FreezeInput,
  FreezeSketch,
  TestRecordInput,
} from "./declared-sketch.ts";

/** An exclusion of every patch on every endpoint, without grace or successors, unless it says otherwise. */
export function buildExclusion(input: ExclusionInput): Exclusion {
  return compileExclusion(sketchExclusion(input));
}

/** A lab test that passed. */
export function buildTestRecord(input: TestRecordInput): TestRecord {
  const name = input.name ?? "lab";
  return { at: `policies/evidence/${name}.yaml:1:1`, outcome: "passed", ...input, name };
}

/** Its `ids` are those of its selector, unless it says otherwise. */
export function sketchExclusion(input: ExclusionInput): ExclusionSketch {
  const { name = "agreed", patches: wanted = {}, ...said } = input;
  const patches = wanted ?? {};
  return {
    at: `policies/exclusions/${name}.yaml:1:1`,
    endpoints: {},
    ...(wanted === null ? {} : { patches }),
    baselines: [],
    ids: (patches.ids ?? []).filter((id) => !isGlob(id)),
    successors: false,
    reason: "vendor certification pending",
    owner: "j.doe",
    graceMs: 0,
    ...said,
    name,
  };
}

export function sketchFreeze(input: FreezeInput): FreezeSketch {
  const name = input.name ?? "year-end";
  return { at: `rings/windows/${name}.yaml:1:1`, endpoints: {}, ...input, name };
}

export function compileExclusion({ patches, ...sketch }: ExclusionSketch): Exclusion {
  return {
    ...sketch,
    endpoints: compileEndpointSelector(sketch.endpoints),
    ...(patches === undefined ? {} : { patches: compilePatchSelector(patches) }),
  };
}

export function compileFreeze({ except, ...sketch }: FreezeSketch): Freeze {
  return {
    ...sketch,
    endpoints: compileEndpointSelector(sketch.endpoints),
    ...(except === undefined ? {} : { except: compilePatchSelector(except) }),
  };
}
