import { formatInstant, type Instant } from "../model/instant.ts";
import type { TimedEvent } from "./moment.ts";
import { doubt, type Refusal, refuse, shortSha } from "./refusal.ts";
import type { Subject } from "./subject.ts";
import { unreadRefusal } from "./unread.ts";

/** Events that move head or base under a review, by the forge's clock. */
const MOVES = new Set(["head_ref_force_pushed", "pushed", "base_ref_force_pushed"]);

/**
 * Whether a review whose commit is the present head can have been of that head: forges move the commit along after a rebase or an
 * update, so it proves nothing by itself. Only if no clock of the server shows a later change; commit dates prove nothing.
 * A change in the same second may have been later.
 * @returns undefined: yes
 * @see approval.md, 4
 */
export function freshHeadRefusal(submittedAt: Instant, subject: Subject): Refusal | undefined {
  const refusal = unreadRefusal([...subject.unread.everyReview, ...subject.unread.presentHead]);
  if (refusal !== undefined) return refusal;
  const { events, input } = subject;
  for (const { type, when } of events) {
    if (!MOVES.has(type)) continue;
    if (when === undefined) return doubt(`nobody knows when the event ${type} was`);
    if (when >= submittedAt)
      return refuse("stale-head", `after the review: ${type} at ${formatInstant(when)}`);
  }
  return statusRefusal(submittedAt, events, input.pullRequest.head.sha);
}

/**
 * The oldest status on the head is no older than the head is. It decides where no push says when the head came: where one does,
 * a later status shows no change.
 */
function statusRefusal(
  submittedAt: Instant,
  events: readonly TimedEvent[],
  head: string,
): Refusal | undefined {
  const cameBefore = events.some(
    ({ type, when, after }) => MOVES.has(type) && after === head && when !== undefined && when < submittedAt,
  );
  if (cameBefore) return undefined;
  let oldest: Instant | undefined;
  for (const { type, when, after } of events) {
    if (type !== "status" || (after ?? head) !== head) continue;
    if (when === undefined) return doubt(`nobody knows when a status on ${shortSha(head)} was set`);
    if (oldest === undefined || when < oldest) oldest = when;
  }
  if (oldest === undefined || oldest < submittedAt) return undefined;
  return refuse("stale-head", `the oldest status on the head is later: ${formatInstant(oldest)}`);
}
