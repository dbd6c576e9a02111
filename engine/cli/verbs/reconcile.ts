import { resolve } from "node:path";
import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { followFleet } from "../../adapters/intake-memory.ts";
import { rolloutFile } from "../../adapters/rollout-files.ts";
import { tipReader, tipWriter } from "../../adapters/tip-files.ts";
import { logRolloutWriter } from "../../commands/log-rollout.ts";
import {
  type ReconcileRequest,
  type ReconcileResult,
  reconcile as reconcilePolicy,
} from "../../commands/reconcile.ts";
import { recordRun } from "../../commands/record-run.ts";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import type { Rows } from "../../core/plan/plan-books.ts";
import type { FleetWriter } from "../../ports/fleet-store.ts";
import { planJson, planNdjson, rowsOf } from "../../render/plan-json.ts";
import { planText } from "../../render/plan-text.ts";
import { recordText } from "../../render/record-text.ts";
import type { WorkspaceSpec } from "../../schema/documents.generated.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { commandLine, shellWord } from "../command-line.ts";
import { emit, emitText, lookOf, note } from "../emit.ts";
import type { ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { type OpenedSource, withSource } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import {
  exitOf,
  type Publication,
  publish,
  requireApprovingBranch,
  requirePublishable,
  sayPublished,
} from "../publish.ts";
import { readPlan } from "../read-plan.ts";
import { rememberRun } from "../remember-run.ts";
import { refuseRewritten } from "../rewritten.ts";
import {
  fetchSignedLog,
  rolloutPortsOf,
  runOf,
  type SignedLog,
  signedLogOf,
  signedTip,
  withLogAppender,
} from "../signed-log.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace, stateDir } from "../workspace.ts";
import { type OpenedWorld, openLoggedWorld } from "../world.ts";
import { writeProposals } from "../write-proposals.ts";
import { reconcileShard } from "./reconcile-shard.ts";

type Planned = Extract<ReconcileResult, { kind: "planned" }>;
type Shape = "text" | "json" | "ndjson";

/** More rows than this as one JSON document are asked for by name. */
const MOST_ROWS = 200_000;
/** Rows that text shows of each list. */
const TOP = 10;

export const reconcile: RunVerb = (call, io) =>
  textOption(call, "shard") === undefined ? reconcileWith(call, io, {}) : reconcileShard(call, io);

/** @param elsewhere what decided, where that is not done here */
export async function reconcileWith(
  call: Call,
  io: Io,
  elsewhere: Pick<ReconcileRequest, "decided">,
): Promise<ExitCode> {
  const shape = shapeOf(call);
  const now = nowOf(call);
  const before = textOption(call, "since");
  const since = before === undefined ? {} : { since: await readPlan(before, io) };
  return withSource(call, io, "commit", async (opened) => {
    const { spec } = await readWorkspace(opened.source);
    requirePublishable(call, io, opened, spec);
    const state = stateDir(call, io, opened, spec);
    const log = signedLogOf(opened.dir, state, spec, io);
    const world = openLoggedWorld(call, io, opened, spec);
    const request = {
      source: opened.source,
      now,
      rows: rowsWanted(call),
      ...since,
      emptyFolders: hasSwitch(call, "allowEmpty") ? "allowed" : "refused",
      exitCodes: hasSwitch(call, "detailedExitcode") ? "detailed" : "plain",
      mode: hasSwitch(call, "apply") ? "apply" : "decide",
      ...elsewhere,
    } as const;
    const result = await withProgress(call, io, "deciding", () => run(request, state, world, spec, log));
    if (result.kind === "invalid") return refuseInvalid(call, io, result.problems);
    if (result.kind === "rewritten") return refuseRewritten(io, state, result);
    if (hasSwitch(call, "publish")) requireApprovingBranch(result.policy.branch, spec);
    await rememberTip(opened, state, result);
    await rememberLog(state, log, result);
    await rememberRun(call, io, state, result);
    const publication = await publish(call, io, opened.dir, spec, result.maker);
    const exitCode = exitOf(publication, result.plan.exitCode as ExitCode);
    await show(call, io, shape, withPublication(result, publication, exitCode), world);
    if (request.mode === "apply")
      await note(call, io, recordText(result.record.written, result.record.handedOut));
    const folder = textOption(call, "proposals");
    if (folder !== undefined) await writeProposals(resolve(io.cwd, folder), result.plan.proposals ?? []);
    await sayPublished(call, io, publication);
    return exitCode;
  });
}

/** What was published is told with the plan. */
function withPublication(result: Planned, { published }: Publication, exitCode: ExitCode): Planned {
  const { plan } = result;
  if (exitCode === plan.exitCode && published === undefined) return result;
  const exitReason = exitCode === plan.exitCode ? plan.exitReason : "a pull request could not be written";
  return {
    ...result,
    plan: { ...plan, ...(published === undefined ? {} : { published }), exitCode, exitReason },
  };
}

/** A run that applies holds the state folder from before it reads until all is written. */
async function run(
  request: ReconcileRequest,
  state: string,
  { ports }: OpenedWorld,
  { branch = "main" }: WorkspaceSpec,
  log: SignedLog | undefined,
): Promise<ReconcileResult> {
  if (request.mode === "decide") return reconcilePolicy(request, tipReader(state), ports);
  if (request.source.kind === "worktree")
    throw new UsageError("--apply does not go with --worktree", "apply what is merged, from the branch");
  const fleet = createFleetFiles(state);
  return fleet.exclusively(async () => {
    if (log !== undefined) await fetchSignedLog(log);
    const result = await reconcilePolicy(request, tipReader(state), ports);
    if (result.kind !== "planned") return result;
    if (result.policy.branch !== branch) {
      const read = result.policy.branch ?? result.policy.commit ?? "no branch";
      throw new UsageError(
        `--apply works on branch "${branch}", not on ${read}`,
        `git switch ${shellWord(branch)}, or --ref ${shellWord(branch)}; which branch it is, muster.yaml says as \`branch\``,
      );
    }
    await record(result, request.now, state, log);
    return result;
  });
}

/** Writes the small facts where muster.yaml says: into its log, signed, or into the state folder. */
async function record(
  { record: made, policy: { commit = "" }, plan }: Planned,
  now: Instant,
  state: string,
  log: SignedLog | undefined,
): Promise<void> {
  const fleet = followedFleet(state, plan.inputs.fleet);
  if (log === undefined) return recordRun(made, { fleet, log: rolloutFile(state) });
  if (made.written.length === 0) return recordRun(made, { fleet, log: { append: async () => undefined } });
  await withLogAppender(log, commit, (ports) => {
    const about = { ...runOf(log), recordedAt: formatInstant(now), rulesCommit: commit };
    return recordRun(made, { fleet, log: logRolloutWriter(about, ports, rolloutPortsOf(log)) });
  });
}

/** What a run notes in the fleet takes no report out of it: files that went in before are still in. */
function followedFleet(state: string, before: string): Pick<FleetWriter, "write"> {
  return {
    async write(fleet) {
      const kept = await createFleetFiles(state).write(fleet);
      await followFleet(state, before, kept.digest);
      return kept;
    },
  };
}

function shapeOf(call: Call): Shape {
  const format = textOption(call, "format");
  if (textOption(call, "endpoints") !== "ndjson") return format === "json" ? "json" : "text";
  if (format !== "text") return "ndjson";
  throw new UsageError("--endpoints ndjson is no text", "leave out --format text");
}

function rowsWanted(call: Call): Rows {
  const wanted = textOption(call, "endpoints");
  return wanted === "all" || wanted === "none" ? wanted : "waiting";
}

async function show(call: Call, io: Io, shape: Shape, result: Planned, world: OpenedWorld): Promise<void> {
  const { plan } = result;
  if (shape === "ndjson") return emit(call, io, planNdjson(plan));
  if (shape === "json") {
    const rows = rowsOf(plan);
    if (rows > MOST_ROWS && textOption(call, "endpoints") === undefined) {
      throw new UsageError(
        `the plan has ${rows} rows, more than ${MOST_ROWS}`,
        "--endpoints ndjson streams them, none leaves them out, all has them all the same",
      );
    }
    return emit(call, io, planJson(plan));
  }
  const text = planText(plan, {
    ...lookOf(call, io),
    top: TOP,
    newest: world.newest(),
    notes: notesOf(result, world),
    deleted: result.deleted,
    command: commandLine(call, io),
  });
  return emitText(call, io, text);
}

function notesOf({ approvals, labels, warnings }: Planned, world: OpenedWorld): readonly string[] {
  return [
    ...(approvals === "trust-merge"
      ? ["approvals: trust-merge (what is on the branch counts as approved)"]
      : []),
    ...(labels === "self-reported" ? ["labels: self-reported (there is no inventory)"] : []),
    ...(warnings.length === 0 ? [] : [`warnings about documents: ${warnings.length} (muster validate)`]),
    ...world.damaged().map((file) => `damaged state was passed over: ${file}`),
  ];
}

/** Only a branch has a tip to remember; one that is remembered already is not written again. */
async function rememberTip({ source }: OpenedSource, state: string, { policy }: Planned): Promise<void> {
  const { branch, commit } = policy;
  if (source.kind !== "commit" || branch === undefined || commit === undefined) return;
  if ((await tipReader(state).lastTip(branch)) !== commit) await tipWriter(state).remember(branch, commit);
}

/** So that a log that is gone, or another one, is told from one that was not begun. */
async function rememberLog(
  state: string,
  log: SignedLog | undefined,
  { plan, record: { written } }: Planned,
): Promise<void> {
  if (log === undefined || plan.inputs.commit === null) return;
  const tip = written.length > 0 ? await signedTip(log) : plan.inputs.log;
  if (typeof tip !== "string" || (await tipReader(state).lastTip(log.ref)) === tip) return;
  await tipWriter(state).remember(log.ref, tip);
}
