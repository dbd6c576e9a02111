import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry, FactsSince } from "../model/catalog.ts";
import type { Policy, Rule, Through } from "../model/declared.ts";
import { isUnknown } from "../model/kleene.ts";

/** Which rule of a policy speaks about a patch, now and in the past. Depends on no endpoint. */
export interface RuleMatch {
  /** The first rule that surely matches now. */
  readonly rule?: Rule;
  /** A rule that stands before it and perhaps matches now, and why that is not known. */
  readonly unsure?: { readonly rule: Rule; readonly why: string };
  /** What it takes: a fact that moved never turns `required` into `automatic`. */
  readonly approval: "required" | "automatic" | "never";
  /** The ceilings of what is automatic: every one of them binds. */
  readonly ceilings: readonly Through[];
  /** All rules that matched, or perhaps did, under the facts of some moment, with that moment's index in `entry.facts`. */
  readonly past: readonly { readonly rule: Rule; readonly facts: number }[];
}

/** Cost: the policy's selectors once for each moment at which the patch's facts changed. */
export function matchRules(policy: Policy, entry: CatalogEntry): RuleMatch {
  const moments: readonly (FactsSince | undefined)[] = entry.facts.length === 0 ? [undefined] : entry.facts;
  const past: { rule: Rule; facts: number }[] = [];
  const ceilings: Through[] = [];
  let automatic = true;
  let present: { rule?: Rule; unsure?: { rule: Rule; why: string } } = {};
  for (const [index, facts] of moments.entries()) {
    const isNow = index === moments.length - 1;
    present = firstMatch(policy, isNow ? entry.patch : patchAt(entry.patch, facts));
    for (const rule of [present.unsure?.rule, present.rule]) {
      if (rule !== undefined) past.push({ rule, facts: index });
    }
    if (present.unsure !== undefined || present.rule?.approval !== "automatic") automatic = false;
    else ceilings.push(present.rule.through);
  }
  const approval = present.rule?.approval === "never" ? "never" : automatic ? "automatic" : "required";
  return { ...present, approval, ceilings, past };
}

function firstMatch(policy: Policy, patch: Patch): { rule?: Rule; unsure?: { rule: Rule; why: string } } {
  let unsure: { rule: Rule; why: string } | undefined;
  for (const rule of policy.rules) {
    const answer = rule.patches(patch);
    if (answer === "yes") return unsure === undefined ? { rule } : { rule, unsure };
    if (isUnknown(answer) && unsure === undefined) unsure = { rule, why: answer.unknown };
  }
  return unsure === undefined ? {} : { unsure };
}

/** The patch as it was known at an earlier moment: the digested fields never differ from today's. */
function patchAt(patch: Patch, facts: FactsSince | undefined): Patch {
  if (facts === undefined) return patch;
  const { severity: _severity, vulnerabilities: _vulnerabilities, ...rest } = patch;
  return {
    ...rest,
    ...(facts.severity === undefined ? {} : { severity: facts.severity }),
    ...(facts.vulnerabilities === undefined ? {} : { vulnerabilities: facts.vulnerabilities }),
  } as Patch;
}
