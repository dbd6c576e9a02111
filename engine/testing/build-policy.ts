import type { Policy, Rule } from "../core/model/declared.ts";
import { compileEndpointSelector } from "../core/select/endpoint-matcher.ts";
import { compilePatchSelector } from "../core/select/patch-matcher.ts";
import { days, hours } from "./build-time.ts";
import type { PolicyInput, PolicySketch, RuleInput, RuleSketch } from "./declared-sketch.ts";

/** A policy for every endpoint, with one rule for every patch that demands approval, unless it says otherwise. */
export function buildPolicy(input: PolicyInput = {}): Policy {
  return compilePolicy(sketchPolicy(input));
}

export function sketchPolicy(input: PolicyInput): PolicySketch {
  const name = input.name ?? "servers";
  const file = `policies/${name}.yaml`;
  return {
    at: `${file}:1:1`,
    endpoints: {},
    precedence: 100,
    anchor: "first-seen",
    anchorAt: `${file}:3:3`,
    staleAfterMs: days(2),
    humanImpact: [],
    train: "each",
    otherwise: "hold",
    otherwiseAt: `${file}:9:3`,
    ...input,
    name,
    rules: (input.rules ?? [{}]).map((rule) => sketchRule(rule, file)),
  };
}

/** A rule for every patch: approval required, through the last ring, no deferral, never due. */
function sketchRule(input: RuleInput, file: string): RuleSketch {
  const name = input.name ?? "any";
  const place = `${file}#${name}:1:1`;
  return {
    at: place,
    patches: {},
    approval: "required",
    approvalAt: place,
    through: { kind: "last", at: place },
    deferMs: 0,
    deferAt: place,
    graceMs: 0,
    windows: "respect",
    retry: { attempts: 3, everyMs: hours(12), at: place },
    reboot: "if-required",
    evidenceBefore: [],
    ...input,
    name,
  };
}

export function compilePolicy({ exposed, ...sketch }: PolicySketch): Policy {
  return {
    ...sketch,
    endpoints: compileEndpointSelector(sketch.endpoints),
    ...(exposed === undefined ? {} : { exposed: compileEndpointSelector(exposed) }),
    humanImpact: sketch.humanImpact.map(({ endpoints, impact }) => ({
      endpoints: compileEndpointSelector(endpoints),
      impact,
    })),
    rules: sketch.rules.map(compileRule),
  };
}

function compileRule(sketch: RuleSketch): Rule {
  return { ...sketch, patches: compilePatchSelector(sketch.patches) };
}
