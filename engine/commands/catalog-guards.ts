import { DEFAULT_GUARDS, type Guards } from "../core/catalog/accept-editions.ts";
import { type DurationMs, parseDuration } from "../core/model/duration.ts";
import type { WorkspaceCatalog } from "../schema/documents.generated.ts";
import { feedMaxAge } from "./feed-max-age.ts";

export interface CatalogGuards extends Guards {
  /** A feed whose edition is older, or was last read longer ago, is shown as stale. */
  readonly maxAgeOf: (feed: { readonly feed: string; readonly format: string }) => DurationMs;
}

/** The guards of a workspace that was validated, with the defaults. What cannot be read after all allows nothing. */
export function catalogGuards(catalog: WorkspaceCatalog | undefined): CatalogGuards {
  const declared = catalog?.guards;
  return {
    maxShrink: shareOf(declared?.maxShrink, DEFAULT_GUARDS.maxShrink),
    maxFamilyShrink: shareOf(declared?.maxFamilyShrink, DEFAULT_GUARDS.maxFamilyShrink),
    maxLoss: shareOf(declared?.maxLoss, DEFAULT_GUARDS.maxLoss),
    // A time that cannot be read never ends.
    lessAfterMs:
      declared?.lessAfter === undefined
        ? DEFAULT_GUARDS.lessAfterMs
        : (parseDuration(declared.lessAfter) ?? Number.POSITIVE_INFINITY),
    accept: new Set(declared?.accept ?? []),
    maxAgeOf: feedMaxAge(catalog),
  };
}

function shareOf(declared: string | undefined, otherwise: number): number {
  if (declared === undefined) return otherwise;
  const share = Number(/^\d+(?:\.\d+)?(?=%$)/.exec(declared)?.[0] ?? "none") / 100;
  return share >= 0 && share <= 1 ? share : 0;
}
