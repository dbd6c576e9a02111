import type { Policy, Rule } from "../../core/model/declared.ts";
import { compileEndpointSelector } from "../../core/select/endpoint-matcher.ts";
import { compilePatchSelector } from "../../core/select/patch-matcher.ts";
import type { PatchPolicyRule } from "../../schema/documents.generated.ts";
import { throughOf } from "./declare-through.ts";
import { durationOf, type Located } from "./located.ts";

const DEFAULT_ATTEMPTS = 3;
const DEFAULT_EVERY = "PT12H";

export function declarePolicy({ name, value, at }: Located<"PatchPolicy">): Policy {
  const { spec } = value;
  return {
    name,
    at: at("/spec"),
    endpoints: compileEndpointSelector(spec.endpoints),
    precedence: spec.precedence ?? 0,
    anchor: spec.anchor ?? "first-seen",
    anchorAt: at("/spec/anchor"),
    staleAfterMs: durationOf(spec.staleAfter ?? "P2D"),
    ...(spec.exposed === undefined ? {} : { exposed: compileEndpointSelector(spec.exposed) }),
    humanImpact: (spec.humanImpact ?? []).map(({ endpoints, impact }) => ({
      endpoints: compileEndpointSelector(endpoints),
      impact: impact === "very-high" ? "very high" : impact,
    })),
    train: spec.train ?? "each",
    rules: spec.rules.map((rule, index) => declareRule(rule, `/spec/rules/${index}`, at)),
    otherwise: spec.otherwise ?? "hold",
    otherwiseAt: at("/spec/otherwise"),
  };
}

function declareRule(rule: PatchPolicyRule, pointer: string, at: (pointer: string) => string): Rule {
  const { test, retry } = rule;
  return {
    name: rule.name,
    at: at(pointer),
    patches: compilePatchSelector(rule.patches),
    approval: rule.approval,
    approvalAt: at(`${pointer}/approval`),
    through: throughOf(rule.through, at(`${pointer}/through`)),
    ...(rule.review === undefined ? {} : { review: rule.review }),
    ...(test === undefined
      ? {}
      : { test: { forMs: durationOf(test.for), ...signOffOf(test.signOff), at: at(`${pointer}/test`) } }),
    deferMs: durationOf(rule.defer ?? "P0D"),
    deferAt: at(`${pointer}/defer`),
    ...(rule.due === undefined ? {} : { dueMs: durationOf(rule.due) }),
    graceMs: durationOf(rule.grace ?? "P0D"),
    windows: rule.windows ?? "respect",
    retry: {
      attempts: retry?.attempts ?? DEFAULT_ATTEMPTS,
      everyMs: durationOf(retry?.every ?? DEFAULT_EVERY),
      at: at(`${pointer}/retry`),
    },
    reboot: rule.reboot ?? "if-required",
    evidenceBefore: (rule.evidenceBefore ?? []).map(({ type, maxAge }, index) => ({
      type,
      maxAgeMs: durationOf(maxAge),
      at: at(`${pointer}/evidenceBefore/${index}`),
    })),
    ...(rule.risk === undefined ? {} : { risk: { table: rule.risk, at: at(`${pointer}/risk`) } }),
  };
}

function signOffOf(role: string | undefined): { signOff?: string } {
  return role === undefined ? {} : { signOff: role };
}
