import { bringer } from "../adapters/git-bring.ts";
import { openGitHistory } from "../adapters/git-history.ts";
import { parseGitReader } from "../adapters/git-repository.ts";
import { githubWritingClient } from "../adapters/github/github-writing-client.ts";
import { openedProposals } from "../adapters/github/opened-proposals.ts";
import { proposalWriter } from "../adapters/github/proposal-writer.ts";
import { pullRequestReader } from "../adapters/github/pull-request-reader.ts";
import { sha256 } from "../adapters/sha256.ts";
import { createZoneOffset } from "../adapters/zone-offset.ts";
import type { ProposalMaker } from "../commands/proposal-maker.ts";
import { type Published, publishProposals } from "../commands/publish-proposals.ts";
import { listReader } from "../commands/review-lists.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { inertText } from "../render/inert-text.ts";
import { publishedText } from "../render/published-text.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { type Call, hasSwitch } from "./call.ts";
import { note } from "./emit.ts";
import { EXIT, type ExitCode, gravest } from "./exit-code.ts";
import { faultOf } from "./fault.ts";
import { forgeOf } from "./forge.ts";
import type { Io } from "./io.ts";
import type { OpenedSource } from "./policy-source.ts";
import { UsageError } from "./usage-error.ts";

/** What became of publishing, or what the forge failed. */
export interface Publication {
  readonly published?: readonly Published[];
  readonly fault?: OutsideError;
}

/**
 * Refuses, before anything is decided or written, what could not be published.
 * @throws {UsageError} where nothing says to which forge, or as whom
 */
export function requirePublishable(call: Call, io: Io, { source }: OpenedSource, spec: WorkspaceSpec): void {
  if (!hasSwitch(call, "publish")) return;
  if (source.kind === "worktree")
    throw new UsageError("--publish does not go with --worktree", "publish what is merged, from the branch");
  forgeOf(spec, io);
}

/** Pull requests come from the branch that approves, and from no other. @throws {UsageError} */
export function requireApprovingBranch(
  branch: string | undefined,
  { branch: wanted = "main" }: WorkspaceSpec,
): void {
  if (branch === wanted) return;
  throw new UsageError(
    `--publish works on branch "${wanted}", not on ${branch ?? "a commit"}`,
    `check out ${wanted}; which branch it is, muster.yaml says as \`branch\``,
  );
}

/** Opens, refreshes and closes pull requests, where `--publish` asks for it. A forge that fails is told of, and loses nothing. */
export async function publish(
  call: Call,
  io: Io,
  dir: string,
  spec: WorkspaceSpec,
  maker: ProposalMaker,
): Promise<Publication> {
  if (!hasSwitch(call, "publish")) return {};
  const client = githubWritingClient(forgeOf(spec, io));
  const history = await openGitHistory(dir, parseGitReader(io.env.MUSTER_GIT) ?? "auto");
  const zoneOffset = createZoneOffset();
  try {
    const published = await publishProposals(maker, spec.branch ?? "main", {
      proposals: openedProposals(client),
      pulls: pullRequestReader(client),
      writer: proposalWriter(client),
      history,
      readLists: listReader(history, (zone) => zoneOffset(zone, 0) !== undefined),
      bring: bringer({
        dir,
        token: io.env.MUSTER_TOKEN || io.env.GITHUB_TOKEN,
        have: maker.commit,
        hasCommit: (commit) => history.hasCommit(commit),
      }),
      sha256,
    });
    return { published };
  } catch (error) {
    if (error instanceof OutsideError) return { fault: error };
    throw error;
  } finally {
    await history.close();
  }
}

/** What a run ends with that published. */
export function exitOf({ published = [], fault }: Publication, exitCode: ExitCode): ExitCode {
  const isWhole = fault === undefined && !published.some(({ did }) => did === "failed");
  return isWhole ? exitCode : gravest([exitCode, EXIT.outside]);
}

/** Tells what was published, and what the forge failed. */
export async function sayPublished(call: Call, io: Io, { published, fault }: Publication): Promise<void> {
  if (published !== undefined) await note(call, io, publishedText(published));
  for (const line of fault === undefined ? [] : faultOf(fault, io.env).lines)
    await io.stderr.write(`${line}\n`);
  for (const { branch, did, why } of published ?? [])
    if (did === "failed")
      await io.stderr.write(`error: cannot publish ${inertText(branch)}: ${inertText(why ?? "")}\n`);
}
