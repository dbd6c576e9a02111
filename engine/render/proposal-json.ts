import { jsonDocument } from "./json-text.ts";
import type { DraftShown } from "./proposal-text.ts";

/** As `schemas/proposal.schema.json` has it. */
export function proposalJson(drafts: readonly DraftShown[]): Iterable<string> {
  return jsonDocument({
    drafts: drafts.map(({ path, list, kind, isUrgent, content, entries }) => ({
      path,
      list,
      kind,
      isUrgent,
      entries,
      content,
    })),
    exitCode: 0,
    exitReason: "clean",
  });
}
