import type { CommitAccounts } from "../../ports/pull-requests.ts";
import { accountOf } from "./account-of.ts";
import { type Answer, shaOf } from "./answer-shape.ts";

/** Who the forge takes a commit's e-mail addresses for. @throws {BadAnswer} */
export function commitAccounts(answer: Answer): CommitAccounts {
  return {
    sha: shaOf(answer, "sha"),
    author: accountOf(answer.author, "the author of a commit"),
    committer: accountOf(answer.committer, "the committer of a commit"),
  };
}
