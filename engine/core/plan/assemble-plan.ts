import type { Plan, PlanInputs } from "../../schema/documents.generated.ts";
import { bringsAmong, NOTHING_BRINGS } from "../baseline/brings.ts";
import { judgeStandards } from "../baseline/judge-standards.ts";
import { NO_LIFECYCLES } from "../baseline/lifecycles.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { createJudge } from "../policy/decide.ts";
import { type PolicyMatch, policyFor } from "../policy/policy-match.ts";
import { reliableReport } from "../policy/rungs/report.ts";
import type { World } from "../policy/world.ts";
import { type Place, type Placement, placeIn } from "../rings/place.ts";
import { createAdmissions } from "./admissions.ts";
import {
  closeBooks,
  enter,
  enterAnswered,
  enterPending,
  openBooks,
  type Pending,
  type Rows,
} from "./plan-books.ts";

export interface PlanRequest {
  /** Each once, in any order. */
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
  readonly world: World;
  readonly inputs: PlanInputs;
  readonly rows: Rows;
  /** Faults that were noticed while the inputs were read. */
  readonly findings: readonly Finding[];
  /** Told of every decision, before the slots of rings are handed out. */
  readonly observe?: (endpoint: Endpoint, place: Place, decisions: readonly Decision[]) => void;
}

/**
 * Decides about every endpoint and patch and counts the answers. Pure: equal requests give equal plans, to the byte.
 *
 * Cost: `decide` for the patches that can concern an endpoint; all others are counted, not asked about one by one. Memory:
 * one row for each decision that gets one, and the decisions that wait until everybody in their ring has asked for a slot.
 */
export function assemblePlan(request: PlanRequest): Plan {
  const { endpoints, placement, world, inputs, rows, findings, observe } = request;
  const books = openBooks(world, rows, [...findings, ...placement.findings]);
  const judge = createJudge(world);
  const admissions = createAdmissions(placement, world);
  const waiting: Pending[] = [];
  for (const endpoint of [...endpoints].sort((a, b) => compareText(a.id, b.id))) {
    const place = placeIn(placement, endpoint.id);
    const governed = policyFor(endpoint, world.declared.policies);
    const report = countedReport(endpoint, governed, world);
    const isNarrowed = report !== undefined && rows !== "all";
    const candidates = isNarrowed ? world.assessor.candidates(report) : world.assessor.catalog.entries;
    const decisions = judge(endpoint, place, candidates);
    observe?.(endpoint, place, decisions);
    const policy = governed.kind === "governed" ? governed.policy.name : undefined;
    const isSilent =
      governed.kind === "held" && governed.code === "policy-unknown" && endpoint.report === undefined;
    if (governed.kind === "held" && !isSilent) books.findings.push(findingOf(endpoint, governed));
    books.findings.push(...standardsOf(endpoint, report, decisions, world));
    const isKnown = report !== undefined;
    const entered = { endpoint, place, decisions, isKnown, ...(policy === undefined ? {} : { policy }) };
    if (admissions.claim(endpoint, place, decisions)) waiting.push(enterPending(books, entered));
    else enter(books, entered);
  }
  const settle = admissions.close();
  for (const pending of waiting) enterAnswered(books, pending, pending.wanted.map(settle));
  return closeBooks(books, endpoints.length, inputs);
}

/**
 * The report of an endpoint that is known: a policy governs it, and what it said counts. Of its decisions only those that can
 * concern it need be asked for; the rest does not apply, and is counted as that.
 */
function countedReport(endpoint: Endpoint, governed: PolicyMatch, { now }: World): Report | undefined {
  if (governed.kind === "held") return undefined;
  const report = reliableReport(endpoint, governed.policy, now);
  return typeof report === "string" ? undefined : report;
}

function standardsOf(
  endpoint: Endpoint,
  report: Report | undefined,
  decisions: readonly Decision[],
  { declared, assessor, lifecycles = NO_LIFECYCLES, now }: World,
): readonly Finding[] {
  const { baselines, exclusions } = declared;
  const brings = report === undefined ? NOTHING_BRINGS : bringsAmong(decisions, report, assessor);
  return judgeStandards({ endpoint, report, baselines, exclusions, lifecycles, now, brings });
}

function findingOf(endpoint: Endpoint, { code, says, at }: Extract<PolicyMatch, { kind: "held" }>): Finding {
  return { code, endpoint: endpoint.id, says, ...(at === undefined ? {} : { at }) };
}
