import type { LogEntry } from "../../schema/documents.generated.ts";
import type { ChainRules } from "./chain-state.ts";

/** Fingerprints of the keys that may sign from this entry on, because of it. A bypass brings none. */
export function keysGained(entry: LogEntry, rules: ChainRules): readonly string[] {
  if (entry.type === "seal") return [...(rules.keysAt(entry.tip?.commit ?? "") ?? [])];
  return entry.type === "merge" && entry.approved === true ? addedBy(entry, rules) : [];
}

/** Only what this merge itself added: what was pushed beside a review before it stays unknown. */
function addedBy({ base, mergeCommit }: LogEntry, { keysAt, placeOf }: ChainRules): readonly string[] {
  if (base === undefined || mergeCommit === undefined) return [];
  const [from, to] = [placeOf(base), placeOf(mergeCommit)];
  const before = keysAt(base);
  if (from === undefined || to !== from + 1 || before === undefined) return [];
  return [...(keysAt(mergeCommit) ?? [])].filter((fingerprint) => !before.has(fingerprint));
}
