import type { ReviewUnread } from "../../schema/documents.generated.ts";
import type { WholeList } from "./every-page.ts";
import { BadAnswer } from "./forge-fault.ts";

/** A part of what is read: what came, and what did not. */
export interface Part<T> {
  readonly value: T;
  readonly unread: readonly ReviewUnread[];
}

/**
 * Takes lists for what they say. One that is unknown, or that says what nobody described, makes the part unread.
 * @param missing stands where there is nothing; it counts for nothing, because `unread` is beside it
 */
export function partOf<T>(what: string, lists: readonly WholeList[], missing: T, take: () => T): Part<T> {
  const unread: ReviewUnread[] = [];
  for (const list of lists) if (list.kind === "unknown") unread.push({ what, why: list.why });
  if (unread.length > 0) return { value: missing, unread };
  try {
    return { value: take(), unread };
  } catch (error) {
    if (!(error instanceof BadAnswer)) throw error;
    return { value: missing, unread: [{ what, why: `the answer cannot be used: ${error.message}` }] };
  }
}

/** Its items; none where it is unknown. For use within `partOf`, which has looked at it. */
export function itemsOf(list: WholeList): Extract<WholeList, { readonly kind: "all" }>["items"] {
  return list.kind === "all" ? list.items : [];
}
