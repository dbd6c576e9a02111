import type { LogEntry } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";

/** An entry before it has its number: what is recorded, and by which rules. */
export type Unnumbered = Omit<LogEntry, "apiVersion" | "kind" | "number">;

/**
 * What an entry records, told apart from when and by which run it was recorded: two with the same are one, so that a run which
 * is repeated adds nothing. Undefined: a small fact of the rollout, whose writer knows what was written.
 */
export function recordedKey(entry: Unnumbered): string | undefined {
  const subject = subjectOf(entry);
  return subject === undefined ? undefined : canonicalJson(subject);
}

function subjectOf(entry: Unnumbered): readonly unknown[] | undefined {
  const { type, pullRequest, review, head, mergeCommit, tip, reason, person } = entry;
  switch (type) {
    case "review":
    case "dismiss":
      return [type, pullRequest ?? null, review?.id ?? null, review?.state ?? null, head ?? null];
    case "merge":
    case "bypass":
      return ["merge", mergeCommit ?? null];
    case "policy-change":
      return [type, entry.revokes ?? [], reason ?? null, person?.id ?? null];
    case "seal":
      return [type, tip ?? null, entry.signatures ?? []];
    case "tip":
    case "hold":
      return [type, tip ?? null, reason ?? null, pullRequest ?? null];
    default:
      return undefined;
  }
}
