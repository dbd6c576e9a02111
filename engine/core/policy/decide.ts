import type { Applicability } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision, Reason } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Place } from "../rings/place.ts";
import { type Cases, createCases } from "./cases.ts";
import { policyFor } from "./policy-match.ts";
import { createIsQuiet } from "./quietly-in-place.ts";
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
 * Cost: a few lookups for a candidate that is in place and of which nothing was ever said or seen; the whole ladder for one that is missing.
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
  const isQuiet = createIsQuiet(world);
  return (endpoint, place, candidates) => {
    const match = policyFor(endpoint, world.declared.policies);
    // Who was never heard of is unknown, not held for want of the facts that a report would bring.
    if (match.kind === "held" && match.code === "policy-unknown" && endpoint.report === undefined) {
      const reason: Reason = { rung: "report", says: endpoint.unreadable ?? "it never reported" };
      return candidates.map((entry) => blanket(endpoint, entry, reason, "unknown", NONE));
    }
    if (match.kind === "held") {
      const reason: Reason = {
        rung: "policy",
        says: match.says,
        ...(match.at === undefined ? {} : { at: match.at }),
      };
      const flags = [match.code];
      return candidates.map((entry) => blanket(endpoint, entry, reason, "held", flags));
    }
    const report = reliableReport(endpoint, match.policy, world.now);
    if (typeof report === "string") {
      const reason: Reason = { rung: "report", says: report, at: match.policy.at };
      return candidates.map((entry) => blanket(endpoint, entry, reason, "unknown", NONE));
    }
    const cases = openCases(endpoint, place, match.policy, report);
    const fresh = lazily((): Reason => {
      return { rung: "report", says: describeFreshness(report.observedAt, world.now), at: match.policy.at };
    });
    return candidates.map((entry) => {
      const applicability = world.assessor.assess(report, entry);
      const { kind } = applicability;
      if (kind === "not-applicable" || kind === "unknown")
        return unasked(endpoint, entry, kind, foundBy(applicability), fresh);
      if (isQuiet(entry, applicability, endpoint, report)) return inPlace(endpoint, entry, cases, fresh);
      return decideOne(entry, cases, fresh);
    });
  };
}

/** The ladder for one case, from rung 3 on. */
function decideOne(entry: CatalogEntry, { caseOf, climbOf }: Cases, fresh: () => Reason): Decision {
  const asked = caseOf(entry);
  const { applicability } = asked;
  return toDecision(asked, climbOf(entry), () => [fresh(), foundBy(applicability)()]);
}

function foundBy({ says }: Applicability): () => Reason {
  return () => ({ rung: "applicability", says });
}

/** What `decideOne` decides about a patch that surely passes rungs 3–5; the ladder is climbed when its words are read. */
function inPlace(endpoint: Endpoint, entry: CatalogEntry, cases: Cases, fresh: () => Reason): Decision {
  return {
    endpoint: endpoint.id,
    patch: entry.patch.id,
    digest: entry.digest,
    verdict: "compliant",
    rung: "in-place",
    compliance: "compliant",
    flags: NONE,
    overdue: false,
    willMiss: false,
    targets: NONE,
    remove: false,
    ladder: () => decideOne(entry, cases, fresh).ladder(),
    reason: () => decideOne(entry, cases, fresh).reason(),
  };
}

const NONE: readonly never[] = [];

/** A verdict before any rule, clock or document about the patch is looked at. */
function unasked(
  endpoint: Endpoint,
  entry: CatalogEntry,
  verdict: "unknown" | "not-applicable",
  found: () => Reason,
  fresh: () => Reason,
): Decision {
  return {
    endpoint: endpoint.id,
    patch: entry.patch.id,
    digest: entry.digest,
    verdict,
    rung: "applicability",
    compliance: verdict === "not-applicable" ? "none" : "unknown",
    flags: NONE,
    overdue: false,
    willMiss: false,
    targets: NONE,
    remove: false,
    ladder: () => [fresh(), found()],
    reason: found,
  };
}

/** A verdict about everything on an endpoint, for one reason. */
function blanket(
  endpoint: Endpoint,
  entry: CatalogEntry,
  reason: Reason,
  verdict: "held" | "unknown",
  flags: readonly string[],
): Decision {
  return {
    endpoint: endpoint.id,
    patch: entry.patch.id,
    digest: entry.digest,
    verdict,
    rung: reason.rung,
    compliance: "unknown",
    flags,
    overdue: false,
    willMiss: false,
    targets: NONE,
    remove: false,
    ladder: () => [reason],
    reason: () => reason,
  };
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
