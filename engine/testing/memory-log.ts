import type { AppendPorts } from "../commands/append-log.ts";
import type { ChainRules } from "../core/log/chain-state.ts";
import type { Unnumbered } from "../core/log/is-recorded.ts";
import type { LoggedCommit } from "../core/log/logged.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import type { LogDraft, LogReader, LogWriter } from "../ports/log.ts";
import { buildChainRules, buildLogEntry, KEY, logCommit } from "./build-log.ts";

/** What appends and reads a log in memory. */
export interface MemoryLog extends AppendPorts {
  readonly log: LogReader;
  readonly writer: LogWriter;
  /** Adds what somebody else wrote, without asking. */
  readonly intrude: (entry: Partial<Unnumbered>, by?: string) => void;
  readonly drafts: LogDraft[][];
}

/** A log in memory whose tip others may move before an append. */
export function memoryLog(rules: Partial<ChainRules> = {}, intruders: (() => void)[] = []): MemoryLog {
  const commits: LoggedCommit[] = [];
  const drafts: LogDraft[][] = [];
  const tip = () => commits.at(-1)?.commit;
  const push = (text: string, by = KEY): void => {
    const parents = commits.length === 0 ? [] : [logCommit(commits.length)];
    const commit = logCommit(commits.length + 1);
    commits.push({
      commit,
      parents,
      tree: "0".repeat(40),
      signature: { kind: "good", fingerprint: by },
      text,
    });
  };
  return {
    drafts,
    signer: KEY,
    rules: buildChainRules(rules),
    intrude: (entry, by) =>
      push(canonicalJson({ ...buildLogEntry({ number: commits.length + 1 }), ...entry }), by),
    log: {
      tip: async () => tip(),
      commits: async () => [...commits],
      async *each() {
        yield* commits;
      },
      catalogEntry: async () => undefined,
    },
    writer: {
      fetch: async () => undefined,
      append: async (added, onto) => {
        intruders.shift()?.();
        if (tip() !== onto) return { kind: "overtaken" };
        drafts.push([...added]);
        for (const { text } of added) push(text);
        return { kind: "appended", tip: tip() ?? "" };
      },
    },
  };
}
