import type { CatalogEntry } from "../model/catalog.ts";
import type { Exclusion, Policy } from "../model/declared.ts";
import type { Contact } from "../model/endpoint.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import type { RuleMatch } from "./rule-match.ts";

/**
 * When an endpoint must have a patch: the earliest date that any rule gives which matches, perhaps matches, or did so under
 * the facts of some moment. A rule counts from the anchor; one that a moved fact brought in counts from the instant that fact
 * was first seen. A fact that vanishes restarts nothing. Each date is moved for absences by the grace of its own rule.
 *
 * @returns undefined when no rule sets a date, or it counts from an anchor that is not known
 */
export function dueOf(
  match: RuleMatch,
  entry: CatalogEntry,
  anchor: Instant | undefined,
  contacts: readonly Contact[],
  policy: Policy,
): Instant | undefined {
  let due: Instant | undefined;
  for (const { rule, facts } of match.past) {
    const since = facts === 0 ? anchor : (seenAt(entry, facts) ?? anchor);
    if (rule.dueMs === undefined || since === undefined) continue;
    const candidate = afterAbsences(since + rule.dueMs, contacts, rule.graceMs, policy);
    if (due === undefined || candidate < due) due = candidate;
  }
  return due;
}

function seenAt(entry: CatalogEntry, facts: number): Instant | undefined {
  const since = entry.facts[facts]?.since;
  return since !== undefined && isInstant(since) ? since : undefined;
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
    if (moved > leftAt && moved <= returnedAt + graceMs) moved = returnedAt + graceMs;
  }
  return moved;
}

/** An exclusion that has run out leaves time to catch up: due is not before its end + grace. */
export function afterExclusions(due: Instant, expired: readonly Exclusion[]): Instant {
  let moved = due;
  for (const { expires, graceMs } of expired) moved = Math.max(moved, expires + graceMs);
  return moved;
}
