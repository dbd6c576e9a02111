import { canonicalKbId } from "../../core/model/kb-id.ts";
import type { CvrfDocument } from "./cvrf.ts";

/**
 * Which updates contain which of the same month, by what they fix: a monthly rollup has the security-only update, a cumulative
 * update the hotpatch, though no document says so. It holds only where the narrow one fixes nothing, on any of its products, that the
 * wide one does not fix there.
 * @returns the narrow ones by the wide ones
 */
export function containedIn({ vulnerabilities }: CvrfDocument): ReadonlyMap<string, readonly string[]> {
  const narrow = new Map<string, Set<string>>();
  const wide = new Map<string, Set<string>>();
  for (const { id, remediations } of vulnerabilities) {
    for (const { type, text, subType, products } of remediations) {
      const kb = canonicalKbId(text);
      if (type !== "Vendor Fix" || kb === undefined) continue;
      const pairs = rememberIn(isNarrow(subType) ? narrow : isWide(subType) ? wide : new Map(), kb);
      for (const product of products) pairs.add(`${product} ${id}`);
    }
  }
  const found = new Map<string, readonly string[]>();
  for (const [kb, fixed] of wide) {
    const inside = [...narrow].filter(([other, pairs]) => other !== kb && isWithin(pairs, fixed));
    if (inside.length > 0)
      found.set(
        kb,
        inside.map(([other]) => other),
      );
  }
  return found;
}

/** Microsoft writes it in both ways. */
function isNarrow(subType: string): boolean {
  return /^(?:security only|(?:security ?)?hotpatch ?update|ie cumulative)$/i.test(subType);
}

function isWide(subType: string): boolean {
  return /^(?:monthly rollup|security update|cumulative update)$/i.test(subType);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return some.size > 0;
}

function rememberIn(groups: Map<string, Set<string>>, key: string): Set<string> {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group);
  return group;
}
