import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Policy } from "../model/declared.ts";
import { isUnknown } from "../model/kleene.ts";
import { patchesNamed } from "./effect-of.ts";
import type { EffectRow } from "./effect-row.ts";

/**
 * For each patch named in an effect: all `review` rules that any policy gives it, or perhaps gives it. A patch that is not in
 * the catalog, of which another revision is approved than the catalog has, or that no rule matches, is left out: not covered.
 * @see documents.md, ReviewPolicy, `by-policy`
 */
export function rulesByPatch(
  policies: readonly Policy[],
  catalog: ReadonlyMap<string, CatalogEntry>,
  effect: readonly EffectRow[],
): Readonly<Record<string, readonly string[]>> {
  const rules: [string, readonly string[]][] = [];
  for (const patch of patchesNamed(effect)) {
    const entry = catalog.get(patch);
    if (entry === undefined || !isRevisionKnown(patch, entry, effect)) continue;
    const given = new Set(policies.flatMap((policy) => rulesOf(policy, entry)));
    if (given.size > 0) rules.push([patch, [...given].sort(compareText)]);
  }
  return Object.fromEntries(rules);
}

/** What is taken out may be of a revision that is gone; what is approved must be what the selectors judge. */
function isRevisionKnown(patch: string, { digest }: CatalogEntry, effect: readonly EffectRow[]): boolean {
  return effect.every(
    (row) => row.length !== 4 || row[0] !== "approve" || row[1] !== patch || row[2] === digest,
  );
}

/** The first rule that matches decides, and each before it that perhaps does. */
function rulesOf({ rules }: Policy, { patch }: CatalogEntry): readonly string[] {
  const given: string[] = [];
  for (const { patches, review } of rules) {
    const answer = patches(patch);
    if (answer !== "yes" && !isUnknown(answer)) continue;
    if (review !== undefined) given.push(review);
    if (answer === "yes") return given;
  }
  return given;
}
