import { cvssScore } from "../../core/catalog/cvss-score.ts";
import { formatInstant, parseInstant } from "../../core/model/instant.ts";
import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { Patch, Vulnerability } from "../../schema/documents.generated.ts";
import { objectsOf, textOf } from "../json-shape.ts";

type Severity = NonNullable<Patch["severity"]>;

const WORDS: Readonly<Record<string, Severity>> = {
  critical: "critical",
  important: "important",
  high: "important",
  moderate: "moderate",
  medium: "moderate",
  low: "low",
};
const ORDER: readonly Severity[] = ["critical", "important", "moderate", "low"];

/** One vulnerability of a document as a patch lists it. */
export function vulnerabilityOf(id: string, vulnerability: JsonObject): Vulnerability {
  const cvss = scoreOf(vulnerability);
  return { id, ...(cvss === undefined ? {} : { cvss }), ...exploitedOf(vulnerability) };
}

/** How bad the document says it is, else the worst of its vulnerabilities' impacts, else by the highest score. */
export function severityOf(document: JsonObject, vulnerabilities: readonly JsonObject[]): Severity {
  const overall = wordOf(textOf(asObject(fieldOf(document, "aggregate_severity")), "text"));
  if (overall !== undefined) return overall;
  const impacts = vulnerabilities
    .flatMap((one) => objectsOf(one, "threats"))
    .filter((one) => textOf(one, "category") === "impact")
    .map((one) => wordOf(textOf(one, "details")));
  const worst = ORDER.find((one) => impacts.includes(one));
  if (worst !== undefined) return worst;
  const scores = vulnerabilities.map(scoreOf).filter((score) => score !== undefined);
  return scores.length === 0 ? "unknown" : severityOfScore(Math.max(...scores));
}

/** The highest base score of its products: version 3 where there is one, else version 2. */
function scoreOf(vulnerability: JsonObject): number | undefined {
  const scores = [
    ...objectsOf(vulnerability, "scores"),
    ...objectsOf(vulnerability, "metrics").map((one) => asObject(fieldOf(one, "content")) ?? {}),
  ];
  for (const key of ["cvss_v3", "cvss_v2"]) {
    const found = scores
      .map((one) => baseScore(asObject(fieldOf(one, key))))
      .filter((one) => one !== undefined);
    if (found.length > 0) return Math.max(...found);
  }
  return undefined;
}

/** Of the vector, which cannot be mistyped unseen; else the number. */
function baseScore(cvss: JsonObject | undefined): number | undefined {
  const computed = cvssScore(textOf(cvss, "vectorString") ?? "");
  const stated = fieldOf(cvss, "baseScore");
  if (computed !== undefined) return computed;
  return typeof stated === "number" && stated >= 0 && stated <= 10 ? stated : undefined;
}

/** CSAF leaves the words to the publisher: these are Red Hat's pointer to CISA's list, and Microsoft's. */
const EXPLOITED = /known-exploited-vulnerabilities-catalog|(?:^|;)\s*Exploited:Yes\b/i;

/** "No exploits known" makes nothing not exploited: that is for the list to say. */
function exploitedOf(vulnerability: JsonObject): Pick<Vulnerability, "exploited" | "exploitedSince"> {
  const threat = objectsOf(vulnerability, "threats").find(
    (one) => textOf(one, "category") === "exploit_status" && EXPLOITED.test(textOf(one, "details") ?? ""),
  );
  if (threat === undefined) return {};
  const since = parseInstant(textOf(threat, "date") ?? "");
  return { exploited: true, ...(since === undefined ? {} : { exploitedSince: formatInstant(since) }) };
}

function wordOf(text: string | undefined): Severity | undefined {
  const key = (text ?? "").trim().toLowerCase();
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
}

/** @see CVSS v3.1 specification, section 5, "Qualitative Severity Rating Scale" */
function severityOfScore(score: number): Severity {
  if (score >= 9) return "critical";
  if (score >= 7) return "important";
  if (score >= 4) return "moderate";
  return score > 0 ? "low" : "unknown";
}
