import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Reason } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Place } from "../rings/place.ts";
import type { Case } from "./case.ts";
import { createCases } from "./cases.ts";
import { climbFor } from "./ladder.ts";
import { policyFor } from "./policy-match.ts";
import { describeFreshness, reliableReport } from "./rungs/report.ts";
import { toDecision } from "./to-decision.ts";
import type { World } from "./world.ts";

/**
 * Decides about candidate patches for one endpoint: the heart of Muster, and the only matcher there is. Pure and total: equal
 * arguments give equal decisions, and no argument makes it throw.
 *
 * The endpoint's other patches are taken from the catalog, not from the candidates: what is decided about a patch does not
 * depend on what else was asked.
 *
 * Cost: a few lookups and one version comparison for a candidate that is in place; the whole ladder for one that is missing.
 */
export function decide(
  endpoint: Endpoint,
  place: Place,
  candidates: readonly CatalogEntry[],
  world: World,
): readonly Decision[] {
  const judge = createJudge(world);
  return judge(endpoint, place, candidates);
}

export type Judge = (
  endpoint: Endpoint,
  place: Place,
  candidates: readonly CatalogEntry[],
) => readonly Decision[];

/** `decide` for many endpoints of one world: what does not depend on the endpoint is worked out once. */
export function createJudge(world: World): Judge {
  const openCases = createCases(world);
  return (endpoint, place, candidates) => {
    const match = policyFor(endpoint, world.declared.policies);
    // Who was never heard of is unknown, not held for want of the facts that a report would bring.
    if (match.kind === "held" && match.code === "policy-unknown" && endpoint.report === undefined) {
      const reason: Reason = { rung: "report", says: endpoint.unreadable ?? "it never reported" };
      return candidates.map((entry) => blanket(endpoint, entry, reason, "unknown", []));
    }
    if (match.kind === "held") {
      const reason: Reason = {
        rung: "policy",
        says: match.says,
        ...(match.at === undefined ? {} : { at: match.at }),
      };
      return candidates.map((entry) => blanket(endpoint, entry, reason, "held", [match.code]));
    }
    const report = reliableReport(endpoint, match.policy, world.now);
    if (typeof report === "string") {
      const reason: Reason = { rung: "report", says: report, at: match.policy.at };
      return candidates.map((entry) => blanket(endpoint, entry, reason, "unknown", []));
    }
    const cases = openCases(endpoint, place, match.policy, report);
    const fresh: Reason = {
      rung: "report",
      says: describeFreshness(report.observedAt, world.now),
      at: match.policy.at,
    };
    return candidates.map((entry) => decideOne(cases.caseOf(entry), fresh));
  };
}

/** The ladder for one case, from rung 2 on. */
function decideOne(asked: Case, fresh: Reason): Decision {
  const { applicability } = asked;
  const found: Reason = { rung: "applicability", says: applicability.says };
  if (applicability.kind === "not-applicable" || applicability.kind === "unknown") {
    return blanket(asked.endpoint, asked.entry, found, applicability.kind, [], fresh);
  }
  return toDecision(asked, climbFor(asked), [fresh, found]);
}

/** A verdict that one reason gives, before any rule, clock or document about the patch is looked at. */
function blanket(
  endpoint: Endpoint,
  entry: CatalogEntry,
  reason: Reason,
  verdict: "held" | "unknown" | "not-applicable",
  flags: readonly string[],
  before?: Reason,
): Decision {
  return {
    endpoint: endpoint.id,
    patch: entry.patch.id,
    digest: entry.digest,
    verdict,
    rung: reason.rung,
    compliance: verdict === "not-applicable" ? "none" : "unknown",
    flags: [...flags].sort(compareText),
    overdue: false,
    willMiss: false,
    targets: [],
    remove: false,
    ladder: () => (before === undefined ? [reason] : [before, reason]),
    reason: () => reason,
  };
}
