import { compareText } from "../model/compare-text.ts";
import { DOCTOR_CHECKS, type DoctorCheck, type DoctorSeverity } from "./doctor-checks.ts";

/** `unknown` is never taken for `ok`: somebody has to look. */
export type DoctorState = "ok" | "wrong" | "unknown";

/** What a check found. */
export interface Found {
  readonly check: DoctorCheck;
  readonly state: DoctorState;
  /** What is so, with the values. */
  readonly says: string;
}

export interface DoctorFinding extends Found {
  readonly severity: DoctorSeverity;
  readonly why: string;
  /** The setting's page, or a command. */
  readonly fix: string;
}

const STATES: readonly DoctorState[] = ["wrong", "unknown", "ok"];
const SEVERITIES: readonly DoctorSeverity[] = ["high", "medium", "low"];

/** With what each check is for; the gravest first. @param branch the branch that approves */
export function doctorFindings(found: readonly Found[], branch: string): readonly DoctorFinding[] {
  return found
    .map((one) => {
      const { severity, why, fix } = DOCTOR_CHECKS[one.check];
      return { ...one, severity, why, fix: fix.replaceAll("{branch}", branch) };
    })
    .sort(
      (a, b) =>
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        compareText(a.check, b.check) ||
        compareText(a.says, b.says),
    );
}
