import type { LogEntry } from "../../schema/documents.generated.ts";
import type { ChainRules, ChainState, KnownReview } from "./chain-state.ts";

/**
 * Fingerprints of the keys that may sign from this entry on, because of it. A bypass brings none, and neither does what was
 * approved by a ReviewPolicy that was pushed past the reviews.
 */
export function keysGained(
  entry: LogEntry,
  state: ChainState | undefined,
  rules: ChainRules,
): readonly string[] {
  if (entry.type === "seal") return [...(rules.keysAt(entry.tip?.commit ?? "") ?? [])];
  return isByKnownRules(entry, state, rules) ? addedBy(entry, rules) : [];
}

/**
 * The ReviewPolicy that the chain answers for behind an entry.
 * @param how whether it is a seal that two people signed
 */
export function reviewBehind(
  entry: LogEntry,
  state: ChainState | undefined,
  rules: ChainRules,
  how: "sealed" | "plain",
): KnownReview | undefined {
  if (how === "sealed") return later(state?.review, knownAt(entry.tip?.commit, rules));
  if (state === undefined) return knownAt(entry.rulesCommit, rules);
  return isByKnownRules(entry, state, rules) ? knownAt(entry.mergeCommit, rules) : state.review;
}

function knownAt(commit = "", { reviewAt, placeOf }: ChainRules): KnownReview | undefined {
  const [blob, place] = [reviewAt(commit), placeOf(commit)];
  return blob === undefined || place === undefined ? undefined : { blob, place };
}

/** A seal that is written a second time brings no older one back. */
function later(known: KnownReview | undefined, sealed: KnownReview | undefined): KnownReview | undefined {
  return known !== undefined && sealed !== undefined && sealed.place < known.place ? known : sealed;
}

/** An approved merge, one commit behind its base, which has the ReviewPolicy that the chain answers for. */
function isByKnownRules(
  { type, approved, base = "", mergeCommit = "" }: LogEntry,
  state: ChainState | undefined,
  { reviewAt, placeOf }: ChainRules,
): boolean {
  if (type !== "merge" || approved !== true) return false;
  const [from, to] = [placeOf(base), placeOf(mergeCommit)];
  if (from === undefined || to !== from + 1) return false;
  const review = reviewAt(base);
  return review !== undefined && (state === undefined || review === state.review?.blob);
}

/** Only what this merge itself added: what was pushed beside a review before it stays unknown. */
function addedBy({ base = "", mergeCommit = "" }: LogEntry, { keysAt }: ChainRules): readonly string[] {
  const before = keysAt(base);
  if (before === undefined) return [];
  return [...(keysAt(mergeCommit) ?? [])].filter((fingerprint) => !before.has(fingerprint));
}
