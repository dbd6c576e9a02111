import type { ProposalWriter, ProposedChange } from "../../ports/forge-writer.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import type { PullRequest } from "../../ports/pull-requests.ts";
import { recordOf, wholeOf } from "./answer-shape.ts";
import { CLOSED } from "./closed-mark.ts";
import { createOnce } from "./create-once.ts";
import { forgeFault } from "./forge-fault.ts";
import type { GitHubWritingClient } from "./github-writing-client.ts";
import { ownAccount } from "./own-account.ts";
import { removeBranch, writeBranch } from "./proposal-branch.ts";
import { pullRequestOf } from "./pull-request-of.ts";
import { pullRequestReader } from "./pull-request-reader.ts";
import { writeComment } from "./write-comment.ts";

const PULLS = "/repos/{owner}/{repo}/pulls";
const PULL = `${PULLS}/{pull_number}`;

/** The pull requests of Muster on GitHub: one for a branch, and only over what is ours. */
export function proposalWriter(client: GitHubWritingClient): ProposalWriter {
  let account: Promise<number> | undefined;
  const own = () => {
    account ??= ownAccount(client);
    return account;
  };
  return {
    open: async (change) => {
      await writeBranch(client, change, await own());
      const { made, by } = await createOnce(
        () => openOne(client, change.branch),
        () => create(client, change),
      );
      if (by === "before") await rewrite(client, made, change);
      await label(client, made, change);
      return made;
    },
    refresh: async (number, change) => {
      const { head } = await pullNumbered(client, number);
      if (head.ref !== change.branch) throw wrongBranch(number, head.ref, change.branch);
      await writeBranch(client, change, await own());
      await rewrite(client, number, change);
      await label(client, number, change);
    },
    close: async (number, branch, why) => {
      const pull = await pullNumbered(client, number);
      if (pull.head.ref !== branch) throw wrongBranch(number, pull.head.ref, branch);
      const comment = { pullRequest: number, marker: CLOSED, body: `${CLOSED}\n${why}` };
      await writeComment(client, comment, await own());
      if (pull.state === "open") await client.send("PATCH", PULL, { pull_number: number, state: "closed" });
      await removeBranch(client, branch, pull.base.ref, await own());
    },
  };
}

async function openOne(client: GitHubWritingClient, branch: string): Promise<number | undefined> {
  return (await pullRequestReader(client).openFrom(branch))[0]?.number;
}

async function create(client: GitHubWritingClient, change: ProposedChange): Promise<number> {
  const { title, body, base, branch } = change;
  const answer = await client.send("POST", PULLS, { title, body, base, head: branch });
  try {
    return wholeOf(recordOf(answer, "the answer"), "number");
  } catch (error) {
    throw forgeFault(`POST ${PULLS}`, error);
  }
}

/** Its text, where it reads otherwise. */
async function rewrite(client: GitHubWritingClient, number: number, change: ProposedChange): Promise<void> {
  const { data } = await client.get(PULL, { pull_number: number });
  const { title, body, base } = recordOf(data, "the answer");
  const same =
    title === change.title &&
    String(body ?? "").replaceAll("\r\n", "\n") === change.body &&
    recordOf(base, "base").ref === change.base;
  if (same) return;
  const { title: newTitle, body: newBody, base: newBase } = change;
  await client.send("PATCH", PULL, { pull_number: number, title: newTitle, body: newBody, base: newBase });
}

/** For people's lists only: without them the proposal is as good. */
async function label(client: GitHubWritingClient, number: number, { labels }: ProposedChange): Promise<void> {
  if (labels.length === 0) return;
  try {
    const { labels: present } = await pullNumbered(client, number);
    if (labels.every((name) => present.includes(name))) return;
    await client.send("POST", "/repos/{owner}/{repo}/issues/{issue_number}/labels", {
      issue_number: number,
      labels,
    });
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
  }
}

async function pullNumbered(client: GitHubWritingClient, number: number): Promise<PullRequest> {
  const { data } = await client.get(PULL, { pull_number: number });
  try {
    return pullRequestOf(recordOf(data, "the answer")).pullRequest;
  } catch (error) {
    throw forgeFault(`GET pull request ${number}`, error);
  }
}

function wrongBranch(number: number, has: string, expected: string): Error {
  return new OutsideError(`cannot write pull request ${number}: it is of branch ${has}, not ${expected}`, {
    code: "branch-not-ours",
    retry: "never",
  });
}
