import { compareText } from "../core/model/compare-text.ts";

/** A commit to visit. Its date only says when it is visited: anyone can write any date. */
export interface QueuedCommit {
  readonly commit: string;
  readonly at: number;
}

export interface CommitQueue<T extends QueuedCommit> {
  push(item: T): void;
  /** The newest; of equally new ones the one with the smaller id. */
  pop(): T | undefined;
  peek(): T | undefined;
}

/** A binary heap of commits, newest first. */
export function commitQueue<T extends QueuedCommit>(): CommitQueue<T> {
  const heap: T[] = [];
  return {
    push(item) {
      heap.push(item);
      siftUp(heap, heap.length - 1);
    },
    pop() {
      const [first] = heap;
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last;
        siftDown(heap);
      }
      return first;
    },
    peek: () => heap[0],
  };
}

/** Newest first, then by id: the order of everything that lists commits without an order of their own. */
export function compareQueued(a: QueuedCommit, b: QueuedCommit): number {
  return b.at - a.at || compareText(a.commit, b.commit);
}

function siftUp<T extends QueuedCommit>(heap: T[], from: number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!swapIfBefore(heap, at, parent)) return;
    at = parent;
  }
}

function siftDown<T extends QueuedCommit>(heap: T[]): void {
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const child = isBefore(heap, right, left) ? right : left;
    if (!swapIfBefore(heap, child, at)) return;
    at = child;
  }
}

function swapIfBefore<T extends QueuedCommit>(heap: T[], one: number, other: number): boolean {
  if (!isBefore(heap, one, other)) return false;
  const [a, b] = [heap[one], heap[other]];
  if (a === undefined || b === undefined) return false;
  heap[one] = b;
  heap[other] = a;
  return true;
}

function isBefore<T extends QueuedCommit>(heap: readonly T[], one: number, other: number): boolean {
  const [a, b] = [heap[one], heap[other]];
  return a !== undefined && b !== undefined && compareQueued(a, b) < 0;
}
