import type { Verdict } from "../core/model/decision.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";
import { explain } from "../core/plan/explain.ts";
import type { Explanation } from "../core/plan/explanation.ts";
import { restOfRing } from "../core/plan/ring-rest.ts";
import { placeIn } from "../core/rings/place.ts";
import { closest } from "../documents/closest.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";
import { type RecallPorts, recallEndpoint } from "./recall-endpoint.ts";

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

export interface ExplainPorts extends WorldPorts {
  /** Undefined: no run is remembered anywhere. */
  readonly recall?: RecallPorts;
}

/**
 * Why each patch stands where it does on one endpoint. Where the run that was remembered last was decided by the same inputs, its
 * place and slots are taken from there, and nobody else's are worked out.
 */
export async function explainEndpoint(request: ExplainRequest, ports: ExplainPorts): Promise<ExplainResult> {
  const { source, now, endpoint: id, patch, wanted } = request;
  const policy = await loadPolicy(source, { ...ports, now });
  const { declared } = policy;
  if (declared === undefined) return { kind: "invalid", problems: policy.problems };
  const asked = patch === undefined ? {} : { patch };
  const { recall } = ports;
  if (recall !== undefined && wanted === undefined) {
    const about = { policy, declared, now, endpoint: id, ...asked };
    const recalled = await recallEndpoint(about, { ...ports, recall });
    if (recalled !== undefined) {
      const question = { ...recalled.about, commit: policy.commit ?? null, ...asked };
      return { kind: "explained", explanation: explain(question, recalled.world) };
    }
  }
  return workOut(request, policy, declared, ports);
}

/** With the whole fleet. */
async function workOut(
  { now, endpoint: id, patch, wanted }: ExplainRequest,
  policy: LoadedPolicy,
  declared: Declared,
  ports: WorldPorts,
): Promise<ExplainResult> {
  const state = await readReportedState(ports);
  const { world, roster, placement } = openWorld(policy, declared, state, now, ports);
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
