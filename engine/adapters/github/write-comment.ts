import type { StickyComment } from "../../ports/forge-writer.ts";
import { OutsideError } from "../../ports/outside-error.ts";
import { type Answer, isRecord } from "./answer-shape.ts";
import { createOnce } from "./create-once.ts";
import { everyPage, wholeOrThrow } from "./every-page.ts";
import type { GitHubWritingClient } from "./github-writing-client.ts";

const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/**
 * Writes the one comment of a marker: found by its first line and by who wrote it, since anyone can write the line.
 * @param author the id of our account
 */
export async function writeComment(
  client: GitHubWritingClient,
  comment: StickyComment,
  author: number,
): Promise<"written" | "unchanged"> {
  if (firstLine(comment.body) !== comment.marker)
    throw new Error(`the first line of the comment is not its marker ${comment.marker}`);
  let present: readonly StoredComment[] = [];
  const look = async () => {
    present = await ours(client, comment, author);
    return present[0];
  };
  const { made, by } = await createOnce(look, async () => {
    const parameters = { issue_number: comment.pullRequest, body: comment.body };
    return storedOf(await client.send("POST", COMMENTS, parameters), comment.body);
  });
  for (const { id } of present.slice(1)) await remove(client, id);
  if (by === "us") return "written";
  if (same(made.body, comment.body)) return "unchanged";
  await client.send("PATCH", COMMENT, { comment_id: made.id, body: comment.body });
  return "written";
}

interface StoredComment {
  readonly id: number;
  readonly body: string;
}

/** All of ours with the marker, oldest first. */
async function ours(
  client: GitHubWritingClient,
  { pullRequest, marker }: StickyComment,
  author: number,
): Promise<readonly StoredComment[]> {
  const list = await everyPage(client, COMMENTS, { issue_number: pullRequest }, { what: "comments" });
  return wholeOrThrow(list)
    .filter((item) => isOurs(item, marker, author))
    .map(({ id, body }) => ({ id: Number(id), body: String(body) }))
    .toSorted((a, b) => a.id - b.id);
}

function isOurs({ id, user, body }: Answer, marker: string, author: number): boolean {
  return (
    Number.isSafeInteger(id) &&
    isRecord(user) &&
    user.id === author &&
    typeof body === "string" &&
    firstLine(body) === marker
  );
}

function storedOf(answer: unknown, body: string): StoredComment {
  return { id: isRecord(answer) ? Number(answer.id) : Number.NaN, body };
}

/** Somebody may have been quicker. */
async function remove(client: GitHubWritingClient, id: number): Promise<void> {
  try {
    await client.send("DELETE", COMMENT, { comment_id: id });
  } catch (error) {
    if (!(error instanceof OutsideError) || error.code !== "forge-no-such") throw error;
  }
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").trim();
}

/** The forge may store other ends of lines, and none at the end. */
function same(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}
