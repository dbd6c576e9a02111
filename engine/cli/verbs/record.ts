import { bringer } from "../../adapters/git-bring.ts";
import { openGitHistory } from "../../adapters/git-history.ts";
import { githubClient } from "../../adapters/github/github-client.ts";
import { pullRequestReader } from "../../adapters/github/pull-request-reader.ts";
import { type Recorded, record as recordReviews } from "../../commands/record.ts";
import type { PolicyRepository } from "../../ports/policy-repository.ts";
import { recordedJson } from "../../render/recorded-json.ts";
import { recordedText } from "../../render/recorded-text.ts";
import { type ApprovingBranch, approvingBranch } from "../branch-of.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, emitText } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { forgeOf } from "../forge.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { repositoryDir, withRepository } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import { sealHistory, sealText } from "../seal.ts";
import { runOf, type SignedLog, signedLogOf, withLogAppender } from "../signed-log.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";
import { stateDir } from "../workspace.ts";
import { openWorldPorts } from "../world.ts";

/** Writes the log. The workflow that runs it is one of the two that hold a key. */
export const record: RunVerb = async (call, io) => {
  const dir = repositoryDir(call, io);
  return withRepository(dir, io, async (repository) => {
    const at = await approvingBranch(repository);
    const state = stateDir(call, io, { dir }, at.spec);
    const log = signedLogOf(dir, state, at.spec, io);
    if (log === undefined)
      throw new UsageError(
        "there is no log to write: muster.yaml declares none",
        "write log: {keys: [{id: 1, key: ssh-ed25519 …}]} into muster.yaml (docs/guides/log.md)",
      );
    if (textOption(call, "seal") !== undefined && hasSwitch(call, "statement")) {
      await emit(call, io, [await sealText(call, log, at, repository)]);
      return EXIT.clean;
    }
    const recorded = await withProgress(call, io, "recording", () =>
      textOption(call, "seal") === undefined
        ? recordAll(call, io, log, at, repository)
        : sealHistory(call, io, log, at, repository),
    );
    if (textOption(call, "format") === "json") await emit(call, io, recordedJson(recorded));
    else await emitText(call, io, recordedText(recorded));
    return EXIT.clean;
  });
};

async function recordAll(
  call: Call,
  io: Io,
  log: SignedLog,
  { branch, tip, spec }: ApprovingBranch,
  repository: PolicyRepository,
): Promise<Recorded> {
  const now = nowOf(call);
  const forge = pullRequestReader(githubClient(forgeOf(spec, io)));
  const { repositoryId, run } = runOf(log);
  const world = openWorldPorts(log.state, { log, now }).ports;
  const history = await openGitHistory(log.dir, log.reader);
  try {
    return await withLogAppender(log, tip, ({ rules, ...append }, audit) =>
      recordReviews(
        {
          branch,
          tip,
          now,
          ...(repositoryId === undefined ? {} : { repositoryId }),
          ...(run === undefined ? {} : { run }),
        },
        {
          forge,
          append,
          rules,
          history: audit.history,
          tools: audit,
          assemble: { ...world, repository, history, world },
          bring: bringer({
            dir: log.dir,
            token: io.env.MUSTER_TOKEN ?? io.env.GITHUB_TOKEN,
            have: tip,
            hasCommit: (commit) => history.hasCommit(commit),
          }),
        },
      ),
    );
  } finally {
    await history.close();
  }
}
