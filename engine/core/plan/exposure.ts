import type { Plan, PlanDecision, PlanEndpoint, PlanReason } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import { STANDINGS, type Standing, standingOf } from "./standing.ts";

/** How an endpoint stands to one vulnerability, and the decision that says so. */
export interface Exposed {
  readonly endpoint: string;
  readonly ring: string | null;
  readonly policy: string | null;
  readonly standing: Standing;
  /** Of the patches that speak about it there, the one that says the worst; the earliest due date where several do. */
  readonly decision: PlanDecision;
  /** Why: what the rung that decided saw, and where that is written. */
  readonly reason: PlanReason;
  /** Past its due date, or sure to be. */
  readonly isLate: boolean;
}

/** Who is open to one vulnerability, who is not, and of whom nobody can say. */
export interface Exposure {
  readonly vulnerability: string;
  /** Endpoints by how they stand to it: what the plan's `vulnerabilities` counts. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Open, and past the due date or sure to miss it. */
  readonly late: number;
  /** Endpoints that none of its patches is about. */
  readonly untouched: number;
  /** The worst first, then the earliest due, then by endpoint. */
  readonly endpoints: readonly Exposed[];
}

/**
 * What a plan says of one vulnerability. Not a second judgement: each row is a decision of the plan.
 * @param plan with a row for every decision about the patches of the vulnerability, and about no others
 */
export function exposureOf(plan: Plan, vulnerability: string): Exposure {
  const endpoints: Exposed[] = [];
  for (const row of plan.endpoints ?? []) {
    const exposed = exposedOf(row, plan.reasons);
    if (exposed !== undefined) endpoints.push(exposed);
  }
  const count = (standing: Standing): number => endpoints.filter((one) => one.standing === standing).length;
  return {
    vulnerability,
    counts: {
      open: count("open"),
      unknown: count("unknown"),
      mitigated: count("mitigated"),
      fixed: count("fixed"),
    },
    late: endpoints.filter(({ standing, isLate }) => standing === "open" && isLate).length,
    untouched: plan.summary.endpoints - endpoints.length,
    endpoints: endpoints.sort(worstFirst),
  };
}

function exposedOf(row: PlanEndpoint, reasons: Plan["reasons"]): Exposed | undefined {
  const { endpoint, ring, policy } = row;
  let worst: Pick<Exposed, "standing" | "decision"> | undefined;
  let isLate = false;
  for (const decision of row.decisions) {
    const standing = rowStanding(decision);
    if (standing === undefined) continue;
    isLate ||= decision.overdue || decision.willMiss;
    const one = { standing, decision };
    if (worst === undefined || compareWords(one, worst) < 0) worst = one;
  }
  if (worst === undefined) return undefined;
  const reason = reasons[worst.decision.reasons[0] ?? -1];
  if (reason === undefined) throw new Error(`a row of "${endpoint}" has no reason`);
  return { endpoint, ring, policy, ...worst, reason, isLate };
}

/** An endpoint that no policy governs surely, or whose report does not count: nobody can say how it stands. */
function rowStanding(decision: PlanDecision): Standing | undefined {
  if (decision.compliance === "unknown" && decision.verdict !== "not-applicable") return "unknown";
  return standingOf({ ...decision, remove: decision.do === "remove" });
}

type Word = Pick<Exposed, "standing" | "decision">;

function compareWords(a: Word, b: Word): number {
  return rankOf(b.standing) - rankOf(a.standing) || compareText(dueOf(a), dueOf(b));
}

function worstFirst(a: Exposed, b: Exposed): number {
  return compareWords(a, b) || compareText(a.endpoint, b.endpoint);
}

function rankOf(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}

/** What has no due date sorts after all that have one. */
function dueOf({ decision }: Word): string {
  return decision.due ?? "~";
}
