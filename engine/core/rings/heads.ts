import type { Endpoint } from "../model/endpoint.ts";

/** An endpoint's values of the labels that are limited, in the order of the limits. Undefined: nobody said, or nothing was said. */
export type Values = readonly (string | undefined)[];

/** How many endpoints there are of a kind, over the ring and by the values of the labels that are limited. Who they are is not kept. */
export interface Heads {
  readonly add: (values: Values, by: number) => void;
  readonly size: () => number;
  /** How many have this value of the label, which is told by its place; undefined: how many whose value nobody knows. */
  readonly at: (label: number, value: string | undefined) => number;
  /** The known values of a label. Of some of them there may be none any more. */
  readonly values: (label: number) => Iterable<string>;
}

export function createHeads(labels: number): Heads {
  const known = Array.from({ length: labels }, () => new Map<string, number>());
  const unknown = known.map(() => 0);
  let size = 0;
  return {
    add: (values, by) => {
      size += by;
      for (const [label, counts] of known.entries()) {
        const value = values[label];
        if (value === undefined) unknown[label] = (unknown[label] ?? 0) + by;
        else counts.set(value, (counts.get(value) ?? 0) + by);
      }
    },
    size: () => size,
    at: (label, value) => (value === undefined ? unknown[label] : known[label]?.get(value)) ?? 0,
    values: (label) => known[label]?.keys() ?? [],
  };
}

export function labelOf(labels: Endpoint["labels"], label: string): string | undefined {
  if (labels === undefined || !Object.hasOwn(labels, label)) return undefined;
  const value = labels[label];
  return value === "" ? undefined : value;
}
