import type { Assessor } from "../applicability/assess.ts";
import type { Member } from "../fleet/fleet.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Declared, Incident } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
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
  const incidents = incidentsOf(entry, sources.declared);
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

export function incidentsOf(entry: CatalogEntry, { incidents }: Declared): readonly Incident[] {
  return incidents.filter(({ patch }) => patch === entry.patch.id);
}

function strictestSilence({ policies }: Declared): number {
  return policies.reduce((least, { staleAfterMs }) => Math.min(least, staleAfterMs), Number.MAX_SAFE_INTEGER);
}

function asEndpoint({ id, report, history }: Member): Endpoint {
  return { id, report, history };
}
