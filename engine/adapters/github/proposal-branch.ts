import type { ProposedChange } from "../../ports/forge-writer.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { type Answer, isRecord, listOf, recordOf, shaOf } from "./answer-shape.ts";
import { createOnce } from "./create-once.ts";
import { BadAnswer, forgeFault, statusOf } from "./forge-fault.ts";
import type { Parameters } from "./github-client.ts";
import type { GitHubWritingClient } from "./github-writing-client.ts";
import { refuseOthers } from "./refuse-others.ts";

const GIT = "/repos/{owner}/{repo}/git";
const REF = `${GIT}/ref/{ref}`;
const COMPARE = "/repos/{owner}/{repo}/compare/{basehead}";

/**
 * Makes the branch hold the change: its files on the tree of `baseCommit`. A branch that is there is moved forward only, so
 * nothing is ever forced: whoever pushes to it meanwhile is quicker, and then it is not ours any more.
 * @param account the id of our account
 * @throws {OutsideError} code `branch-not-ours` when somebody else has commits on it
 */
export async function writeBranch(
  client: GitHubWritingClient,
  change: ProposedChange,
  account: number,
): Promise<void> {
  const tip = await branchTip(client, change.branch);
  if (tip !== undefined) await refuseOthers(client, change, tip, account);
  const tree = await writeTree(client, change);
  if (tip === undefined) {
    await createBranch(client, change, await writeCommit(client, change, tree, [change.baseCommit]));
    return;
  }
  const behind = await isBehind(client, change.baseCommit, tip);
  if (!behind && tree === (await treeOf(client, tip))) return;
  const parents = behind ? [tip, change.baseCommit] : [tip];
  await moveBranch(client, change.branch, await writeCommit(client, change, tree, parents));
}

/**
 * Takes a branch away that holds nothing of anybody else.
 * @param base the branch it was to be merged into
 */
export async function removeBranch(
  client: GitHubWritingClient,
  branch: string,
  base: string,
  account: number,
): Promise<void> {
  const tip = await branchTip(client, branch);
  if (tip === undefined) return;
  await refuseOthers(client, { branch, base }, tip, account);
  try {
    await client.send("DELETE", `${GIT}/refs/{ref}`, { ref: `heads/${branch}` });
  } catch (error) {
    if ((await branchTip(client, branch)) !== undefined) throw error;
  }
}

async function branchTip(client: GitHubWritingClient, branch: string): Promise<string | undefined> {
  try {
    const answer = await ask(client, REF, { ref: `heads/${branch}` });
    if (answer.ref !== `refs/heads/${branch}`) throw new BadAnswer("it is another ref");
    return shaOf(recordOf(answer.object, "object"), "sha");
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw forgeFault(`GET the branch ${branch}`, error);
  }
}

/** Whether the tip lacks something that the base has. */
async function isBehind(client: GitHubWritingClient, base: string, tip: string): Promise<boolean> {
  const { behind_by } = await ask(client, COMPARE, { basehead: `${base}...${tip}`, per_page: 1 });
  if (typeof behind_by !== "number")
    throw forgeFault("GET a comparison", new BadAnswer("behind_by is no number"));
  return behind_by > 0;
}

/** The same content has the same id, however often it is sent. */
async function writeTree(client: GitHubWritingClient, change: ProposedChange): Promise<string> {
  const entries: Readonly<Record<string, unknown>>[] = [];
  for (const [path, content] of Object.entries(change.files)) {
    const entry = { path, mode: "100644", type: "blob" };
    if (content !== null) entries.push({ ...entry, content });
    else if (await hasFile(client, path, change.baseCommit)) entries.push({ ...entry, sha: null });
  }
  const base = await treeOf(client, change.baseCommit);
  if (entries.length === 0) return base;
  return madeSha(await client.send("POST", `${GIT}/trees`, { base_tree: base, tree: entries }), "a tree");
}

/** Taking away what is not there is refused by the forge. */
async function hasFile(client: GitHubWritingClient, path: string, commit: string): Promise<boolean> {
  try {
    await client.get("/repos/{owner}/{repo}/contents/{+path}", { path, ref: commit });
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

/** Without author and date: the forge puts in our account and signs. One that no ref leads to is nothing. */
async function writeCommit(
  client: GitHubWritingClient,
  { message }: ProposedChange,
  tree: string,
  parents: readonly string[],
): Promise<string> {
  return madeSha(await client.send("POST", `${GIT}/commits`, { message, tree, parents }), "a commit");
}

async function createBranch(
  client: GitHubWritingClient,
  { branch }: ProposedChange,
  commit: string,
): Promise<void> {
  const { made } = await createOnce(
    () => branchTip(client, branch),
    async () => {
      await client.send("POST", `${GIT}/refs`, { ref: `refs/heads/${branch}`, sha: commit });
      return commit;
    },
  );
  if (made !== commit) throw overtaken(branch);
}

function overtaken(branch: string, cause?: unknown): Error {
  return new OutsideError(`cannot write the branch ${branch}: somebody else wrote it meanwhile`, {
    code: "forge-changed",
    retry: "later",
    cause,
  });
}

/** Forward only: the forge refuses where somebody else was quicker. */
async function moveBranch(client: GitHubWritingClient, branch: string, commit: string): Promise<void> {
  try {
    await client.send("PATCH", `${GIT}/refs/{ref}`, { ref: `heads/${branch}`, sha: commit, force: false });
  } catch (error) {
    if ((await branchTip(client, branch)) === commit) return;
    if (statusOf(error) === 422) throw overtaken(branch, error);
    throw error;
  }
}

async function treeOf(client: GitHubWritingClient, commit: string): Promise<string> {
  const { tree, parents } = await ask(client, `${GIT}/commits/{commit_sha}`, { commit_sha: commit });
  try {
    listOf(parents, "parents");
    return shaOf(recordOf(tree, "tree"), "sha");
  } catch (error) {
    throw forgeFault(`GET the commit ${commit}`, error);
  }
}

async function ask(client: GitHubWritingClient, route: string, parameters: Parameters): Promise<Answer> {
  const { data } = await client.get(route, parameters);
  return isRecord(data) ? data : {};
}

function madeSha(answer: unknown, what: string): string {
  try {
    return shaOf(recordOf(answer, what), "sha");
  } catch (error) {
    throw forgeFault(`POST ${what}`, error);
  }
}
