import type { DoctorFinding } from "../core/doctor/doctor-finding.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/doctor.schema.json` has it. @param branch the branch that approves */
export function doctorJson(
  findings: readonly DoctorFinding[],
  branch: string,
  exit: { readonly exitCode: number; readonly exitReason: string },
): Iterable<string> {
  const count = (state: DoctorFinding["state"]) => findings.filter((one) => one.state === state).length;
  return jsonDocument({
    branch,
    wrong: count("wrong"),
    unknown: count("unknown"),
    ok: count("ok"),
    findings: findings.map(({ check, state, severity, says, why, fix }) => ({
      check,
      state,
      severity,
      says,
      why,
      fix,
    })),
    ...exit,
  });
}
