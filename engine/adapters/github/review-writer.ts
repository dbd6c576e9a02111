import type { ReviewWriter } from "../../ports/forge-writer.ts";
import type { GitHubWritingClient } from "./github-writing-client.ts";
import { ownAccount } from "./own-account.ts";
import { writeCheck } from "./write-check.ts";
import { writeComment } from "./write-comment.ts";

/** What says on GitHub what was judged. */
export function reviewWriter(client: GitHubWritingClient): ReviewWriter {
  let author: Promise<number> | undefined;
  return {
    comment: async (comment) => {
      author ??= ownAccount(client);
      return writeComment(client, comment, await author);
    },
    check: (run) => writeCheck(client, run),
  };
}
