import { type DurationMs, parseDuration } from "../core/model/duration.ts";
import type { WorkspaceCatalog } from "../schema/documents.generated.ts";

const DEFAULT_MAX_AGE = "P3D";
/** Of what its publisher brings out by the month, with a week to spare. */
const BY_FORMAT: Readonly<Record<string, string>> = { msrc: "P38D" };

/**
 * How old the edition of a feed may be before it is shown as stale: what its own entry in muster.yaml says, else the guards, else
 * three days, or as often as its publisher has a new one. What cannot be read after all allows nothing.
 * @param feed its name in the catalog, which begins with its format
 */
export function feedMaxAge(
  declared: WorkspaceCatalog | undefined,
): (feed: { readonly feed: string; readonly format: string }) => DurationMs {
  const own = new Map<string, string>();
  for (const { format, from, maxAge } of declared?.feeds ?? [])
    if (maxAge !== undefined) own.set(`${format}:${from}`, maxAge);
  return ({ feed, format }) => {
    const byFormat = Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
    return parseDuration(own.get(feed) ?? declared?.guards?.maxAge ?? byFormat ?? DEFAULT_MAX_AGE) ?? 0;
  };
}
