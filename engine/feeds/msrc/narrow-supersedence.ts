import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { isCumulative } from "./build-evidence.ts";
import type { Update } from "./update.ts";

/**
 * Takes from updates that are not cumulative (security only, Internet Explorer, servicing stack) what they say they supersede and
 * nothing shows to be of their own kind. January 2024's update of Internet Explorer, KB5034120, names December's monthly rollup: whoever
 * has the one would pass for having the other.
 * @returns what was taken away
 */
export function dropWiderSuperseded(updates: ReadonlyMap<string, Update>): readonly RefusedRecord[] {
  const dropped: RefusedRecord[] = [];
  for (const { id, subTypes, supersedes } of updates.values()) {
    if (subTypes.size === 0 || [...subTypes].some(isCumulative)) continue;
    for (const older of supersedes) {
      const kinds = updates.get(older)?.subTypes;
      if (kinds !== undefined && [...kinds].every((kind) => subTypes.has(kind))) continue;
      supersedes.delete(older);
      const what = `${[...subTypes].sort().join(", ")} supersedes only its own kind`;
      dropped.push({ record: `${id} (Supercedence ${older})`, reason: what });
    }
  }
  return dropped;
}
