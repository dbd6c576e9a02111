import type { EndpointClass } from "../core/classes/decide-classes.ts";
import type { Words } from "../core/classes/decided-parts.ts";
import type { Problem } from "../core/model/problem.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { changesBetween } from "../core/plan/compare-plans.ts";
import type { Rows } from "../core/plan/plan-books.ts";
import { createRingAnswers, type RingAnswers } from "../core/plan/ring-answers.ts";
import { type Assembling, planRun, type RunRecord } from "../core/rollout/plan-run.ts";
import type { DecidedRun } from "../ports/run-memory.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { decidedRun } from "./decided-run.ts";
import { guardClock } from "./guard-clock.ts";
import type { DeletedDocument, RewrittenHistory } from "./guard-history.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import type { LoadedWorld, WorldPorts } from "./load-world.ts";
import { type OpenRunRequest, openRun } from "./open-run.ts";
import type { ProposalMaker } from "./proposal-maker.ts";
import { withProposals } from "./with-proposals.ts";

export interface ReconcileRequest extends OpenRunRequest {
  readonly rows: Rows;
  /** A plan made before, and its digest: what changed since is listed. */
  readonly since?: { readonly plan: Plan; readonly digest: string };
  readonly exitCodes: "plain" | "detailed";
  /** Whether what the run finds counts and is to be written, or nothing is. */
  readonly mode: "decide" | "apply";
  /** The fleet, decided about elsewhere; undefined, or what it gives: that is done here. Asked for each round of a run. */
  readonly decided?: (
    opened: LoadedWorld,
    policy: LoadedPolicy,
    words: Words,
  ) => Iterable<EndpointClass> | undefined;
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
      /** What a run that applies has to write down; nothing where it only decides. */
      readonly record: RunRecord;
      /** To be remembered, so that one endpoint can be explained without the others; absent: this run changes what it read. */
      readonly run?: DecidedRun;
      /** Makes the changes that people are asked to merge. */
      readonly maker: ProposalMaker;
    }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | RewrittenHistory;

/**
 * The main job: reads everything, then decides with one pure function. It writes nothing: whoever calls it remembers the tip,
 * and what a run that applies has to record.
 * @throws {OutsideError} what the world cannot give; never an empty plan in its place
 */
export async function reconcile(
  request: ReconcileRequest,
  tips: TipReader,
  ports: WorldPorts,
): Promise<ReconcileResult> {
  const { source, now, decided } = request;
  const found = await openRun(request, tips, ports);
  if (found.kind !== "opened") return found;
  const { policy, prepared, state, deleted, warnings } = found;
  if (request.mode === "apply") guardClock(state.logged, now);
  const { made, plan, asks, record } = planRun(prepared.rollout, request.mode, (assembling) => {
    const opened = prepared.at(assembling.step);
    const answers = createRingAnswers();
    const isRead = request.rows !== "none" || request.since !== undefined;
    const classes = decided?.(opened, policy, isRead ? "kept" : "none");
    return { opened, answers, plan: planFor(opened, request, assembling, answers, classes) };
  });
  const run = isAsRead(record) ? decidedRun(policy, state, made.opened, made.answers, ports) : undefined;
  const { world, roster } = made.opened;
  const { plan: proposed, maker } = await withProposals(plan, asks, { source, policy, world, ports });
  return {
    kind: "planned",
    plan: withExit(proposed, request),
    record,
    maker,
    policy,
    deleted,
    warnings,
    labels: roster.labels,
    approvals: world.rollout.vouching.kind,
    ...(run === undefined ? {} : { run }),
  };
}

/** What a run changes is not what it was decided by: the next one is. */
function isAsRead({ written, isFleetChanged }: RunRecord): boolean {
  return written.length === 0 && !isFleetChanged;
}

function planFor(
  opened: LoadedWorld,
  { rows, since }: ReconcileRequest,
  { observe, findings: wrong }: Assembling,
  answers: RingAnswers,
  classes: Iterable<EndpointClass> | undefined,
): Plan {
  const { world, roster, placement, inputs, findings } = opened;
  const request = {
    endpoints: roster.endpoints,
    placement,
    world,
    inputs: { ...inputs, since: since?.digest ?? null },
    findings: [...findings, ...wrong],
    observe,
    answered: answers.enter,
    ...(classes === undefined ? {} : { classes }),
  };
  if (since === undefined) return assemblePlan({ ...request, rows });
  // What changed shows in rows only, whether they are wanted or not.
  const plan = assemblePlan({ ...request, rows: rows === "none" ? "waiting" : rows });
  const compared = { ...plan, changes: changesBetween(since.plan, plan) };
  return rows === "none" ? withoutRows(compared) : compared;
}

function withoutRows({ endpoints: _endpoints, ...plan }: Plan): Plan {
  return { ...plan, reasons: [] };
}

/** With detailed exit codes, anything that somebody should look at is 2; what went wrong before stays. */
function withExit(plan: Plan, { exitCodes }: ReconcileRequest): Plan {
  if (plan.exitCode !== 0) return plan;
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
