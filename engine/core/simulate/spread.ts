import { compareText } from "../model/compare-text.ts";
import type { Instant } from "../model/instant.ts";

/** How patches spread through rings. */
export interface Spread {
  readonly needs: (patch: string, ring: string, endpoint: string) => void;
  readonly arrived: (patch: string, ring: string, at: Instant) => void;
  /** An attempt that failed; `broken` where the endpoint was broken by it for the first time. */
  readonly failed: (patch: string, ring: string, kind: "failed" | "broken") => void;
  /** By patch, then ring. */
  readonly close: () => readonly RingSpread[];
}

/** One patch in one ring. */
export interface RingSpread {
  readonly patch: string;
  readonly ring: string;
  /** Endpoints that lacked it at some time. */
  readonly endpoints: number;
  /** Of these, those that got it. */
  readonly installed: number;
  readonly first?: Instant;
  /** When half of those that lacked it had it; undefined: they never did. */
  readonly median?: Instant;
  readonly last?: Instant;
  /** Attempts that failed. */
  readonly failed: number;
  /** Endpoints that it broke. */
  readonly broken: number;
}

interface Book {
  readonly patch: string;
  readonly ring: string;
  readonly lacking: Set<string>;
  readonly arrivals: Instant[];
  failed: number;
  broken: number;
}

export function createSpread(): Spread {
  const books = new Map<string, Book>();
  const bookOf = (patch: string, ring: string): Book => {
    const key = `${patch}\u0000${ring}`;
    const known = books.get(key) ?? { patch, ring, lacking: new Set(), arrivals: [], failed: 0, broken: 0 };
    books.set(key, known);
    return known;
  };
  return {
    needs: (patch, ring, endpoint) => {
      bookOf(patch, ring).lacking.add(endpoint);
    },
    arrived: (patch, ring, at) => {
      bookOf(patch, ring).arrivals.push(at);
    },
    failed: (patch, ring, kind) => {
      const book = bookOf(patch, ring);
      book.failed += 1;
      if (kind === "broken") book.broken += 1;
    },
    close: () =>
      [...books.values()]
        .sort((a, b) => compareText(a.patch, b.patch) || compareText(a.ring, b.ring))
        .map(spreadOf),
  };
}

function spreadOf({ patch, ring, lacking, arrivals, failed, broken }: Book): RingSpread {
  const inOrder = [...arrivals].sort((a, b) => a - b);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  const median = inOrder[Math.ceil(lacking.size / 2) - 1];
  return {
    patch,
    ring,
    endpoints: lacking.size,
    installed: arrivals.length,
    ...(first === undefined ? {} : { first }),
    ...(median === undefined ? {} : { median }),
    ...(last === undefined ? {} : { last }),
    failed,
    broken,
  };
}
