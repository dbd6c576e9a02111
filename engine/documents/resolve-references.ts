import { compareProblems, type Problem } from "../core/model/problem.ts";
import { approvalChecks } from "./references/approval-checks.ts";
import { ceilingChecks } from "./references/ceiling-checks.ts";
import { completeness } from "./references/completeness.ts";
import { dateOrder } from "./references/date-order.ts";
import { exclusionChecks } from "./references/exclusion-checks.ts";
import { gateChecks } from "./references/gate-checks.ts";
import { deferredBeyondDue, lateRings } from "./references/impossible-due.ts";
import { leavesChecks } from "./references/leaves-checks.ts";
import { namedDocuments } from "./references/named-documents.ts";
import { policyChecks } from "./references/policy-checks.ts";
import type { Advice, Check, CheckContext, Repository } from "./references/repository.ts";
import { reviewChecks } from "./references/review-checks.ts";
import { ringChecks } from "./references/ring-checks.ts";
import { starvation } from "./references/starvation.ts";
import { testChecks } from "./references/test-checks.ts";
import { windowChecks } from "./references/window-checks.ts";

const CHECKS: readonly Check[] = [
  completeness,
  namedDocuments,
  ceilingChecks,
  leavesChecks,
  ringChecks,
  gateChecks,
  approvalChecks,
  exclusionChecks,
  policyChecks,
  deferredBeyondDue,
  dateOrder,
  windowChecks,
  reviewChecks,
  testChecks,
];

/** Takes long, and blocks nothing. */
const ADVICE: readonly Advice[] = [lateRings, starvation];

/**
 * What is wrong with documents together that is wrong with none of them alone: names that nobody has, rings that contradict
 * each other, one digest approved twice. Errors block; warnings are shown. All at once, by file and place.
 */
export function resolveReferences(repository: Repository, context: CheckContext): readonly Problem[] {
  const problems = [...blockingReferences(repository, context), ...adviceOn(repository, context)];
  return problems.sort(compareProblems);
}

/** All that `resolveReferences` finds except advice: every error, and the warnings that cost nothing. */
export function blockingReferences(repository: Repository, context: CheckContext): readonly Problem[] {
  return CHECKS.flatMap((check) => check(repository, context)).sort(compareProblems);
}

/** The rest of what `resolveReferences` finds: warnings that take a simulation of a year. */
export function adviceOn(repository: Repository, context: CheckContext): ReturnType<Advice> {
  return ADVICE.flatMap((advice) => advice(repository, context)).sort(compareProblems);
}
