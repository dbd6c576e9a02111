import { compareText } from "../model/compare-text.ts";
import type { Compliance, Decision, Reason, RungName, Until, Verdict } from "../model/decision.ts";
import { describeDuration } from "../model/duration.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import type { Case, Rung } from "./case.ts";
import { waives } from "./consent.ts";
import type { Climb, Step } from "./ladder.ts";
import { describeReading } from "./risk/read-risk.ts";
import { retryRung } from "./rungs/retry.ts";
import { windowRung } from "./rungs/window.ts";
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

/**
 * Turns a climb into the decision: its clocks, flags and targets. The words stay unwritten until they are read.
 * @param before what the rungs before the ladder saw
 */
export function toDecision(asked: Case, climb: Climb, before: () => readonly Reason[]): Decision {
  const { passed, rung, answer, removal: remove } = climb;
  const { verdict, until, flags = [] } = answer;
  const waits = COMPLIANCE[verdict] === "pending";
  const due = waits && !remove ? asked.due : undefined;
  const overdue = due !== undefined && asked.world.now > due;
  const rule = isRuled(asked, verdict, remove) ? asked.rule : undefined;
  const last: Step = { rung, answer };
  return {
    endpoint: asked.endpoint.id,
    patch: asked.entry.patch.id,
    digest: asked.entry.digest,
    verdict,
    rung,
    ...(rule === undefined ? {} : { rule: rule.name }),
    compliance: complianceOf(verdict, overdue, remove, flags),
    flags: flagsOf(asked, verdict, remove, flags),
    ...(due === undefined ? {} : { due, ...dueByOf(asked) }),
    overdue,
    willMiss: isMissed(due, overdue, until),
    ...(until === undefined ? {} : { until }),
    targets: targetsFor(asked, verdict, rung),
    ...termsOf(asked, verdict),
    ...(answer.by === undefined ? {} : { retiredBy: { patch: answer.by, products: productsOf(asked) } }),
    remove,
    ladder: () => [...before(), ...passed.map(reasonOf), reasonOf(last)],
    reason: () => reasonOf(last),
  };
}

/**
 * The same decision for another endpoint that differs from the one it was made for in its dates only: when it is due there, when it
 * may be tried again, and when its window opens.
 */
export function atClocksOf(decision: Decision, asked: Case): Decision {
  const clock = CLOCKS.get(decision.rung)?.judge(decision.remove ? asked.forRemoval() : asked);
  const stop = clock?.stops === true ? clock : undefined;
  const until = stop === undefined ? decision.until : stop.until;
  const due = decision.due === undefined ? undefined : asked.due;
  const { due: _due, dueBy: _dueBy, until: _until, ...rest } = decision;
  return {
    ...rest,
    ...(due === undefined ? {} : { due, ...dueByOf(asked) }),
    willMiss: isMissed(due, decision.overdue, until),
    ...(until === undefined ? {} : { until }),
    ...(stop === undefined ? {} : { reason: () => reasonOf({ rung: decision.rung, answer: stop }) }),
  };
}

/** The rungs whose stops name a date of the endpoint's own, or of its time zone. */
const CLOCKS: ReadonlyMap<RungName, Rung> = new Map([retryRung, windowRung].map((rung) => [rung.name, rung]));

/** It is known beforehand that it will be late. */
function isMissed(due: Instant | undefined, overdue: boolean, until: Until | undefined): boolean {
  return due !== undefined && !overdue && until !== undefined && "at" in until && until.at > due;
}

function dueByOf({ dueTable }: Case): Pick<Decision, "dueBy"> {
  if (dueTable === undefined) return {};
  const { reading, since, at } = dueTable;
  const counts = (): string => `${describeDuration(reading.dueMs ?? 0)} from ${formatInstant(since)}`;
  return { dueBy: () => ({ says: `${counts()}, by ${describeReading(reading)}`, at }) };
}

/** Whether a rule decides: not where one before it perhaps matches, nor about what is in place and wants nothing more. */
function isRuled({ applicability, match }: Case, verdict: Verdict, remove: boolean): boolean {
  if (match.unsure !== undefined) return false;
  return applicability.kind === "missing" || verdict === "reboot-pending" || remove;
}

function productsOf({ missing }: Case): readonly string[] {
  return [...new Set(missing.map(({ product }) => product))].sort(compareText);
}

/** A removal names what comes off, and nothing to reach. */
function targetsFor(asked: Case, verdict: Verdict, rung: RungName): Decision["targets"] {
  if (verdict === "install" || rung === "window" || rung === "concurrency") return targetsOf(asked);
  if (verdict !== "remove" || asked.applicability.kind !== "in-place") return [];
  return [...new Set(asked.applicability.products)]
    .sort(compareText)
    .map((product) => ({ product, from: "", to: "" }));
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
  if (asked.applicability.kind === "missing") for (const flag of laneFlags(asked)) all.add(flag);
  if (verdict === "install" && !remove && !isTransactionKnown(asked)) all.add("dependencies-unseen");
  return [...all].sort(compareText);
}

/** What sets an approval apart from the ordinary: a hurry, and each check that it waives, by name. */
function laneFlags({ consent }: Case): readonly string[] {
  if (!consent.given || consent.entry === undefined) return [];
  const waived = [...consent.entry.waives].map((check) => `waives-${check}`);
  return consent.entry.expedite ? ["expedited", ...waived] : waived;
}

/** What people waived, or hurried, was for putting the patch in. */
function termsOf({ consent }: Case, verdict: Verdict): Pick<Decision, "terms"> {
  if (verdict !== "install" || !consent.given || consent.entry === undefined) return {};
  const { expedite } = consent.entry;
  const waivesConcurrency = waives(consent, "concurrency");
  return expedite || waivesConcurrency ? { terms: { expedite, waivesConcurrency } } : {};
}

function reasonOf({ rung, answer }: Step): Reason {
  return { rung, says: answer.says(), ...(answer.at === undefined ? {} : { at: answer.at }) };
}
