import { worktreeFiles } from "../../adapters/worktree-files.ts";
import type { PolicySource } from "../../commands/load-policy.ts";
import {
  type SimulateRequest,
  type SimulateResult,
  simulatePolicies,
} from "../../commands/simulate-policies.ts";
import { simulationJson } from "../../render/simulation-json.ts";
import { simulationText } from "../../render/simulation-text.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { repositoryDir, withRepository, withSource } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { assumptionsOf, manyOf } from "../simulate-options.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";

/** Rows that text shows of each list. */
const TOP = 10;

export const simulate: RunVerb = async (call, io) => {
  const now = nowOf(call);
  const many = manyOf(call);
  const request = {
    now,
    assumptions: assumptionsOf(call, now),
    ...(many === undefined ? {} : { endpoints: many }),
  };
  const base = textOption(call, "base");
  if (base === undefined) {
    if (textOption(call, "head") !== undefined)
      throw new UsageError("--head is compared with --base, which is missing", "one side alone is --ref");
    return withSource(call, io, "commit", ({ source, dir }) =>
      play(call, io, dir, { ...request, sides: [{ name: "only", source }] }),
    );
  }
  if (textOption(call, "ref") !== undefined)
    throw new UsageError("--base and --ref exclude each other", "the other side is --head, or --worktree");
  const dir = repositoryDir(call, io);
  return withRepository(dir, io, (repository) => {
    const sides = [
      { name: "base", source: { kind: "commit", repository, revision: base } },
      { name: "head", source: headOf(call, dir, repository) },
    ] as const;
    return play(call, io, dir, { ...request, sides });
  });
};

function headOf(
  call: Call,
  dir: string,
  repository: Extract<PolicySource, { kind: "commit" }>["repository"],
): PolicySource {
  const head = textOption(call, "head");
  if (!hasSwitch(call, "worktree")) return { kind: "commit", repository, revision: head };
  if (head === undefined) return { kind: "worktree", worktree: worktreeFiles(dir) };
  throw new UsageError("--worktree and --head exclude each other", "the other side is one of them");
}

async function play(call: Call, io: Io, dir: string, request: SimulateRequest): Promise<ExitCode> {
  const [first] = request.sides;
  const { spec } = first === undefined ? { spec: {} } : await readWorkspace(first.source);
  const world = openLoggedWorld(call, io, { dir }, spec);
  const result = await withProgress(call, io, "simulating", () => simulatePolicies(request, world.ports));
  if (result.kind === "simulated") return show(call, io, result);
  if (result.side !== "only") await io.stderr.write(`The documents of the ${result.side} cannot be used:\n`);
  return refuseInvalid(call, io, result.problems);
}

async function show(
  call: Call,
  io: Io,
  result: Extract<SimulateResult, { kind: "simulated" }>,
): Promise<ExitCode> {
  if (textOption(call, "format") === "json") await emit(call, io, simulationJson(result));
  else await emitText(call, io, simulationText(result, { ...lookOf(call, io), top: TOP }));
  return EXIT.clean;
}
