import type { Fix } from "../../schema/documents.generated.ts";
import { schemeByName } from "../versions/registry.ts";
import type { FixStatus } from "./fix-status.ts";

/** Compares one version with a fix's bounds: the whole of it for systems, firmware and applications. */
export function versionFixStatus(fix: Fix, product: string, version: string): FixStatus {
  const scheme = schemeByName(fix.scheme ?? "");
  if (scheme === undefined)
    return { kind: "unknown", says: `versions of scheme "${fix.scheme}" cannot be compared` };
  const bounds = [version, fix.fixed, fix.introduced].filter((bound) => typeof bound === "string");
  const odd = bounds.find((bound) => !scheme.isVersion(bound));
  if (odd !== undefined) return { kind: "unknown", says: `"${odd}" is no ${scheme.name} version` };
  if (typeof fix.introduced === "string" && scheme.compare(version, fix.introduced) < 0) {
    return {
      kind: "not-applicable",
      says: `${product} ${version} is older than the fault, which came in ${fix.introduced}`,
    };
  }
  if (typeof fix.fixed === "string" && scheme.compare(version, fix.fixed) >= 0)
    return { kind: "in-place", product, version, held: false };
  const to = typeof fix.fixed === "string" ? { to: fix.fixed } : {};
  return {
    kind: "missing",
    missing: {
      type: fix.type,
      product,
      from: version,
      ...to,
      scheme: scheme.name,
      packages: [product],
      held: false,
      broken: false,
    },
  };
}
