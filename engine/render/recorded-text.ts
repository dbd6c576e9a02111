import type { LogEntry } from "../schema/documents.generated.ts";
import { inertText } from "./inert-text.ts";

/** What was added to the log, and what could not be read on the way. */
export interface RecordedView {
  readonly added: readonly LogEntry[];
  readonly tip: string | undefined;
  readonly unread: readonly { readonly pullRequest: number; readonly what: string; readonly why: string }[];
}

/** A line for each entry, then a line for each thing that the next run has to look at again. */
export function recordedText({ added, tip, unread }: RecordedView): string {
  const lines = added.map((entry) => inertText(`${entry.number}  ${entry.type}${aboutOf(entry)}`));
  const count = added.length === 0 ? "Nothing new to record" : `${added.length} recorded`;
  const at = tip === undefined ? "there is no log yet" : `the log stands at ${tip}`;
  const missed = unread.map(({ pullRequest, what, why }) =>
    inertText(`pull request ${pullRequest}: ${what} could not be read: ${why}`),
  );
  return `${[...lines, `${count}; ${at}`, ...missed].join("\n")}\n`;
}

function aboutOf({ pullRequest, review, person, approved, line, reason, mergeCommit }: LogEntry): string {
  const parts = [
    ...(pullRequest === undefined ? [] : [`#${pullRequest}`]),
    ...(review === undefined ? [] : [review.state.toLowerCase()]),
    ...(person === undefined ? [] : [`by ${person.login}`]),
    ...(mergeCommit === undefined ? [] : [mergeCommit.slice(0, 12)]),
    ...(approved === undefined ? [] : [approved ? "approved" : "NOT approved"]),
  ];
  const says = approved === false ? (reason ?? line) : line;
  return `${parts.length === 0 ? "" : `  ${parts.join(" ")}`}${says === undefined ? "" : `: ${says}`}`;
}
