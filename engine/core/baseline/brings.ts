import type { Assessor } from "../applicability/assess.ts";
import type { Missing } from "../applicability/fix-status.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Report } from "../model/report.ts";

/**
 * What would bring a version that meets a standard, as words to append: `; DSA-5800-1 brings 3.0.15: awaiting-approval`. Empty
 * where no patch that this endpoint lacks does.
 */
export type Brings = (
  types: readonly Missing["type"][],
  products: readonly string[],
  meets: (version: string) => boolean | undefined,
) => string;

export const NOTHING_BRINGS: Brings = () => "";

/** Verdicts of what is not installed and may be, nearest to an install first. */
const NEAREST: readonly Verdict[] = [
  "install",
  "throttled",
  "scheduled",
  "failed",
  "deferred",
  "awaiting-ring",
  "awaiting-approval",
  "held",
  "blocked",
];

/** Looks among what was decided about an endpoint: the patch that is nearest to being installed there. */
export function bringsAmong(decisions: readonly Decision[], report: Report, assessor: Assessor): Brings {
  return (types, products, meets) => {
    let best: { readonly patch: string; readonly verdict: Verdict; readonly to: string } | undefined;
    for (const { patch, verdict } of decisions) {
      const rank = NEAREST.indexOf(verdict);
      const isNearer =
        best === undefined ||
        rank < NEAREST.indexOf(best.verdict) ||
        (verdict === best.verdict && compareText(patch, best.patch) < 0);
      if (rank === -1 || !isNearer) continue;
      const to = versionBy(patch, types, products, meets, report, assessor);
      if (to !== undefined) best = { patch, verdict, to };
    }
    return best === undefined ? "" : `; ${best.patch} brings ${best.to}: ${best.verdict}`;
  };
}

function versionBy(
  patch: string,
  types: readonly Missing["type"][],
  products: readonly string[],
  meets: (version: string) => boolean | undefined,
  report: Report,
  { catalog, assess }: Assessor,
): string | undefined {
  const entry = catalog.byId.get(patch);
  // Asked before anything is worked out: of all that an endpoint lacks, few patches are about the product.
  const isAbout = entry?.patch.fixes.some(
    ({ type, product }) => types.includes(type) && products.includes(product ?? report.os?.id ?? ""),
  );
  if (entry === undefined || isAbout !== true) return undefined;
  const state = assess(report, entry);
  if (state.kind !== "missing") return undefined;
  return state.missing.find(
    ({ type, product, to }) =>
      types.includes(type) && products.includes(product) && to !== undefined && meets(to) === true,
  )?.to;
}
