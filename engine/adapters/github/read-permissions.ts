import { OutsideError } from "../../ports/outside-error.ts";
import type { Review, ReviewUnread } from "../../schema/documents.generated.ts";
import { recordOf, textOf } from "./answer-shape.ts";
import { BadAnswer, statusOf } from "./forge-fault.ts";
import type { GitHubClient } from "./github-client.ts";
import type { Part } from "./read-part.ts";

/**
 * The reviews with what each author may do in the repository now: `admin`, `write`, `read` or `none`, to which the forge brings
 * every role down. Null: could not be read, or the login is another account's by now.
 */
export async function readPermissions(
  client: GitHubClient,
  reviews: readonly Review[],
): Promise<Part<readonly Review[]>> {
  const people = new Map<number, string>();
  const unread: ReviewUnread[] = [];
  for (const { user } of reviews) if (user?.login !== undefined) people.set(user.id, user.login);
  const permissions = new Map<number, string | null>();
  await Promise.all(
    [...people].map(async ([id, login]) => {
      const permission = await permissionOf(client, id, login);
      permissions.set(id, permission.value);
      unread.push(...permission.unread);
    }),
  );
  const value = reviews.map((review) => ({
    ...review,
    permission: review.user === null ? null : (permissions.get(review.user.id) ?? null),
  }));
  return { value, unread: unread.toSorted((a, b) => (a.what < b.what ? -1 : 1)) };
}

/** Of one person. */
export async function permissionOf(
  client: GitHubClient,
  id: number,
  login: string,
): Promise<Part<string | null>> {
  const what = `permission of ${login}`;
  try {
    const route = "/repos/{owner}/{repo}/collaborators/{username}/permission";
    const { data } = await client.get(route, { username: login });
    const answer = recordOf(data, "the answer");
    const asked = recordOf(answer.user, "user");
    if (asked.id !== id) return unreadable(what, `the login ${login} is account ${String(asked.id)} by now`);
    return { value: textOf(answer, "permission"), unread: [] };
  } catch (error) {
    if (statusOf(error) === 404) return { value: "none", unread: [] };
    if (!(error instanceof OutsideError) && !(error instanceof BadAnswer)) throw error;
    return unreadable(what, error.message);
  }
}

function unreadable(what: string, why: string): Part<null> {
  return { value: null, unread: [{ what, why }] };
}
