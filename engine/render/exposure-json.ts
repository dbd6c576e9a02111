import type { ExposureReport } from "../core/plan/exposure-report.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/exposure.schema.json` has it. */
export function exposureJson(
  report: ExposureReport,
  outcome: { readonly exitCode: number; readonly exitReason: string },
): Iterable<string> {
  const { vulnerability, facts, patches, counts, late, untouched, endpoints, inputs } = report;
  return jsonDocument({
    vulnerability,
    ...facts,
    inputs,
    patches,
    counts: { ...counts, late, untouched },
    endpoints: endpoints.map(({ endpoint, ring, policy, standing, isLate, decision, reason }) => {
      return {
        endpoint,
        ring,
        policy,
        standing,
        late: isLate,
        decision: { ...decision, reasons: [] },
        reason,
      };
    }),
    ...outcome,
  });
}
