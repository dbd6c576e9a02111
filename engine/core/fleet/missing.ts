import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";

type Missing = EndpointHistory["missing"];

/** Widens, for each of the patches, the span of reports that showed it missing. The same map when nothing is new. */
export function sawMissing(missing: Missing, patches: readonly string[], at: Instant): Missing {
  const widened = patches.filter((patch) => {
    const span = missing.get(patch);
    return span === undefined || at < span.first || at > span.last;
  });
  if (widened.length === 0) return missing;
  const next = new Map(missing);
  for (const patch of widened) {
    const span = missing.get(patch);
    next.set(patch, {
      first: span === undefined ? at : Math.min(span.first, at),
      last: span === undefined ? at : Math.max(span.last, at),
    });
  }
  return next;
}
