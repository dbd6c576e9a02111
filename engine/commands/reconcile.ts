import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { changesBetween } from "../core/plan/compare-plans.ts";
import type { Rows } from "../core/plan/plan-books.ts";
import type { PolicyRepository } from "../ports/policy-repository.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { checkHistory, type DeletedDocument, deletedBetween, emptiedFolders } from "./guard-history.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import { openWorld, readReportedState, type WorldPorts } from "./load-world.ts";

export interface ReconcileRequest {
  readonly source: PolicySource;
  readonly now: Instant;
  readonly rows: Rows;
  /** A plan made before, and its digest: what changed since is listed. */
  readonly since?: { readonly plan: Plan; readonly digest: string };
  readonly emptyFolders: "refused" | "allowed";
  readonly exitCodes: "plain" | "detailed";
}

export type ReconcileResult =
  | {
      readonly kind: "planned";
      readonly plan: Plan;
      readonly policy: LoadedPolicy;
      readonly deleted: readonly DeletedDocument[];
      readonly warnings: readonly Problem[];
      readonly labels: "inventory" | "self-reported";
      /** What makes an approval count: a log that vouches for it, or that it lies on the branch. */
      readonly approvals: "vouched" | "trust-merge";
    }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "rewritten"; readonly branch: string; readonly commit: string; readonly last: string };

/**
 * The main job: reads everything, then decides with one pure function. It writes nothing: whoever calls it remembers the tip.
 * @throws {OutsideError} what the world cannot give; never an empty plan in its place
 */
export async function reconcile(
  request: ReconcileRequest,
  tips: TipReader,
  ports: WorldPorts,
): Promise<ReconcileResult> {
  const { source, now } = request;
  const policy = await loadPolicy(source, { zoneOffset: ports.zoneOffset, now });
  const guarded =
    source.kind === "commit"
      ? await guard(policy, source.repository, request, tips, ports)
      : { deleted: [], problems: [] };
  if ("kind" in guarded) return guarded;
  const problems = [...policy.problems, ...guarded.problems];
  if (policy.declared === undefined || problems.some(isError)) return { kind: "invalid", problems };
  const state = await readReportedState(ports);
  const { world, roster, placement, inputs, findings } = openWorld(
    policy,
    policy.declared,
    state,
    now,
    ports,
  );
  const since = request.since;
  const plan = assemblePlan({
    endpoints: roster.endpoints,
    placement,
    world,
    inputs: { ...inputs, since: since?.digest ?? null },
    rows: request.rows,
    findings,
  });
  const compared = since === undefined ? plan : { ...plan, changes: changesBetween(since.plan, plan) };
  return {
    kind: "planned",
    plan: withExit(compared, request.exitCodes),
    policy,
    deleted: guarded.deleted,
    warnings: problems,
    labels: roster.labels,
    approvals: world.rollout.vouching.kind,
  };
}

async function guard(
  policy: LoadedPolicy,
  repository: PolicyRepository,
  { now, emptyFolders }: ReconcileRequest,
  tips: TipReader,
  { zoneOffset }: WorldPorts,
): Promise<
  | Extract<ReconcileResult, { kind: "rewritten" }>
  | { readonly deleted: readonly DeletedDocument[]; readonly problems: readonly Problem[] }
> {
  const history = await checkHistory(policy, repository, tips);
  const { commit = "", branch = "" } = policy;
  if (history.kind === "rewritten") return { kind: "rewritten", branch, commit, last: history.last };
  if (history.kind === "first" || history.last === commit) return { deleted: [], problems: [] };
  const before = await loadPolicy(
    { kind: "commit", repository, revision: history.last },
    { zoneOffset, now },
  );
  const deleted = deletedBetween(before.documents, policy.documents);
  return {
    deleted,
    problems: emptyFolders === "allowed" ? [] : emptiedFolders(before.documents, policy.documents),
  };
}

/** With detailed exit codes, anything that somebody should look at is 2. */
function withExit(plan: Plan, exitCodes: ReconcileRequest["exitCodes"]): Plan {
  if (exitCodes === "plain") return plan;
  const reasons = [
    ...(plan.actions.length > 0 ? ["actions"] : []),
    ...(plan.changes.length > 0 ? ["changes"] : []),
    ...(plan.drift.length > 0 ? ["drift"] : []),
    ...(plan.findings.length > 0 ? ["findings"] : []),
    ...(plan.summary.overdue > 0 ? ["overdue"] : []),
  ];
  return reasons.length === 0 ? plan : { ...plan, exitCode: 2, exitReason: reasons.join(", ") };
}
