import type { Assessor } from "../applicability/assess.ts";
import type { Member } from "../fleet/fleet.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Declared, Incident } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import { policyFor } from "../policy/policy-match.ts";
import type { Outcome } from "../rings/gate-counts.ts";
import { factAt } from "../rings/stratum.ts";
import type { Opening } from "./ledger.ts";
import { outcomeOf, provenAt } from "./outcome-of.ts";

/** What judging needs of the world, beside the opening. */
export interface OutcomeSources {
  readonly declared: Declared;
  readonly assessor: Assessor;
  readonly now: Instant;
  /** Those that the inventory knows, by id: their labels are the ones that count. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
}

/** Who is governed by no one policy is held to the strictest silence that any policy allows. */
export function outcomesOf(
  cohort: readonly Member[],
  opening: Opening,
  entry: CatalogEntry,
  stratifyBy: readonly string[],
  from: Instant,
  sources: OutcomeSources,
): readonly Outcome[] {
  // What was known when a trip was released was answered with it.
  const answered = (incident: Incident): boolean => from > opening.at && isBefore(incident.openedAt, from);
  const incidents = incidentsOf(entry, opening, sources.declared).filter((one) => !answered(one));
  const strictest = strictestSilence(sources.declared);
  return cohort.map((member) => {
    const endpoint = sources.endpoints.get(member.id) ?? asEndpoint(member);
    const match = policyFor(endpoint, sources.declared.policies);
    const staleAfterMs = match.kind === "governed" ? match.policy.staleAfterMs : strictest;
    const context = { entry, incidents, staleAfterMs, from, assessor: sources.assessor, now: sources.now };
    return {
      endpoint: member.id,
      state: outcomeOf(member, opening, context),
      strata: stratifyBy.map((path) => factAt(endpoint, path)),
    };
  });
}

/** When the first install in the ring was proven, by the reports that are held; undefined: nothing proves one. */
export function firstProof(
  cohort: readonly Member[],
  opening: Opening,
  entry: CatalogEntry,
  { assessor, now }: OutcomeSources,
): Instant | undefined {
  let first: Instant | undefined;
  const context = { entry, incidents: [], staleAfterMs: 0, from: opening.at, assessor, now };
  for (const member of cohort) {
    const proof = provenAt(member, opening, context);
    if (proof !== undefined && (first === undefined || proof < first)) first = proof;
  }
  return first === undefined ? undefined : Math.min(first, now);
}

/**
 * Tickets that are linked to the patch. Those against a removal are only the ones that came after it began: the patch is taken
 * off because of the others.
 */
export function incidentsOf(
  entry: CatalogEntry,
  { of, at }: Pick<Opening, "of" | "at">,
  { incidents }: Declared,
): readonly Incident[] {
  const linked = incidents.filter(({ patch }) => patch === entry.patch.id);
  return of === "install" ? linked : linked.filter(({ openedAt }) => !isBefore(openedAt, at));
}

/** What nobody dated came after all. */
function isBefore(openedAt: Instant | undefined, at: Instant): boolean {
  return openedAt !== undefined && isInstant(openedAt) && openedAt < at;
}

function strictestSilence({ policies }: Declared): number {
  return policies.reduce((least, { staleAfterMs }) => Math.min(least, staleAfterMs), Number.MAX_SAFE_INTEGER);
}

function asEndpoint({ id, report, history }: Member): Endpoint {
  return { id, report, history };
}
