import { DEFAULT_GUARDS, type Guards } from "../core/catalog/accept-editions.ts";
import { type DurationMs, parseDuration } from "../core/model/duration.ts";
import type { WorkspaceGuards } from "../schema/documents.generated.ts";

export interface CatalogGuards extends Guards {
  /** A feed that was last read longer ago is shown as stale. */
  readonly maxAgeMs: DurationMs;
}

const DEFAULT_MAX_AGE = "P3D";

/** The guards of a workspace that was validated, with the defaults. What cannot be read after all allows nothing. */
export function catalogGuards(declared: WorkspaceGuards | undefined): CatalogGuards {
  const share =
    declared?.maxShrink === undefined
      ? DEFAULT_GUARDS.maxShrink
      : Number(declared.maxShrink.replace("%", "")) / 100;
  return {
    maxShrink: share >= 0 && share <= 1 ? share : 0,
    maxAgeMs: parseDuration(declared?.maxAge ?? DEFAULT_MAX_AGE) ?? 0,
  };
}
