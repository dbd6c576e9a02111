import type { Baseline, WantedVersion } from "../core/model/declared.ts";
import { parseComparison } from "../core/select/comparison.ts";
import { compileEndpointSelector } from "../core/select/endpoint-matcher.ts";
import type { BaselineInput, BaselineSketch } from "./declared-sketch.ts";

/** A baseline for everybody that asks for nothing, unless it says otherwise. */
export function buildBaseline(input: BaselineInput = {}): Baseline {
  return compileBaseline(sketchBaseline(input));
}

export function sketchBaseline(input: BaselineInput): BaselineSketch {
  const name = input.name ?? "standard";
  return {
    at: `policies/baselines/${name}.yaml:1:1`,
    endpoints: {},
    software: [],
    firmware: [],
    ...input,
    name,
  };
}

export function compileBaseline(sketch: BaselineSketch): Baseline {
  return { ...sketch, endpoints: compileEndpointSelector(sketch.endpoints) };
}

/** `>=12`, read. */
export function wantedVersion(text: string): WantedVersion {
  const comparison = parseComparison(text);
  if (comparison === undefined) throw new Error(`no comparison: ${text}`);
  return { comparison, text };
}
