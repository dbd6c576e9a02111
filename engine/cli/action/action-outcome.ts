import { EXIT, type ExitCode } from "../exit-code.ts";

/** How a step ends, and in which word. */
export interface ActionOutcome {
  readonly code: ExitCode;
  readonly reason: string;
  /** `passed-with-findings`: there is something to look at, and nothing that forbids. */
  readonly result: "passed" | "passed-with-findings" | "failed";
}

/** Anything but clean and findings fails the step, an unknown number too. */
export function actionOutcome(code: number): ActionOutcome {
  const known = Object.entries(EXIT).find(([, value]) => value === code);
  if (known === undefined) return { code: EXIT.bug, reason: "bug", result: "failed" };
  const [reason, exact] = known;
  if (exact === EXIT.clean) return { code: exact, reason, result: "passed" };
  return { code: exact, reason, result: exact === EXIT.findings ? "passed-with-findings" : "failed" };
}
