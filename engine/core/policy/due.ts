import type { CatalogEntry } from "../model/catalog.ts";
import type { Exclusion, Policy } from "../model/declared.ts";
import type { Contact } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { RuleMatch } from "./rule-match.ts";

/**
 * When a patch must be in: anchor + due of the rule that matches. Where a fact that moves brought another rule in, its due
 * counts from the instant that fact was first seen, and the earliest stands: a fact that vanishes restarts nothing.
 *
 * @returns undefined when no rule sets a date, or the anchor is not known
 */
export function dueOf(
  match: RuleMatch,
  entry: CatalogEntry,
  anchor: Instant | undefined,
): Instant | undefined {
  if (anchor === undefined) return undefined;
  let due: Instant | undefined;
  for (const { rule, facts } of match.past) {
    if (rule.dueMs === undefined) continue;
    const since = facts === 0 ? anchor : Math.max(anchor, entry.facts[facts]?.since ?? anchor);
    const candidate = since + rule.dueMs;
    if (Number.isFinite(candidate) && (due === undefined || candidate < due)) due = candidate;
  }
  return due;
}

/**
 * Moves a due date for an endpoint that was away when it passed, or came back shortly before: once per absence, to its
 * return + grace. An absence is a gap between reports longer than the policy's `staleAfter`.
 */
export function afterAbsences(
  due: Instant,
  contacts: readonly Contact[],
  graceMs: number,
  policy: Policy,
): Instant {
  let moved = due;
  for (const [index, contact] of contacts.entries()) {
    const before = contacts[index - 1];
    if (before === undefined) continue;
    const [leftAt, returnedAt] = [before[1], contact[0]];
    if (returnedAt - leftAt <= policy.staleAfterMs) continue;
    if (moved >= leftAt && moved <= returnedAt + graceMs) moved = returnedAt + graceMs;
  }
  return moved;
}

/** An exclusion that has run out leaves time to catch up: due is not before its end + grace. */
export function afterExclusions(due: Instant, expired: readonly Exclusion[]): Instant {
  let moved = due;
  for (const { expires, graceMs } of expired) moved = Math.max(moved, expires + graceMs);
  return moved;
}
