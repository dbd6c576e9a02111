import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { comparePlans, type PlanDifference } from "../core/plan/compare-plans.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { deletedBetween, emptiedFolders } from "./guard-history.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, type ReportedState, readReportedState, type WorldPorts } from "./load-world.ts";

export interface PlanChangeRequest {
  readonly repository: PolicyRepository;
  readonly base: string;
  /** A revision, or the work tree. */
  readonly head: PolicySource;
  readonly now: Instant;
  readonly emptyFolders: "refused" | "allowed";
  readonly exitCodes: "plain" | "detailed";
}

export type PlanChangeResult =
  | { readonly kind: "compared"; readonly difference: PlanDifference; readonly head: Plan }
  | { readonly kind: "invalid"; readonly side: "base" | "head"; readonly problems: readonly Problem[] };

/** What a change of the documents would do to the fleet: both sides before the same catalog, fleet and moment. */
export async function planChange(request: PlanChangeRequest, ports: WorldPorts): Promise<PlanChangeResult> {
  const { now, repository } = request;
  const options = { zoneOffset: ports.zoneOffset, now };
  const base = await loadPolicy({ kind: "commit", repository, revision: request.base }, options);
  const head = await loadPolicy(request.head, options);
  if (base.declared === undefined) return { kind: "invalid", side: "base", problems: base.problems };
  const emptied = request.emptyFolders === "allowed" ? [] : emptiedFolders(base.documents, head.documents);
  const problems = [...head.problems, ...emptied];
  if (head.declared === undefined || problems.some(isError))
    return { kind: "invalid", side: "head", problems };
  const state = await readReportedState(ports);
  const was = planOf(base, state, now, ports);
  const is = planOf(head, state, now, ports);
  const difference = comparePlans(was, is, deletedBetween(base.documents, head.documents));
  const isChanged = difference.exitReason !== "clean";
  return {
    kind: "compared",
    difference: { ...difference, exitCode: isChanged && request.exitCodes === "detailed" ? 2 : 0 },
    head: is,
  };
}

function planOf(policy: LoadedPolicy, state: ReportedState, now: Instant, ports: WorldPorts): Plan {
  if (policy.declared === undefined) throw new Error("a plan of documents that are not valid");
  const { world, roster, placement, inputs, findings } = openWorld(
    policy,
    policy.declared,
    state,
    now,
    ports,
  );
  return assemblePlan({ endpoints: roster.endpoints, placement, world, inputs, rows: "waiting", findings });
}
