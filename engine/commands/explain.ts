import type { Verdict } from "../core/model/decision.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";
import { explain } from "../core/plan/explain.ts";
import type { Explanation } from "../core/plan/explanation.ts";
import { restOfRing } from "../core/plan/ring-rest.ts";
import { placeIn } from "../core/rings/place.ts";
import { closest } from "../documents/closest.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";

export interface ExplainRequest {
  readonly source: PolicySource;
  readonly now: Instant;
  readonly endpoint: string;
  readonly patch?: string;
  readonly wanted?: Verdict;
}

export type ExplainResult =
  | { readonly kind: "explained"; readonly explanation: Explanation }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  /** No such endpoint or patch; `closest` is the name that comes nearest. */
  | {
      readonly kind: "not-found";
      readonly what: "endpoint" | "patch";
      readonly name: string;
      readonly closest?: string;
    };

export async function explainEndpoint(request: ExplainRequest, ports: WorldPorts): Promise<ExplainResult> {
  const { source, now, endpoint: id, patch, wanted } = request;
  const policy = await loadPolicy(source, { ...ports, now });
  if (policy.declared === undefined) return { kind: "invalid", problems: policy.problems };
  const state = await readReportedState(ports);
  const { world, roster, placement } = openWorld(policy, policy.declared, state, now, ports);
  const endpoint = roster.endpoints.find((one) => one.id === id);
  const ids = roster.endpoints.map((one) => one.id);
  if (endpoint === undefined) return notFound("endpoint", id, ids);
  const { byId } = world.assessor.catalog;
  if (patch !== undefined && !byId.has(patch)) return notFound("patch", patch, byId.keys());
  const where = placeIn(placement, id);
  const rest = restOfRing(endpoint, roster.endpoints, placement);
  const question = {
    endpoint,
    place: where,
    ...(rest === undefined ? {} : { rest }),
    commit: policy.commit ?? null,
    ...(patch === undefined ? {} : { patch }),
    ...(wanted === undefined ? {} : { wanted }),
  };
  return { kind: "explained", explanation: explain(question, world) };
}

function notFound(what: "endpoint" | "patch", name: string, names: Iterable<string>): ExplainResult {
  const nearest = closest(name, names);
  return { kind: "not-found", what, name, ...(nearest === undefined ? {} : { closest: nearest }) };
}
