import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry, FactsSince } from "../model/catalog.ts";
import type { Policy, Rule, Through } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { isUnknown } from "../model/kleene.ts";
import { type RiskFacts, riskFactsOf } from "./risk/risk-facts.ts";

/** Which rule of a policy speaks about a patch, now and in the past. Depends on no endpoint. */
export interface RuleMatch {
  /** The first rule that surely matches now. */
  readonly rule?: Rule;
  /** The first rule that perhaps matches now and stands before it, and why that is not known. */
  readonly unsure?: Unsure;
  /** What it takes: a fact that moved never turns `required` into `automatic`. */
  readonly approval: "required" | "automatic" | "never";
  /** The ceilings of what is automatic: every one of them binds. */
  readonly ceilings: readonly Through[];
  /** All rules that matched, or perhaps did, and the index in `entry.facts` of the first moment at which they did. */
  readonly past: readonly { readonly rule: Rule; readonly facts: number }[];
  /** What the risk tables of rules were asked at each moment at which the rule matched, or perhaps did; oldest first. */
  readonly risks: readonly RiskQuestion[];
}

/** A rule with a risk table, at one moment of the patch. */
export interface RiskQuestion {
  readonly rule: Rule;
  readonly risk: NonNullable<Rule["risk"]>;
  /** The index in `entry.facts`. */
  readonly facts: number;
  readonly isNow: boolean;
  readonly vulnerabilities: readonly RiskFacts[];
}

interface Unsure {
  readonly rule: Rule;
  readonly why: string;
}

/** Cost: the policy's selectors once for each moment at which the patch's facts changed. */
export function matchRules(policy: Policy, entry: CatalogEntry): RuleMatch {
  const past: { rule: Rule; facts: number }[] = [];
  const risks: RiskQuestion[] = [];
  const ceilings: Through[] = [];
  let automatic = true;
  let present: FirstMatch = { perhaps: [] };
  const moments = momentsOf(entry);
  for (const [index, patch] of moments.entries()) {
    present = firstMatch(policy, patch);
    const { rule, perhaps } = present;
    for (const one of [...perhaps.map((unsure) => unsure.rule), ...(rule === undefined ? [] : [rule])]) {
      // A rule that matched before the facts moved goes on from where it began.
      if (!past.some((known) => known.rule === one)) past.push({ rule: one, facts: index });
      if (one.risk === undefined) continue;
      const isNow = index === moments.length - 1;
      risks.push({ rule: one, risk: one.risk, facts: index, isNow, vulnerabilities: riskFactsOf(patch) });
    }
    if (perhaps.length > 0 || rule?.approval !== "automatic") automatic = false;
    else ceilings.push(rule.through);
  }
  const { rule, perhaps } = present;
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(perhaps[0] === undefined ? {} : { unsure: perhaps[0] }),
    approval: rule?.approval === "never" ? "never" : automatic ? "automatic" : "required",
    ceilings,
    past,
    risks,
  };
}

interface FirstMatch {
  readonly rule?: Rule;
  readonly perhaps: readonly Unsure[];
}

function firstMatch(policy: Policy, patch: Patch): FirstMatch {
  const perhaps: Unsure[] = [];
  for (const rule of policy.rules) {
    const answer = rule.patches(patch);
    if (answer === "yes") return { rule, perhaps };
    if (isUnknown(answer)) perhaps.push({ rule, why: answer.unknown });
  }
  return { perhaps };
}

/** The patch as it was known at each moment at which its facts changed, oldest first; the last is how it stands. */
function momentsOf({ patch, facts }: CatalogEntry): readonly Patch[] {
  return [...facts.slice(0, -1).map((then) => patchAt(patch, then)), patch];
}

/** The patch as it was known just before an instant; undefined: it was not known yet. */
export function patchBefore({ patch, facts }: CatalogEntry, instant: Instant): Patch | undefined {
  if (facts.length === 0) return patch;
  const known = facts.findLast(({ since }) => since < instant);
  if (known === undefined) return undefined;
  return known === facts.at(-1) ? patch : patchAt(patch, known);
}

/** The patch as it was known at an earlier moment: the digested fields never differ from today's. */
function patchAt(patch: Patch, facts: FactsSince): Patch {
  const { severity: _severity, vulnerabilities: _vulnerabilities, ...rest } = patch;
  return {
    ...rest,
    ...(facts.severity === undefined ? {} : { severity: facts.severity }),
    ...(facts.vulnerabilities === undefined ? {} : { vulnerabilities: facts.vulnerabilities }),
  } as Patch;
}
