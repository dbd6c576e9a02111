import { compareText } from "../model/compare-text.ts";
import type { EndOfSupport, Lifecycle } from "../model/lifecycle.ts";

/** What tells one release line from all others. */
export function lifecycleKey({ product, cycle }: Pick<Lifecycle, "product" | "cycle">): string {
  return `${product} ${cycle}`;
}

/**
 * One lifecycle for each release line, ascending by product and line. Where two speak of one line, the earlier end counts, and
 * one that does not know leaves the word to the other.
 */
export function mergeLifecycles(all: Iterable<Lifecycle>): readonly Lifecycle[] {
  const byKey = new Map<string, Lifecycle>();
  for (const one of all) {
    const key = lifecycleKey(one);
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? one : bothOf(other, one));
  }
  return [...byKey.values()].sort(
    (a, b) => compareText(a.product, b.product) || compareText(a.cycle, b.cycle),
  );
}

function bothOf(a: Lifecycle, b: Lifecycle): Lifecycle {
  const eol = earlier(a.eol, b.eol);
  const extended = earlier(a.extended, b.extended);
  // Which one is listed first decides nothing.
  const [latest] = [a.latest, b.latest].filter((one) => one !== undefined).sort();
  return {
    product: a.product,
    cycle: a.cycle,
    ...(eol === undefined ? {} : { eol }),
    ...(extended === undefined ? {} : { extended }),
    ...(latest === undefined ? {} : { latest }),
  };
}

/** Ended before any date, any date before none announced, and that before "nobody knows". */
function earlier(a: EndOfSupport | undefined, b: EndOfSupport | undefined): EndOfSupport | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return rank(a) <= rank(b) ? a : b;
}

function rank(end: EndOfSupport): number {
  if (typeof end === "number") return end;
  return end ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
