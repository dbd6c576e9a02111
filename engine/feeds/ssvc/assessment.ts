import { isTableCve } from "../../core/catalog/cve-table.ts";
import type { TriageFacts } from "../../core/catalog/triage-code.ts";
import { type Instant, parseInstant } from "../../core/model/instant.ts";
import { asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { objectsOf, textOf } from "../json-shape.ts";
import { startOfDay } from "../start-of-day.ts";

/** What CISA says of one vulnerability. */
export interface Assessment {
  readonly kind: "assessed";
  readonly id: string;
  readonly at: Instant;
  readonly facts: TriageFacts;
  /** Since when the list of known exploited vulnerabilities has it, where the record says so. */
  readonly listedSince?: Instant;
}

export type AssessmentReading =
  | Assessment
  /** A good record that nobody assessed, or of an id that was rejected. */
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly id?: string; readonly reason: string };

const PUBLISHER = "CISA-ADP";

/**
 * The assessment in one CVE record (JSON 5). "Exploitation: active" makes nothing known to be exploited: only the list of such
 * vulnerabilities does, and its mark in the record.
 * @see https://github.com/cisagov/vulnrichment, "SSVC" and "KEV"
 */
export function readAssessment(value: unknown): AssessmentReading {
  const record = asObject(value);
  const metadata = asObject(fieldOf(record, "cveMetadata"));
  const id = textOf(metadata, "cveId");
  if (record === undefined || textOf(record, "dataType") !== "CVE_RECORD" || id === undefined)
    return { kind: "refused", reason: "is no CVE record" };
  if (!isTableCve(id)) return { kind: "refused", reason: `${JSON.stringify(id.slice(0, 40))} is no CVE id` };
  const metrics = objectsOf(asObject(fieldOf(record, "containers")), "adp")
    .filter((one) => textOf(asObject(fieldOf(one, "providerMetadata")), "shortName") === PUBLISHER)
    .flatMap((one) => objectsOf(one, "metrics"))
    .map((one) => asObject(fieldOf(one, "other")));
  const read = newestOf(contentsOf(metrics, "ssvc"));
  if (read === undefined) return { kind: "none" };
  if (typeof read === "string") return { kind: "refused", id, reason: read };
  const [kev] = contentsOf(metrics, "kev");
  const listedSince = kev === undefined ? undefined : startOfDay(textOf(kev, "dateAdded"));
  if (kev !== undefined && listedSince === undefined)
    return { kind: "refused", id, reason: "`dateAdded` of its entry in the exploited list is no date" };
  return { kind: "assessed", id, ...read, ...(listedSince === undefined ? {} : { listedSince }) };
}

function contentsOf(metrics: readonly (JsonObject | undefined)[], type: string): readonly JsonObject[] {
  return metrics
    .filter((one) => textOf(one, "type") === type)
    .map((one) => asObject(fieldOf(one, "content")) ?? {});
}

interface Reading {
  readonly at: Instant;
  readonly facts: TriageFacts;
}

/** A string: what is wrong with one of them. */
function newestOf(contents: readonly JsonObject[]): Reading | string | undefined {
  let newest: Reading | undefined;
  for (const content of contents) {
    const read = readContent(content);
    if (typeof read === "string") return read;
    if (newest === undefined || read.at > newest.at) newest = read;
    else if (read.at === newest.at && JSON.stringify(read) !== JSON.stringify(newest))
      return "has two assessments of one moment that differ";
  }
  return newest;
}

function readContent(content: JsonObject): Reading | string {
  const at = parseInstant(textOf(content, "timestamp") ?? "");
  if (at === undefined) return "its assessment has no date";
  const options = new Map<string, string>();
  for (const option of objectsOf(content, "options")) {
    for (const [name, answer] of Object.entries(option)) {
      if (typeof answer !== "string") return `its answer to ${JSON.stringify(name)} is no text`;
      if (options.has(name)) return `answers ${JSON.stringify(name)} twice`;
      options.set(name, answer.toLowerCase());
    }
  }
  const automatable = answerOf(options, "Automatable", YES_NO);
  const technicalImpact = answerOf(options, "Technical Impact", IMPACT);
  if (typeof automatable === "string") return automatable;
  if (typeof technicalImpact === "string") return technicalImpact;
  return { at, facts: { ...automatable, ...technicalImpact } };
}

const YES_NO: Readonly<Record<string, TriageFacts>> = {
  yes: { automatable: true },
  no: { automatable: false },
};
const IMPACT: Readonly<Record<string, TriageFacts>> = {
  total: { technicalImpact: "total" },
  partial: { technicalImpact: "partial" },
};

/** Nothing where the record does not answer; a string where the answer is not understood. */
function answerOf(
  options: ReadonlyMap<string, string>,
  name: string,
  meaning: Readonly<Record<string, TriageFacts>>,
): TriageFacts | string {
  const answer = options.get(name);
  if (answer === undefined) return {};
  const facts = Object.hasOwn(meaning, answer) ? meaning[answer] : undefined;
  return facts ?? `answers ${JSON.stringify(name)} with ${JSON.stringify(answer.slice(0, 40))}`;
}
