import type { Missing } from "../applicability/fix-status.ts";
import type { Target } from "../model/decision.ts";
import { schemeByName } from "../versions/registry.ts";
import type { Case } from "./case.ts";

/** What the endpoint's mirror has of a product. */
export interface Mirror {
  /** The highest version offered that is both needed and approved. */
  readonly target?: string;
  readonly newest?: string;
}

/**
 * What to install: for each product the highest `fixed` among the patches that nothing stands against here, and where the
 * endpoint says what its mirror offers, the highest offered version up to that one. Never a newer one.
 */
export function targetsOf(asked: Case): readonly Target[] {
  const targets: Target[] = [];
  for (const missing of asked.missing) {
    const highest = highestAcceptable(missing, asked);
    if (highest === undefined) continue;
    targets.push({
      product: missing.product,
      from: missing.from,
      to: mirrorFor(missing, asked)?.target ?? highest,
    });
  }
  return targets;
}

/** @returns undefined where the endpoint does not say what its mirror offers, or the fix is not a package's */
export function mirrorFor(missing: Missing, asked: Case): Mirror | undefined {
  const { offered } = asked.report;
  const scheme = schemeByName(missing.scheme);
  const { to } = missing;
  if (offered === undefined || scheme === undefined || to === undefined) return undefined;
  const ceiling = highestAcceptable(missing, asked) ?? to;
  let target: string | undefined;
  let newest: string | undefined;
  for (const { product, version } of offered) {
    if (!missing.packages.includes(product) || !scheme.isVersion(version)) continue;
    if (newest === undefined || scheme.compare(version, newest) > 0) newest = version;
    const fits = scheme.compare(version, to) >= 0 && scheme.compare(version, ceiling) <= 0;
    if (fits && (target === undefined || scheme.compare(version, target) > 0)) target = version;
  }
  return { ...(target === undefined ? {} : { target }), ...(newest === undefined ? {} : { newest }) };
}

/** The highest fix of a product among this patch and the acceptable ones of the same endpoint. */
function highestAcceptable(missing: Missing, { siblings, entry }: Case): string | undefined {
  const scheme = schemeByName(missing.scheme);
  let highest = missing.to;
  if (scheme === undefined || highest === undefined) return highest;
  for (const other of siblings.needed()) {
    if (other.entry === entry) continue;
    for (const { product, scheme: name, to } of other.missing) {
      if (product !== missing.product || name !== missing.scheme || to === undefined) continue;
      if (scheme.compare(to, highest) > 0 && siblings.isAcceptable(other.entry)) highest = to;
    }
  }
  return highest;
}
