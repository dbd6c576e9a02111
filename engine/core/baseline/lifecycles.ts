import { mergeLifecycles } from "../catalog/merge-lifecycles.ts";
import type { FeedState } from "../model/catalog.ts";
import type { Lifecycle } from "../model/lifecycle.ts";

/** What the feeds of lifecycles that are held say together. */
export interface Lifecycles {
  /** Whether any such feed was ever read: without one, nobody knows that anything is supported. */
  readonly known: boolean;
  /** The release lines of a product. */
  readonly of: (product: string) => readonly Lifecycle[];
}

export const NO_LIFECYCLES: Lifecycles = { known: false, of: () => [] };

export function indexLifecycles(feeds: readonly Pick<FeedState, "lifecycles">[]): Lifecycles {
  const told = feeds.filter(({ lifecycles }) => lifecycles !== undefined);
  if (told.length === 0) return NO_LIFECYCLES;
  const byProduct = new Map<string, Lifecycle[]>();
  for (const one of mergeLifecycles(told.flatMap(({ lifecycles = [] }) => lifecycles))) {
    const lines = byProduct.get(one.product);
    if (lines === undefined) byProduct.set(one.product, [one]);
    else lines.push(one);
  }
  return { known: true, of: (product) => byProduct.get(product) ?? [] };
}
