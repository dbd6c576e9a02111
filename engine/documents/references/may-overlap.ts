import { isGlob } from "../../core/select/glob.ts";
import type { EndpointSelector } from "../../schema/documents.generated.ts";

/**
 * Whether one endpoint might be in both. "No" only where the two ask for different values of one thing: family, id, a label, a
 * name without wildcards. Everything else counts as yes.
 */
export function mayOverlap(a: EndpointSelector, b: EndpointSelector): boolean {
  return conjuncts(a).every((one) => conjuncts(b).every((other) => compatible(one, other)));
}

/** A selector and whatever stands under its `all`, which hold together. */
function conjuncts(selector: EndpointSelector): readonly EndpointSelector[] {
  return [selector, ...(selector.all ?? []).flatMap(conjuncts)];
}

function compatible(a: EndpointSelector, b: EndpointSelector): boolean {
  if (!share(a.os?.family, b.os?.family) || !share(a.os?.id, b.os?.id)) return false;
  for (const [key, values] of Object.entries(a.labels ?? {})) {
    const others = b.labels !== undefined && Object.hasOwn(b.labels, key) ? b.labels[key] : undefined;
    if (!share(values, others)) return false;
  }
  const areNames = a.names !== undefined && b.names !== undefined && ![...a.names, ...b.names].some(isGlob);
  return areNames ? share(a.names, b.names) : true;
}

/** Whether two conditions on one value can hold together; a missing one holds always. */
function share(
  a: string | readonly string[] | undefined,
  b: string | readonly string[] | undefined,
): boolean {
  if (a === undefined || b === undefined) return true;
  const values = new Set(typeof a === "string" ? [a] : a);
  return (typeof b === "string" ? [b] : b).some((value) => values.has(value));
}
