import { cvssScore } from "../../core/catalog/cvss-score.ts";
import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import type { Patch } from "../../schema/documents.generated.ts";
import { objectsOf, textOf } from "../json-shape.ts";

type Severity = NonNullable<Patch["severity"]>;

/** The words publishers use, in the order of how bad they are. */
const WORDS: Readonly<Record<string, Severity>> = {
  critical: "critical",
  important: "important",
  high: "important",
  moderate: "moderate",
  medium: "moderate",
  low: "low",
  minor: "low",
  negligible: "low",
  unimportant: "low",
};
const ORDER: readonly Severity[] = ["critical", "important", "moderate", "low"];

const SUMMARY_WORD = /^(Critical|Important|Moderate|Low|None): (.+)$/s;
const SUMMARY_END = /^(.+) \((Critical|Important|Moderate|Low)\)$/s;

/** "Important: nodejs:16 security update" → important, and the rest of the title. */
export function severityOfSummary(summary: string): { readonly severity: Severity; readonly title: string } {
  const first = SUMMARY_WORD.exec(summary);
  if (first !== null) return { severity: wordSeverity(first[1]), title: first[2] ?? "" };
  const last = SUMMARY_END.exec(summary);
  if (last !== null) return { severity: wordSeverity(last[2]), title: last[1] ?? "" };
  return { severity: "unknown", title: summary };
}

/**
 * How bad a record says it is: the worst word its publisher uses for it, else the CVSS score. "unknown" where it says
 * nothing that is understood.
 */
export function severityOfRecord(record: JsonObject): Severity {
  const words = [
    textOf(asObject(fieldOf(record, "database_specific")), "severity"),
    ...objectsOf(record, "severity")
      .filter((one) => textOf(one, "type")?.startsWith("CVSS_") !== true)
      .map((one) => textOf(one, "score")),
    ...objectsOf(record, "affected").flatMap((one) => [
      textOf(asObject(fieldOf(one, "ecosystem_specific")), "urgency"),
      textOf(asObject(fieldOf(one, "database_specific")), "severity"),
    ]),
  ].map(wordSeverity);
  const worst = ORDER.find((one) => words.includes(one));
  if (worst !== undefined) return worst;
  const score = scoreOfRecord(record);
  return score === undefined ? "unknown" : severityOfScore(score);
}

/** The highest CVSS base score of the record's own vectors; undefined when none can be computed. */
export function scoreOfRecord(record: JsonObject): number | undefined {
  const vectors = [
    ...objectsOf(record, "severity"),
    ...objectsOf(record, "affected").flatMap((one) => objectsOf(one, "severity")),
  ];
  const scores = vectors
    .map((one) => cvssScore(textOf(one, "score") ?? ""))
    .filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : Math.max(...scores);
}

/** @see CVSS v3.1 specification, section 5, "Qualitative Severity Rating Scale" */
function severityOfScore(score: number): Severity {
  if (score >= 9) return "critical";
  if (score >= 7) return "important";
  if (score >= 4) return "moderate";
  return score > 0 ? "low" : "unknown";
}

function wordSeverity(word: string | undefined): Severity {
  const key = (word ?? "").toLowerCase();
  return (Object.hasOwn(WORDS, key) ? WORDS[key] : undefined) ?? "unknown";
}
