import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import { changesBetween } from "../core/plan/compare-plans.ts";
import type { Rows } from "../core/plan/plan-books.ts";
import { createRingAnswers, type RingAnswers } from "../core/plan/ring-answers.ts";
import { type Assembling, planRun, type RunRecord } from "../core/rollout/plan-run.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { DecidedRun } from "../ports/run-memory.ts";
import type { TipReader } from "../ports/tip-memory.ts";
import type { Plan } from "../schema/documents.generated.ts";
import { decidedRun } from "./decided-run.ts";
import { guardClock } from "./guard-clock.ts";
import {
  checkHistory,
  type DeletedDocument,
  deletedBetween,
  emptiedFolders,
  type RewrittenHistory,
} from "./guard-history.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import { type LoadedWorld, prepareWorld, readReportedState, type WorldPorts } from "./load-world.ts";
import type { ProposalMaker } from "./proposal-maker.ts";
import { withProposals } from "./with-proposals.ts";

export interface ReconcileRequest {
  readonly source: PolicySource;
  readonly now: Instant;
  readonly rows: Rows;
  /** A plan made before, and its digest: what changed since is listed. */
  readonly since?: { readonly plan: Plan; readonly digest: string };
  readonly emptyFolders: "refused" | "allowed";
  readonly exitCodes: "plain" | "detailed";
  /** Whether what the run finds counts and is to be written, or nothing is. */
  readonly mode: "decide" | "apply";
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
  const { source, now } = request;
  const policy = await loadPolicy(source, { ...ports, now });
  const { declared } = policy;
  const guarding = guard(policy, request, tips, ports);
  const guarded = declared === undefined ? await guarding.catch(beside) : await guarding;
  const problems = [...policy.problems, ...guarded.problems];
  if (declared === undefined) return { kind: "invalid", problems };
  if (guarded.rewritten !== undefined) return guarded.rewritten;
  if (problems.some(isError)) return { kind: "invalid", problems };
  const state = await readReportedState(ports);
  if (request.mode === "apply") guardClock(state.logged, now);
  const prepared = prepareWorld(policy, declared, state, now, ports);
  const { made, plan, asks, record } = planRun(prepared.rollout, request.mode, (assembling) => {
    const opened = prepared.at(assembling.step);
    const answers = createRingAnswers();
    return { opened, answers, plan: planFor(opened, request, assembling, answers) };
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
    deleted: guarded.deleted,
    warnings: problems,
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

interface Guarded {
  readonly rewritten?: RewrittenHistory;
  readonly deleted: readonly DeletedDocument[];
  readonly problems: readonly Problem[];
}

const UNGUARDED: Guarded = { deleted: [], problems: [] };

/** Documents that cannot be used are told of first, whatever the world cannot give. */
function beside(fault: unknown): Guarded {
  if (fault instanceof OutsideError) return UNGUARDED;
  throw fault;
}

/** What became of the commit that was read last. */
async function guard(
  policy: LoadedPolicy,
  { source, now, emptyFolders }: ReconcileRequest,
  tips: TipReader,
  { zoneOffset, recurrenceDays }: WorldPorts,
): Promise<Guarded> {
  if (source.kind === "worktree") return UNGUARDED;
  const { repository } = source;
  const history = await checkHistory(policy, repository, tips);
  if (history.kind === "rewritten") return { ...UNGUARDED, rewritten: history };
  if (history.kind === "first" || history.last === policy.commit) return UNGUARDED;
  const before = await loadPolicy(
    { kind: "commit", repository, revision: history.last },
    { zoneOffset, recurrenceDays, now },
  );
  return {
    deleted: deletedBetween(before.documents, policy.documents),
    problems: emptyFolders === "allowed" ? [] : emptiedFolders(before.documents, policy.documents),
  };
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
