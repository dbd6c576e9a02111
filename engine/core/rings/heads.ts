import type { Mover } from "./room.ts";

/** A set of endpoints, counted over the ring and by the values of some labels. */
export interface Heads {
  readonly has: (endpoint: string) => boolean;
  readonly add: (mover: Mover) => void;
  readonly remove: (mover: Mover) => void;
  readonly size: () => number;
  /** How many have this value of the label; undefined: how many whose value nobody knows. */
  readonly at: (label: string, value: string | undefined) => number;
  readonly values: (label: string) => Iterable<string | undefined>;
}

export function createHeads(labels: readonly string[]): Heads {
  const ids = new Set<string>();
  const counts = new Map(labels.map((label) => [label, new Map<string | undefined, number>()]));
  const countBy = (mover: Mover, by: 1 | -1): void => {
    for (const [label, values] of counts) {
      const value = labelOf(mover, label);
      values.set(value, (values.get(value) ?? 0) + by);
    }
  };
  return {
    has: (endpoint) => ids.has(endpoint),
    add: (mover) => {
      if (ids.has(mover.endpoint)) return;
      ids.add(mover.endpoint);
      countBy(mover, 1);
    },
    remove: (mover) => {
      if (ids.delete(mover.endpoint)) countBy(mover, -1);
    },
    size: () => ids.size,
    at: (label, value) => counts.get(label)?.get(value) ?? 0,
    values: (label) => counts.get(label)?.keys() ?? [],
  };
}

/** Undefined: nobody said, or nothing was said. */
export function labelOf({ labels }: Mover, label: string): string | undefined {
  if (labels === undefined || !Object.hasOwn(labels, label)) return undefined;
  const value = labels[label];
  return value === "" ? undefined : value;
}
