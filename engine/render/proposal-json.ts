import type { PublishedProposal } from "../schema/documents.generated.ts";
import { jsonDocument } from "./json-text.ts";
import type { DraftShown } from "./proposal-text.ts";

/** As `schemas/proposal.schema.json` has it. */
export function proposalJson(
  drafts: readonly DraftShown[],
  exitCode = 0,
  published?: readonly PublishedProposal[],
): Iterable<string> {
  return jsonDocument({
    drafts: drafts.map(({ path, list, kind, isUrgent, content, entries }) => ({
      path,
      list,
      kind,
      isUrgent,
      entries,
      content,
    })),
    ...(published === undefined ? {} : { published }),
    exitCode,
    exitReason: exitCode === 0 ? "clean" : "a pull request could not be written",
  });
}
