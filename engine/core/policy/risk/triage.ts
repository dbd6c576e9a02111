import type { DurationMs } from "../../model/duration.ts";
import type { Case } from "../case.ts";
import { type RiskReading, readRisk } from "./read-risk.ts";
import { riskTableOf } from "./risk-tables.ts";

/** The type of evidence that a row with triage asks for. */
export const TRIAGE_EVIDENCE = "forensics";

/** What was collected longer ago does not speak of today. BOD 26-04's guidance wants it within 24 hours, before patching. */
export const TRIAGE_MAX_AGE_MS: DurationMs = 86_400_000;

/** The first row with triage that the deciding rule's table has for the patch on this endpoint, as its facts stand now. */
export function triageFor({ match, rule, riskSetting }: Case): RiskReading | undefined {
  for (const question of match.risks) {
    if (!question.isNow || question.rule !== rule) continue;
    for (const vulnerability of question.vulnerabilities) {
      const reading = readRisk(riskTableOf(question.risk.table), vulnerability, riskSetting());
      if (reading.triage) return reading;
    }
  }
  return undefined;
}
