import { canonicalKbId } from "../../core/model/kb-id.ts";
import { isCumulative, isHotpatch } from "./build-evidence.ts";
import type { CvrfDocument } from "./cvrf.ts";
import { readSupercedence } from "./supercedence.ts";
import { systemKey } from "./update.ts";
import { windowsProduct } from "./windows-products.ts";

/** Whether a KB is the one of a month that brings a system to its build. */
export type LeadsOn = (kb: string, system: string) => boolean;

/**
 * Tells a month's cumulative update from what is published beside it for the same system, with a build that it does not bring: an
 * update of the recovery environment names one, and a system that has reached it by way of the cumulative update lacks it all the
 * same. The cumulative update is the one that fixes the most, or supersedes the others; of equals, none is. Hotpatches bring builds
 * of their own.
 */
export function leadingUpdates(document: CvrfDocument): LeadsOn {
  const bySystem = groupBySystem(document);
  return (kb, system) => {
    const rivals = bySystem.get(system);
    const own = rivals?.get(kb);
    if (rivals === undefined || own === undefined) return true;
    for (const [other, { fixed }] of rivals)
      if (other !== kb && fixed.size >= own.fixed.size && !own.supersedes.has(other)) return false;
    return true;
  };
}

interface Rival {
  readonly fixed: Set<string>;
  readonly supersedes: Set<string>;
}

function groupBySystem({
  products,
  vulnerabilities,
}: CvrfDocument): ReadonlyMap<string, ReadonlyMap<string, Rival>> {
  const systems = new Map<string, string>();
  for (const { id, name } of products) {
    const system = windowsProduct(name);
    if (system !== undefined) systems.set(id, systemKey(system));
  }
  const found = new Map<string, Map<string, Rival>>();
  for (const { id, remediations } of vulnerabilities) {
    for (const { type, text, subType, supercedence, products: about } of remediations) {
      const kb = canonicalKbId(text);
      if (type !== "Vendor Fix" || kb === undefined || isHotpatch(subType) || !isCumulative(subType))
        continue;
      for (const product of about) {
        const system = systems.get(product);
        if (system === undefined) continue;
        const rivals = found.get(system) ?? new Map<string, Rival>();
        found.set(system, rivals);
        const rival = rivals.get(kb) ?? { fixed: new Set(), supersedes: new Set() };
        rivals.set(kb, rival);
        rival.fixed.add(id);
        for (const older of readSupercedence(supercedence, kb).kbs) rival.supersedes.add(older);
      }
    }
  }
  return found;
}
