import { OutsideError } from "../ports/outside-error.ts";
import type { ReviewUnread } from "../schema/documents.generated.ts";

export interface Attempted<T> {
  readonly value?: T;
  readonly unread: readonly ReviewUnread[];
}

/** What git or a store cannot give of a change is no reason to fail: it is what keeps the change from being approved. */
export async function attemptRead<T>(what: string, read: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await read(), unread: [] };
  } catch (cause) {
    if (!(cause instanceof OutsideError)) throw cause;
    const hint = cause.hint === undefined ? "" : `; ${cause.hint}`;
    return { unread: [{ what, why: `${cause.message}${hint}` }] };
  }
}
