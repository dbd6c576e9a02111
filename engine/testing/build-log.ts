import type { ChainRules } from "../core/log/chain-state.ts";
import type { LoggedEntry } from "../core/log/logged.ts";
import type { LogEntry } from "../schema/documents.generated.ts";

/** `SHA256:a`: the fingerprints of a test need only differ. */
export const KEY = "SHA256:a";

/** The commit of the branch that stands so many first parents after its root. */
export function mainCommit(place: number): string {
  return place.toString(16).padStart(40, "0");
}

/** The commit of the log that has the entry of that number. */
export function logCommit(number: number): string {
  return `f${number.toString(16).padStart(39, "0")}`;
}

export function buildLogEntry(entry: Partial<LogEntry> = {}): LogEntry {
  return {
    apiVersion: "muster/v1",
    kind: "LogEntry",
    number: 1,
    type: "review",
    recordedAt: "2026-11-14T09:05:00Z",
    repositoryId: 1,
    rulesCommit: mainCommit(0),
    ...entry,
  };
}

/** Entries one behind the other, each signed by a good key; a part that is given stands as it is. */
export function buildChain(
  ...parts: readonly (Partial<LogEntry> & { readonly by?: string })[]
): readonly LoggedEntry[] {
  return parts.map(({ by = KEY, ...entry }, index) => ({
    commit: logCommit(index + 1),
    parents: index === 0 ? [] : [logCommit(index)],
    signature: { kind: "good", fingerprint: by },
    entry: buildLogEntry({ number: index + 1, ...entry }),
  }));
}

/** A branch of 100 commits whose muster.yaml lists one key from the start, and two people with a key each. */
export function buildChainRules(rules: Partial<ChainRules> = {}): ChainRules {
  const places = new Map(Array.from({ length: 100 }, (_, place) => [mainCommit(place), place]));
  return {
    keysAt: () => new Set([KEY]),
    reviewAt: () => "review",
    placeOf: (commit) => places.get(commit),
    peopleOf: () =>
      new Map([
        ["SHA256:ana", 1001],
        ["SHA256:ana-laptop", 1001],
        ["SHA256:raj", 1002],
      ]),
    verifySeal: (armored) => ({ kind: "good", fingerprint: armored }),
    ...rules,
  };
}
