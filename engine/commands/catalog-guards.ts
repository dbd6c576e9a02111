import { DEFAULT_GUARDS, type Guards } from "../core/catalog/accept-editions.ts";
import { type DurationMs, parseDuration } from "../core/model/duration.ts";
import type { WorkspaceGuards } from "../schema/documents.generated.ts";

export interface CatalogGuards extends Guards {
  /** A feed whose edition is older, or was last read longer ago, is shown as stale. */
  readonly maxAgeMs: DurationMs;
}

const DEFAULT_MAX_AGE = "P3D";

/** The guards of a workspace that was validated, with the defaults. What cannot be read after all allows nothing. */
export function catalogGuards(declared: WorkspaceGuards | undefined): CatalogGuards {
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
    maxAgeMs: parseDuration(declared?.maxAge ?? DEFAULT_MAX_AGE) ?? 0,
  };
}

function shareOf(declared: string | undefined, otherwise: number): number {
  if (declared === undefined) return otherwise;
  const share = Number(/^\d+(?:\.\d+)?(?=%$)/.exec(declared)?.[0] ?? "none") / 100;
  return share >= 0 && share <= 1 ? share : 0;
}
