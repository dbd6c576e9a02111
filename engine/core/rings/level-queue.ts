import { compareLevels, type Level } from "./bundles.ts";

/** Things that wait for a level, first in line first. A binary heap. */
export interface LevelQueue<T> {
  readonly add: (level: Level, item: T) => void;
  /** All of the first level, in no order that means anything. */
  readonly take: () => { readonly level: Level; readonly items: readonly T[] } | undefined;
}

interface Node<T> {
  readonly level: Level;
  readonly item: T;
}

export function createLevelQueue<T>(): LevelQueue<T> {
  const heap: Node<T>[] = [];
  const pop = (): Node<T> | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) sink(heap, last);
    return first;
  };
  return {
    add: (level, item) => {
      rise(heap, { level, item });
    },
    take: () => {
      const first = pop();
      if (first === undefined) return undefined;
      const items = [first.item];
      while (heap[0] !== undefined && compareLevels(heap[0].level, first.level) === 0) {
        const next = pop();
        if (next !== undefined) items.push(next.item);
      }
      return { level: first.level, items };
    },
  };
}

function rise<T>(heap: Node<T>[], node: Node<T>): void {
  let at = heap.length;
  for (;;) {
    const up = (at - 1) >> 1;
    const parent = at === 0 ? undefined : heap[up];
    if (parent === undefined || compareLevels(parent.level, node.level) <= 0) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = node;
}

/** Puts the node in the place of the root. */
function sink<T>(heap: Node<T>[], node: Node<T>): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    if (a === undefined) break;
    const isRight = b !== undefined && compareLevels(b.level, a.level) < 0;
    const child = isRight ? b : a;
    if (compareLevels(node.level, child.level) <= 0) break;
    heap[at] = child;
    at = isRight ? left + 1 : left;
  }
  heap[at] = node;
}
