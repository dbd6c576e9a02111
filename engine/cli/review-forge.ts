import { bringer } from "../adapters/git-bring.ts";
import { fetchLogInto } from "../adapters/git-fetch-log.ts";
import { openGitHistory } from "../adapters/git-history.ts";
import { parseGitReader } from "../adapters/git-repository.ts";
import { githubClient } from "../adapters/github/github-client.ts";
import { githubWritingClient } from "../adapters/github/github-writing-client.ts";
import { pullRequestReader } from "../adapters/github/pull-request-reader.ts";
import { reviewWriter } from "../adapters/github/review-writer.ts";
import { chainRulesAt, readSoundLog } from "../commands/read-verified-log.ts";
import { entriesAbout } from "../commands/record.ts";
import { type ReviewedPullRequest, reviewPullRequest } from "../commands/review-pull-request.ts";
import type { VerifiedChain } from "../core/log/verify-chain.ts";
import type { ReviewWriter } from "../ports/forge-writer.ts";
import type { PullRequest } from "../ports/pull-requests.ts";
import { withAuditPorts } from "./audit-ports.ts";
import { approvingBranch } from "./branch-of.ts";
import { type Call, hasSwitch } from "./call.ts";
import { forgeOf } from "./forge.ts";
import type { Io } from "./io.ts";
import { nowOf } from "./now.ts";
import { repositoryDir, withRepository } from "./policy-source.ts";
import { type SignedLog, signedLogOf } from "./signed-log.ts";
import { stateDir } from "./workspace.ts";
import { openLoggedWorld } from "./world.ts";

/** The pull requests of a forge, to be judged. */
export interface ForgeReviews {
  readonly branch: string;
  readonly review: (number: number) => Promise<ReviewedPullRequest>;
  /** Those that go into the branch, by number. */
  readonly open: () => Promise<readonly PullRequest[]>;
  /** Made with `--post` alone: nothing else here can write to the forge. */
  readonly writer?: ReviewWriter;
}

/** Opens forge, clone, log and world of a review, for as long as `work` runs. */
export async function withForgeReviews<T>(
  call: Call,
  io: Io,
  work: (reviews: ForgeReviews) => Promise<T>,
): Promise<T> {
  const [dir, now] = [repositoryDir(call, io), nowOf(call)];
  return withRepository(dir, io, async (repository) => {
    const { branch, tip, spec } = await approvingBranch(repository);
    const options = forgeOf(spec, io);
    const forge = pullRequestReader(githubClient(options));
    const log = signedLogOf(dir, stateDir(call, io, { dir }, spec), spec, io);
    const { ports: world, newest } = openLoggedWorld(call, io, { dir }, spec);
    const history = await openGitHistory(dir, parseGitReader(io.env.MUSTER_GIT) ?? "auto");
    const token = tokenOf(io);
    const bring = bringer({ dir, token, have: tip, hasCommit: (commit) => history.hasCommit(commit) });
    const chain = chainOnce(log, tip, token);
    const recordedOf = async (number: number) => {
      const read = await chain();
      return read === undefined ? [] : entriesAbout(read, number);
    };
    const assemble = { ...world, repository, history, world };
    try {
      return await work({
        branch,
        review: (number) =>
          reviewPullRequest({ number, branch, now }, { forge, bring, recordedOf, assemble, newest }),
        open: async () =>
          (await forge.updatedSince(undefined))
            .filter(({ state, base }) => state === "open" && base.ref === branch)
            .sort((a, b) => a.number - b.number),
        ...(hasSwitch(call, "post") ? { writer: reviewWriter(githubWritingClient(options)) } : {}),
      });
    } finally {
      await history.close();
    }
  });
}

/** Read and verified once, as the remote has it; undefined: muster.yaml declares none. */
function chainOnce(
  log: SignedLog | undefined,
  tip: string,
  token: string | undefined,
): () => Promise<VerifiedChain | undefined> {
  let reading: Promise<VerifiedChain | undefined> | undefined;
  return () => {
    reading ??= log === undefined ? Promise.resolve(undefined) : readChain(log, tip, token);
    return reading;
  };
}

async function readChain(
  { dir, ref, reader }: SignedLog,
  tip: string,
  token: string | undefined,
): Promise<VerifiedChain> {
  await fetchLogInto(dir, ref, token);
  return withAuditPorts(
    dir,
    ref,
    reader,
    async (ports) => (await readSoundLog(ports.log, await chainRulesAt(tip, ports))).chain,
  );
}

function tokenOf({ env }: Io): string | undefined {
  return env.MUSTER_TOKEN || env.GITHUB_TOKEN || undefined;
}
