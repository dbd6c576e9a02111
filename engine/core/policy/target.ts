import type { Missing } from "../applicability/fix-status.ts";
import { isOrderedBy } from "../applicability/package-fix.ts";
import { compareText } from "../model/compare-text.ts";
import type { Target } from "../model/decision.ts";
import { schemeByName } from "../versions/registry.ts";
import type { Case } from "./case.ts";

/** What the endpoint's mirror has of a product. */
export interface Mirror {
  /** The highest version offered that is wanted. */
  readonly target?: string;
  readonly newest?: string;
}

/**
 * What to install: for each product the highest `fixed` among this patch and those that nothing stands against here; where
 * the endpoint says what its mirror offers, the highest of them that is offered. Never a newer one, nor one in between that
 * only a patch fixes which nobody approved. By product; one target each.
 */
export function targetsOf(asked: Case): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const missing of asked.missing) {
    const to = mirrorFor(missing, asked)?.target ?? wantedVersions(missing, asked).at(-1);
    if (to === undefined) continue;
    const key = `${missing.product}\u0000${missing.scheme}`;
    const other = targets.get(key);
    targets.set(
      key,
      other === undefined ? targetOf(missing, to) : widest(other, targetOf(missing, to), missing),
    );
  }
  return [...targets].sort(([a], [b]) => compareText(a, b)).map(([, target]) => target);
}

function targetOf({ product, from }: Missing, to: string): Target {
  return { product, from, to };
}

/** Two fixes of one product: from the older to the newer. */
function widest(a: Target, b: Target, { scheme }: Missing): Target {
  const compare = schemeByName(scheme)?.compare ?? compareText;
  return {
    product: a.product,
    from: compare(b.from, a.from) < 0 ? b.from : a.from,
    to: compare(b.to, a.to) > 0 ? b.to : a.to,
  };
}

/** @returns undefined where the endpoint does not say what its mirror offers, or the fix is not a package's */
export function mirrorFor(missing: Missing, asked: Case): Mirror | undefined {
  const { offered } = asked.report;
  const scheme = schemeByName(missing.scheme);
  if (offered === undefined || scheme === undefined || missing.to === undefined) return undefined;
  if (!MIRRORED.has(missing.type)) return undefined;
  const versions = offered
    .filter(
      ({ type, product, version }) =>
        isOrderedBy(type, missing.scheme) && missing.packages.includes(product) && scheme.isVersion(version),
    )
    .map(({ version }) => version)
    .sort(scheme.compare);
  const wanted = wantedVersions(missing, asked);
  const target = versions.findLast((version) => wanted.some((one) => scheme.compare(one, version) === 0));
  const newest = versions.at(-1);
  return { ...(target === undefined ? {} : { target }), ...(newest === undefined ? {} : { newest }) };
}

/** Fixes of what mirrors carry; firmware, KBs and systems come another way. */
const MIRRORED: ReadonlySet<Missing["type"]> = new Set(["package", "source", "application"]);

/**
 * The fixes of a product by this patch and the acceptable ones of the same endpoint that are no older, ascending. None of them
 * lies below a version that is there already, half-configured: a downgrade is never inferred.
 */
export function wantedVersions(missing: Missing, { siblings, entry }: Case): readonly string[] {
  const { to, ahead = to, scheme: name } = missing;
  if (to === undefined || ahead === undefined) return [];
  const scheme = schemeByName(name);
  if (scheme === undefined) return [to];
  const versions = [to];
  for (const other of siblings.needed()) {
    const newer = other.missing.filter(
      (one) => one.product === missing.product && one.type === missing.type && one.scheme === name,
    );
    for (const { to: fixed } of newer) {
      if (fixed === undefined || scheme.compare(fixed, to) <= 0) continue;
      if (other.entry === entry || siblings.isAcceptable(other.entry)) versions.push(fixed);
    }
  }
  return versions.filter((version) => scheme.compare(version, ahead) >= 0).sort(scheme.compare);
}
