import type { Severity } from "../../schema/documents.generated.ts";
import type { Gate, Unless } from "../model/declared.ts";
import { describeDuration } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { GateJudgement } from "./gate-judgement.ts";

/** What `unless` asks about. Undefined and "unknown" are not known, and count as what is asked about. */
export interface RiskFacts {
  readonly severity: Severity | undefined;
  readonly reboot: "never" | "possible" | "required" | undefined;
  /** Whether it fixes the system's kernel. */
  readonly kernel: boolean | undefined;
}

export type AfterInconclusive =
  | { readonly kind: "ask"; readonly says: string }
  | { readonly kind: "wait"; readonly until: Instant }
  | { readonly kind: "pass"; readonly says: string };

const SEVERITIES: readonly Severity[] = ["critical", "important", "moderate", "low", "unknown"];

/**
 * What follows the last look when it was inconclusive. A pass only where too few attempts are the one reason, and where the
 * gate's `unless` does not speak of the patch; all else asks people.
 *
 * @param judged of the last look; one that is not inconclusive asks
 */
export function afterInconclusive(
  { onInconclusive }: Gate,
  judged: GateJudgement,
  patch: RiskFacts,
  lastLookAt: Instant,
  now: Instant,
): AfterInconclusive {
  if (onInconclusive.kind === "ask") return { kind: "ask", says: "The gate asks people" };
  const reason = reasonToAsk(judged) ?? unlessText(onInconclusive.unless, patch);
  if (reason !== undefined) return { kind: "ask", says: reason };
  const until = lastLookAt + onInconclusive.afterMs;
  if (!Number.isSafeInteger(until) || !Number.isSafeInteger(now)) {
    return { kind: "ask", says: "Nobody knows when the last look was" };
  }
  if (now < until) return { kind: "wait", until };
  const after = describeDuration(onInconclusive.afterMs);
  return { kind: "pass", says: `Too few attempts to be sure, and ${after} passed since the last look` };
}

function reasonToAsk({ answer, isShortOfNumbers, criteria }: GateJudgement): string | undefined {
  if (answer === "inconclusive" && isShortOfNumbers) return undefined;
  const open = criteria.filter((one) => one.answer !== "pass").map(({ says }) => says);
  return `More attempts would not settle it: ${open.join("; ")}`;
}

/** The first thing that the gate wants people asked about, and that the patch is or may be. */
function unlessText(
  unless: ReadonlySet<Unless>,
  { severity, reboot, kernel }: RiskFacts,
): string | undefined {
  const severities = SEVERITIES.filter((one) => unless.has(one));
  if (severity === undefined || severity === "unknown") {
    if (severities.length > 0) return "Nobody knows how severe the patch is";
  } else if (severities.includes(severity)) return `The patch is ${severity}`;
  if (unless.has("reboot") && reboot !== "never") {
    return reboot === "required" ? "The patch requires a reboot" : "The patch may require a reboot";
  }
  if (unless.has("kernel") && kernel !== false) {
    return kernel === true ? "The patch fixes the kernel" : "The patch may fix the kernel";
  }
  return undefined;
}
