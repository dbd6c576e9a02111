import { compareText } from "../model/compare-text.ts";
import type { Compliance, Decision, Reason, Verdict } from "../model/decision.ts";
import type { Case } from "./case.ts";
import type { Step } from "./ladder.ts";
import { targetsOf } from "./target.ts";
import { isTransactionKnown } from "./transaction.ts";

/** What a verdict means for compliance before its due date; `once due` it turns non-compliant. */
const COMPLIANCE: Readonly<Record<Verdict, Compliance>> = {
  unknown: "unknown",
  "not-applicable": "none",
  remove: "non-compliant",
  "installed-rejected": "compliant",
  "reboot-pending": "pending",
  "installed-unapproved": "compliant",
  compliant: "compliant",
  retracted: "exempt",
  rejected: "exempt",
  excluded: "exempt",
  superseded: "none",
  blocked: "pending",
  ignored: "exempt",
  held: "pending",
  "awaiting-approval": "pending",
  "awaiting-ring": "pending",
  deferred: "pending",
  failed: "pending",
  scheduled: "pending",
  throttled: "pending",
  install: "pending",
};

/** Turns the steps of a climb into the decision: its clocks, flags and targets. The words stay unwritten until they are read. */
export function toDecision(asked: Case, steps: readonly Step[], before: readonly Reason[]): Decision {
  const last = steps.at(-1);
  const answer = last?.answer.stops === true ? last.answer : undefined;
  const verdict = answer?.verdict ?? "held";
  const remove = answer !== undefined && isRemoval(steps);
  const waits = COMPLIANCE[verdict] === "pending";
  const due = waits && !remove ? asked.due : undefined;
  const overdue = due !== undefined && asked.world.now > due;
  const until = answer?.until;
  const rule = isRuled(asked, verdict, remove) ? asked.rule : undefined;
  return {
    endpoint: asked.endpoint.id,
    patch: asked.entry.patch.id,
    digest: asked.entry.digest,
    verdict,
    rung: last?.rung ?? "hold",
    ...(rule === undefined ? {} : { rule: rule.name }),
    compliance: complianceOf(verdict, overdue, remove, answer?.flags ?? []),
    flags: flagsOf(asked, verdict, remove, answer?.flags ?? []),
    ...(due === undefined ? {} : { due }),
    overdue,
    willMiss: due !== undefined && !overdue && until !== undefined && "at" in until && until.at > due,
    ...(until === undefined ? {} : { until }),
    targets: isTargeted(verdict, last?.rung) ? targetsFor(asked, verdict) : [],
    remove,
    ladder: () => [...before, ...steps.map(reasonOf)],
    reason: () => (last === undefined ? { rung: "hold", says: "no rung was climbed" } : reasonOf(last)),
  };
}

/** Whether a rule decides: not where one before it perhaps matches, nor about what is in place and wants nothing more. */
function isRuled({ applicability, match }: Case, verdict: Verdict, remove: boolean): boolean {
  if (match.unsure !== undefined) return false;
  return applicability.kind === "missing" || verdict === "reboot-pending" || remove;
}

function isTargeted(verdict: Verdict, rung: Step["rung"] | undefined): boolean {
  return verdict === "install" || verdict === "remove" || rung === "window" || rung === "concurrency";
}

/** A removal names what comes off, and nothing to reach. */
function targetsFor(asked: Case, verdict: Verdict): Decision["targets"] {
  if (verdict !== "remove") return targetsOf(asked);
  const products = asked.applicability.kind === "in-place" ? asked.applicability.products : [];
  return [...new Set(products)].map((product) => ({ product, from: "", to: "" }));
}

function complianceOf(
  verdict: Verdict,
  overdue: boolean,
  remove: boolean,
  flags: readonly string[],
): Compliance {
  if (verdict === "installed-rejected" && flags.includes("not-removable")) return "non-compliant";
  if (remove && verdict !== "excluded") return "non-compliant";
  const compliance = COMPLIANCE[verdict];
  return compliance === "pending" && overdue ? "non-compliant" : compliance;
}

function flagsOf(
  asked: Case,
  verdict: Verdict,
  remove: boolean,
  flags: readonly string[],
): readonly string[] {
  const all = new Set(flags);
  if (asked.missing.some(({ broken }) => broken)) all.add("half-configured");
  if (asked.consent.given && asked.consent.trusted && asked.applicability.kind === "missing")
    all.add("trust-merge");
  if (verdict === "install" && !remove && !isTransactionKnown(asked)) all.add("dependencies-unseen");
  return [...all].sort(compareText);
}

function isRemoval(steps: readonly Step[]): boolean {
  return steps[0]?.rung === "exclusion";
}

function reasonOf({ rung, answer }: Step): Reason {
  return { rung, says: answer.says(), ...(answer.at === undefined ? {} : { at: answer.at }) };
}
