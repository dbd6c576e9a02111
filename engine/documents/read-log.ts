import type { ReadLog } from "../core/log/chain-state.ts";
import type { LoggedCommit, LoggedEntry } from "../core/log/logged.ts";
import { readLogEntry } from "./read-log-entry.ts";

/** Reads commits of the log as entries, up to the first that is none. */
export function readLog(commits: readonly LoggedCommit[]): ReadLog {
  const entries: LoggedEntry[] = [];
  for (const { commit, parents, signature, text } of commits) {
    const entry = text === undefined ? "its message is not that of an entry" : readLogEntry(text);
    if (typeof entry === "string") return { entries, broken: { commit, says: entry } };
    entries.push({ commit, parents, signature, entry });
  }
  return { entries };
}
