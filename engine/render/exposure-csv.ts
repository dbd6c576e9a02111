import type { Exposure } from "../core/plan/exposure.ts";
import { csvRow } from "./inert-csv.ts";

/** A row for each endpoint that the vulnerability's patches are about, the worst first, below their titles. */
export function* exposureCsv({ vulnerability, endpoints }: Exposure): Generator<string> {
  yield csvRow([
    "vulnerability",
    "endpoint",
    "standing",
    "late",
    "ring",
    "policy",
    "patch",
    "verdict",
    "due",
    "until",
    "why",
    "at",
  ]);
  for (const { endpoint, standing, isLate, ring, policy, decision, reason } of endpoints) {
    const { patch, verdict, due, until } = decision;
    yield csvRow([
      vulnerability,
      endpoint,
      standing,
      isLate ? "late" : "",
      ring,
      policy,
      patch,
      verdict,
      due,
      until,
      reason.says,
      reason.at,
    ]);
  }
}
