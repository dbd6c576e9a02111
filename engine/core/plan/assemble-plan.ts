import type { Plan, PlanInputs } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import { createJudge } from "../policy/decide.ts";
import { type PolicyMatch, policyFor } from "../policy/policy-match.ts";
import { whyUnknown } from "../policy/rungs/report.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { closeBooks, enter, openBooks, type Rows } from "./plan-books.ts";

export interface PlanRequest {
  /** Ascending by id. */
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
  readonly world: World;
  readonly inputs: PlanInputs;
  readonly rows: Rows;
  /** Faults that were noticed while the inputs were read. */
  readonly findings: readonly Finding[];
}

const NOWHERE: Place = { track: [], by: "none", says: "it was not placed" };

/**
 * Decides about every endpoint and patch and counts the answers. Pure: equal requests give equal plans, to the byte.
 *
 * Cost: `decide` for the patches that can concern an endpoint; all others are counted, not asked about one by one. Memory:
 * one row for each decision that gets one.
 */
export function assemblePlan({ endpoints, placement, world, inputs, rows, findings }: PlanRequest): Plan {
  const books = openBooks(world, rows, [...findings, ...placement.findings]);
  const judge = createJudge(world);
  for (const endpoint of endpoints) {
    const place = placement.of.get(endpoint.id) ?? NOWHERE;
    const governed = policyFor(endpoint, world.declared.policies);
    const isKnown =
      governed.kind === "governed" && whyUnknown(endpoint, governed.policy, world.now) === undefined;
    const decisions = judge(
      endpoint,
      place,
      candidatesFor(endpoint, isKnown && rows !== "all" ? "narrowed" : "whole", world),
    );
    const policy = governed.kind === "governed" ? governed.policy.name : undefined;
    if (governed.kind === "held") books.findings.push(findingOf(endpoint, governed));
    enter(books, { endpoint, place, decisions, isKnown, ...(policy === undefined ? {} : { policy }) });
  }
  return closeBooks(books, endpoints.length, inputs);
}

/** Of an endpoint that is known, only what can concern it; the rest does not apply, and is counted as that. */
function candidatesFor(
  endpoint: Endpoint,
  scope: "narrowed" | "whole",
  { assessor }: World,
): readonly CatalogEntry[] {
  return scope === "narrowed" && endpoint.report !== undefined
    ? assessor.candidates(endpoint.report)
    : assessor.catalog.entries;
}

function findingOf(endpoint: Endpoint, { code, says, at }: Extract<PolicyMatch, { kind: "held" }>): Finding {
  return { code, endpoint: endpoint.id, says, ...(at === undefined ? {} : { at }) };
}
