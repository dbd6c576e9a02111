import type { ReadLog } from "../core/log/chain-state.ts";
import type { LoggedCommit, LoggedEntry } from "../core/log/logged.ts";
import { readLogEntry } from "./read-log-entry.ts";

/** Reads commits of the log as entries, up to the first that is none. */
export function readLog(commits: readonly LoggedCommit[]): ReadLog {
  const entries: LoggedEntry[] = [];
  for (const commit of commits) {
    const read = loggedEntry(commit);
    if (typeof read === "string") return { entries, broken: { commit: commit.commit, says: read } };
    entries.push(read);
  }
  return { entries };
}

/** The same of commits that come one after the other. */
export async function readLogAsItComes(commits: AsyncIterable<LoggedCommit>): Promise<ReadLog> {
  const entries: LoggedEntry[] = [];
  for await (const commit of commits) {
    const read = loggedEntry(commit);
    if (typeof read === "string") return { entries, broken: { commit: commit.commit, says: read } };
    entries.push(read);
  }
  return { entries };
}

function loggedEntry({ commit, parents, signature, text }: LoggedCommit): LoggedEntry | string {
  const entry = text === undefined ? "its message is not that of an entry" : readLogEntry(text);
  return typeof entry === "string" ? entry : { commit, parents, signature, entry };
}
