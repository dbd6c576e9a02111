import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";

type Missing = EndpointHistory["missing"];
type Span = Missing extends ReadonlyMap<string, infer Value> ? Value : never;

/** Widens, for each of the patches, the span of reports that showed it missing. The same map when nothing is new. */
export function sawMissing(missing: Missing, patches: readonly string[], at: Instant): Missing {
  const widened = patches.filter((patch) => {
    const span = missing.get(patch);
    return span === undefined || at < span.first || at > span.last;
  });
  if (widened.length === 0) return missing;
  const next = new Map(missing);
  const spans = new Map<Span | undefined, Span>();
  for (const patch of widened) {
    const before = missing.get(patch);
    // Patches go missing together: one object for all that did keeps a large fleet small.
    const span = spans.get(before) ?? widen(before, at);
    spans.set(before, span);
    next.set(patch, span);
  }
  return next;
}

function widen(span: Span | undefined, at: Instant): Span {
  if (span === undefined) return { first: at, last: at };
  return { first: Math.min(span.first, at), last: Math.max(span.last, at) };
}
