import { worktreeFiles } from "../../adapters/worktree-files.ts";
import type { PolicySource } from "../../commands/load-policy.ts";
import { type PlanChangeResult, planChange } from "../../commands/plan-change.ts";
import type { PolicyRepository } from "../../ports/policy-repository.ts";
import { invalidComment } from "../../render/invalid-comment.ts";
import { jsonDocument } from "../../render/json-text.ts";
import { planComment } from "../../render/plan-comment.ts";
import { planDiffText } from "../../render/plan-diff-text.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { commandLine } from "../command-line.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import type { ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { repositoryDir, withRepository } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace } from "../workspace.ts";
import { type OpenedWorld, openLoggedWorld } from "../world.ts";

const TOP = 10;

export const plan: RunVerb = async (call, io) => {
  const base = textOption(call, "base");
  if (base === undefined)
    throw new UsageError("--base is missing", "muster plan --base main --head my-change");
  const now = nowOf(call);
  const dir = repositoryDir(call, io);
  return withRepository(dir, io, async (repository) => {
    const head = headOf(call, dir, repository);
    const { spec } = await readWorkspace({ kind: "commit", repository, revision: base });
    const world = openLoggedWorld(call, io, { dir }, spec);
    const request = {
      repository,
      base,
      head,
      now,
      emptyFolders: hasSwitch(call, "allowEmpty") ? "allowed" : "refused",
      exitCodes: hasSwitch(call, "detailedExitcode") ? "detailed" : "plain",
    } as const;
    const result = await withProgress(call, io, "deciding twice", () => planChange(request, world.ports));
    return show(call, io, result, world);
  });
};

function headOf(call: Call, dir: string, repository: PolicyRepository): PolicySource {
  const head = textOption(call, "head");
  if (!hasSwitch(call, "worktree")) return { kind: "commit", repository, revision: head };
  if (head === undefined) return { kind: "worktree", worktree: worktreeFiles(dir) };
  throw new UsageError(
    "--worktree and --head exclude each other",
    "the change is a revision, or what lies in the folder",
  );
}

async function show(
  call: Call,
  io: Io,
  result: PlanChangeResult,
  { newest }: OpenedWorld,
): Promise<ExitCode> {
  const format = textOption(call, "format");
  if (result.kind === "invalid") {
    if (format === "markdown") await emit(call, io, [invalidComment(result.side, result.problems)]);
    await io.stderr.write(`The documents of the ${result.side} cannot be used:\n`);
    return refuseInvalid(call, io, result.problems);
  }
  const { difference, facts } = result;
  if (format === "json") await emit(call, io, jsonDocument({ ...difference }));
  else if (format === "markdown")
    await emit(call, io, [planComment({ difference, ...facts, newest: newest() })]);
  else {
    const options = { ...lookOf(call, io), top: TOP, command: commandLine(call, io) };
    await emitText(call, io, planDiffText(difference, options));
  }
  return difference.exitCode as ExitCode;
}
