import type { Patch, Vulnerability } from "../../../schema/documents.generated.ts";
import { compareText } from "../../model/compare-text.ts";

export type YesNoUnknown = "yes" | "no" | "unknown";

/** What the catalog knows of one vulnerability, as far as a table asks. */
export interface RiskFacts {
  /** Its id; undefined: the catalog does not say what the patch closes. */
  readonly vulnerability?: string;
  readonly exploited: YesNoUnknown;
  readonly automatable: YesNoUnknown;
  readonly technicalImpact: "partial" | "total" | "unknown";
}

/**
 * The facts of a patch's vulnerabilities, by id, those that are alike once. A patch that lists none has none; about one that
 * does not say nothing is known.
 */
export function riskFactsOf({ vulnerabilities }: Patch): readonly RiskFacts[] {
  if (vulnerabilities === undefined)
    return [{ exploited: "unknown", automatable: "unknown", technicalImpact: "unknown" }];
  const alike = new Map<string, RiskFacts>();
  for (const facts of vulnerabilities.map(factsOf).sort(byId)) {
    const key = `${facts.exploited} ${facts.automatable} ${facts.technicalImpact}`;
    if (!alike.has(key)) alike.set(key, facts);
  }
  return [...alike.values()];
}

function factsOf({ id, exploited, automatable, technicalImpact }: Vulnerability): RiskFacts {
  return {
    vulnerability: id,
    exploited: answerOf(exploited),
    automatable: answerOf(automatable),
    technicalImpact:
      technicalImpact === "partial" || technicalImpact === "total" ? technicalImpact : "unknown",
  };
}

function answerOf(value: boolean | null | undefined): YesNoUnknown {
  if (typeof value !== "boolean") return "unknown";
  return value ? "yes" : "no";
}

function byId(a: RiskFacts, b: RiskFacts): number {
  return compareText(a.vulnerability ?? "", b.vulnerability ?? "");
}
