import type { Applicability } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Report } from "../model/report.ts";
import { isRejectedAnywhere } from "./denials.ts";
import { isOfWhatRuns } from "./rungs/in-place.ts";
import type { World } from "./world.ts";

/** Whether a patch surely passes rungs 3–5. Where it says no, the ladder has to look. */
export type IsQuiet = (
  entry: CatalogEntry,
  applicability: Applicability,
  endpoint: Endpoint,
  report: Report,
) => boolean;

/**
 * Most patches of most endpoints are in place, and nothing was ever said or seen of them: that is found out by a few lookups,
 * without a case. It knows no words: those are the ladder's.
 */
export function createIsQuiet(world: World): IsQuiet {
  const known = new Map<CatalogEntry, Standing>();
  const standingOf = (entry: CatalogEntry): Standing => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const standing = standingIn(world, entry);
    known.set(entry, standing);
    return standing;
  };
  return (entry, applicability, endpoint, report) => {
    if (applicability.kind !== "in-place" || applicability.inactive !== undefined) return false;
    const standing = standingOf(entry);
    if (standing === "contested") return false;
    if (standing === "wants-reboot" && report.rebootPending !== false) return false;
    return hasQuietHistory(entry.patch.id, endpoint);
  };
}

type Standing = "contested" | "wants-reboot" | "active";

function standingIn(world: World, { patch }: CatalogEntry): Standing {
  if (patch.retracted === true || isRejectedAnywhere(patch.id, world)) return "contested";
  const asks = patch.reboot === "required" || patch.reboot === "possible";
  const runs = patch.fixes.length > 0 && patch.fixes.every(isOfWhatRuns);
  return asks && !runs ? "wants-reboot" : "active";
}

/** No attempt at it, and it was there at first sight or its arrival was approved. */
function hasQuietHistory(id: string, { history }: Endpoint): boolean {
  const { arrivals, missing, attempts } = history;
  for (const { patch } of attempts) if (patch === id) return false;
  return arrivals.get(id) === "approved" || (!arrivals.has(id) && !missing.has(id));
}
