import type { ClosedProposal, ProposalReader, ProposalRequest } from "../../ports/opened-proposals.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { type Answer, isRecord, recordOf, textOf, textOrNull, wholeOf } from "./answer-shape.ts";
import { CLOSED } from "./closed-mark.ts";
import { everyPage, wholeOrThrow } from "./every-page.ts";
import { BadAnswer, forgeFault } from "./forge-fault.ts";
import type { GitHubClient, Parameters } from "./github-client.ts";
import { ownAccount } from "./own-account.ts";
import { pullRequestOf } from "./pull-request-of.ts";
import { refuseOthers } from "./refuse-others.ts";

const PULLS = "/repos/{owner}/{repo}/pulls";
const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

/** What GitHub says of Muster's own pull requests. */
export function openedProposals(client: GitHubClient): ProposalReader {
  let account: Promise<number> | undefined;
  const own = () => {
    account ??= ownAccount(client);
    return account;
  };
  return {
    open: async (prefixes) => {
      const us = await own();
      const items = await pulls(client, { state: "open" });
      return understood(() => items.flatMap((item) => requestOf(item, us)))
        .filter(({ branch }) => prefixes.some((prefix) => branch.startsWith(prefix)))
        .toSorted((a, b) => a.number - b.number);
    },
    closed: async (branch) => {
      const us = await own();
      const owner = await ownerOf(client);
      const items = await pulls(client, { state: "closed", head: `${owner}:${branch}` });
      const ours = understood(() => items.filter((item) => isRefused(item, branch, us)));
      return Promise.all(ours.map((item) => closedOf(client, item, us)));
    },
    holdsOnlyOurs: async ({ branch, base, head }) => {
      try {
        await refuseOthers(client, { branch, base }, head, await own());
        return true;
      } catch (error) {
        if (error instanceof OutsideError && error.code === "branch-not-ours") return false;
        throw error;
      }
    },
  };
}

async function pulls(client: GitHubClient, parameters: Parameters): Promise<readonly Answer[]> {
  return wholeOrThrow(await everyPage(client, PULLS, parameters, { what: "pull requests" }));
}

async function ownerOf(client: GitHubClient): Promise<string> {
  const { data } = await client.get("/repos/{owner}/{repo}");
  return understood(() => textOf(recordOf(recordOf(data, "the answer").owner, "owner"), "login"));
}

/** None where the branch is of a fork, or gone. */
function requestOf(item: Answer, us: number): readonly ProposalRequest[] {
  const { pullRequest, repository } = pullRequestOf(item);
  const { number, head, base, title, user } = pullRequest;
  if (head.repositoryId !== repository.id) return [];
  const body = bodyOf(item);
  return [{ number, branch: head.ref, base: base.ref, head: head.sha, title, body, isOurs: user?.id === us }];
}

function isRefused(item: Answer, branch: string, us: number): boolean {
  const { merged, head, user } = pullRequestOf(item).pullRequest;
  return !merged && head.ref === branch && user?.id === us;
}

async function closedOf(client: GitHubClient, item: Answer, us: number): Promise<ClosedProposal> {
  const number = understood(() => wholeOf(item, "number"));
  const list = await everyPage(client, COMMENTS, { issue_number: number }, { what: "comments" });
  const isOurs = wholeOrThrow(list).some(
    ({ user, body }) =>
      isRecord(user) && user.id === us && typeof body === "string" && body.startsWith(CLOSED),
  );
  return { number, body: bodyOf(item), by: isOurs ? "us" : "somebody" };
}

function bodyOf(item: Answer): string {
  return (textOrNull(item, "body") ?? "").replaceAll("\r\n", "\n");
}

function understood<T>(take: () => T): T {
  try {
    return take();
  } catch (error) {
    throw error instanceof BadAnswer ? forgeFault("GET the pull requests", error) : error;
  }
}
