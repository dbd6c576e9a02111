import type { Missing } from "../applicability/fix-status.ts";
import { compareText } from "../model/compare-text.ts";
import { schemeByName } from "../versions/registry.ts";
import type { Needed } from "./siblings.ts";

/** What an endpoint lacks, by patch and by package. */
export interface NeededIndex {
  readonly byId: ReadonlyMap<string, Needed>;
  /** By `versionKey`: the fixes of one package whose versions compare, the newest first, those without a published fix last. */
  readonly byPackage: ReadonlyMap<string, readonly NeededFix[]>;
}

export interface NeededFix {
  readonly needed: Needed;
  readonly missing: Missing;
}

export function indexNeeded(needed: readonly Needed[]): NeededIndex {
  const byPackage = new Map<string, NeededFix[]>();
  for (const one of needed) {
    for (const missing of one.missing) {
      for (const name of missing.packages) {
        const key = versionKey(missing, name);
        const fixes = byPackage.get(key);
        if (fixes === undefined) byPackage.set(key, [{ needed: one, missing }]);
        else fixes.push({ needed: one, missing });
      }
    }
  }
  for (const fixes of byPackage.values()) fixes.sort(compareNewestFirst);
  return { byId: new Map(needed.map((one) => [one.entry.patch.id, one])), byPackage };
}

/** Fixes with the same key have versions that compare. */
export function versionKey({ type, scheme }: Missing, name: string): string {
  return `${type}\u0000${scheme}\u0000${name}`;
}

function compareNewestFirst(a: NeededFix, b: NeededFix): number {
  return (
    compareVersions(b.missing, a.missing) || compareText(a.needed.entry.patch.id, b.needed.entry.patch.id)
  );
}

function compareVersions({ to: a, scheme }: Missing, { to: b }: Missing): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return schemeByName(scheme)?.compare(a, b) ?? 0;
}
