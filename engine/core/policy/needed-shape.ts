import type { Missing } from "../applicability/fix-status.ts";
import { schemeByName } from "../versions/registry.ts";

/** What a patch lacks on an endpoint, as far as other patches may bring it: what is there now does not matter. Equal ones are one. */
export interface Shape {
  readonly fixes: readonly Missing[];
  /** Every package of every fix, by `versionKey`. */
  readonly keys: readonly { readonly key: string; readonly missing: Missing }[];
}

/** Questions about two shapes, each answered once. */
export interface Shapes {
  readonly of: (missing: readonly Missing[]) => Shape;
  /** Whether each fix of `lower` is reached for each of its packages. */
  readonly reachesAll: (upper: Shape, lower: Shape) => boolean;
  /** The same, but the vendor's word stands for KBs: they come with `upper`. */
  readonly reachesAllButKbs: (upper: Shape, lower: Shape) => boolean;
  /** Whether `upper` reaches at least one package of `lower`. */
  readonly touches: (upper: Shape, lower: Shape) => boolean;
  /** Orders what two fixes of one `versionKey` bring; what nobody published is last. */
  readonly compare: (a: Missing, b: Missing) => number;
}

/** How many shapes are remembered, at most. */
const KEPT_SHAPES = 20_000;

/** Memory: the distinct shapes, and an answer for each pair of them that was asked about. */
export function createShapes(): Shapes {
  let byText = new Map<string, Shape>();
  const byMissing = new WeakMap<readonly Missing[], Shape>();
  const orders = new Map<string, Map<string, number>>();
  return {
    of: (missing) => {
      const before = byMissing.get(missing);
      if (before !== undefined) return before;
      if (byText.size >= KEPT_SHAPES) byText = new Map();
      const text = JSON.stringify(
        missing.map(({ type, scheme, to, packages }) => [type, scheme, to ?? null, packages]),
      );
      const shape = byText.get(text) ?? { fixes: missing, keys: keysOf(missing) };
      byText.set(text, shape);
      byMissing.set(missing, shape);
      return shape;
    },
    reachesAll: rememberedPairs((upper, lower) => lower.fixes.every((low) => reaches(upper.fixes, low))),
    reachesAllButKbs: rememberedPairs((upper, lower) =>
      lower.fixes.every((low) => low.type === "kb" || reaches(upper.fixes, low)),
    ),
    touches: rememberedPairs((upper, lower) =>
      lower.fixes.some((low) =>
        upper.fixes.some(
          (high) => high.packages.some((name) => low.packages.includes(name)) && isAtLeast(high, low),
        ),
      ),
    ),
    compare: ({ to: a, scheme }, { to: b }) => {
      if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
      if (a === b) return 0;
      const key = `${scheme}\u0000${a}`;
      const known = orders.get(key) ?? new Map<string, number>();
      orders.set(key, known);
      const order = known.get(b) ?? schemeByName(scheme)?.compare(a, b) ?? 0;
      known.set(b, order);
      return order;
    },
  };
}

/** Fixes with the same key have versions that compare. */
export function versionKey({ type, scheme }: Missing, name: string): string {
  return `${type}\u0000${scheme}\u0000${name}`;
}

function keysOf(fixes: readonly Missing[]): Shape["keys"] {
  return fixes.flatMap((missing) =>
    missing.packages.map((name) => ({ key: versionKey(missing, name), missing })),
  );
}

/** Whether a fix is reached for each of its packages. A fix that nobody published neither reaches nor is reached. */
function reaches(upper: readonly Missing[], low: Missing): boolean {
  return low.packages.every((name) =>
    upper.some((high) => high.packages.includes(name) && isAtLeast(high, low)),
  );
}

/** Whether reaching `high` is reaching `low` too: the same kind of version of the same scheme, and no older one. */
export function isAtLeast(high: Missing, low: Missing): boolean {
  if (high.type !== low.type || high.scheme !== low.scheme) return false;
  if (high.to === undefined || low.to === undefined) return false;
  if (high.to === low.to) return true;
  const scheme = schemeByName(high.scheme);
  return scheme !== undefined && scheme.compare(high.to, low.to) >= 0;
}

function rememberedPairs(
  answer: (upper: Shape, lower: Shape) => boolean,
): (upper: Shape, lower: Shape) => boolean {
  const known = new WeakMap<Shape, WeakMap<Shape, boolean>>();
  return (upper, lower) => {
    let answers = known.get(upper);
    if (answers === undefined) {
      answers = new WeakMap();
      known.set(upper, answers);
    }
    const before = answers.get(lower);
    if (before !== undefined) return before;
    const found = answer(upper, lower);
    answers.set(lower, found);
    return found;
  };
}
