import type { World } from "./world.ts";

/** What can go wrong with an answer. */
export type FaultKind =
  /** 403 with `retry-after` (without: `seconds` is null), as after too many requests at once. */
  | "secondary-limit"
  /** 403 with nothing remaining until the reset. */
  | "primary-limit"
  | "too-many-requests"
  | "bad-gateway"
  /** The work is done all the same; only its answer is a 502. */
  | "lost-answer"
  | "server-error"
  | "conflict"
  | "not-found"
  | "unauthorized"
  | "forbidden"
  /** 301 to /repositories/ID/…, as after a rename. */
  | "moved"
  /** The body ends in its middle, under a length that fits. */
  | "truncated"
  /** An answer of the forge as it was when the fault was asked for. */
  | "stale"
  /** A page without rows, though pages follow. */
  | "empty-page"
  /** A page that lacks its last row. */
  | "short-page"
  /** No header Link, as if this page were the last. */
  | "no-link"
  | "slow"
  | "reset"
  /** Something happens just before the answer is made (`run`), a push for one. */
  | "meanwhile";

export interface Fault {
  readonly kind: FaultKind;
  /** An operation's id (`pulls/list-reviews`), `METHOD /path`, `git/upload-pack`, `git/receive-pack`, or `*`. */
  readonly match: string;
  /** Only this page of a list. */
  readonly page?: number;
  /** How often; 1 by default. */
  readonly times?: number;
  /** Requests that it lets pass before. */
  readonly after?: number;
  /** For limits and `slow`; null: no `retry-after`. */
  readonly seconds?: number | null;
  readonly run?: () => void | Promise<void>;
}

interface Standing {
  readonly fault: Fault;
  readonly world: World | undefined;
  left: number;
  skip: number;
}

export interface Fired {
  readonly fault: Fault;
  /** For `stale`. */
  readonly world: World | undefined;
}

export interface Faults {
  add(fault: Fault, world: World): void;
  /** The first fault that stands for this request, used up by one. */
  take(names: readonly string[], page: number): Fired | undefined;
  clear(): void;
}

export function makeFaults(): Faults {
  const standing: Standing[] = [];
  return {
    add: (fault, world) => {
      const copy = fault.kind === "stale" ? structuredClone(world) : undefined;
      standing.push({ fault, world: copy, left: fault.times ?? 1, skip: fault.after ?? 0 });
    },
    take: (names, page) => {
      for (const one of standing) {
        if (one.left <= 0 || !(one.fault.match === "*" || names.includes(one.fault.match))) continue;
        if (one.fault.page !== undefined && one.fault.page !== page) continue;
        if (one.skip > 0) {
          one.skip -= 1;
          continue;
        }
        one.left -= 1;
        return { fault: one.fault, world: one.world };
      }
      return undefined;
    },
    clear: () => {
      standing.length = 0;
    },
  };
}
