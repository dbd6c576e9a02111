import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import type { MissingOf } from "../core/fleet/received.ts";
import type { Catalog } from "../core/model/catalog.ts";

/** Which patches a report shows missing, under a catalog; without one, nobody knows of any. */
export function missingUnder(catalog: Catalog | undefined): MissingOf {
  if (catalog === undefined) return () => [];
  const assessor = createAssessor(indexCatalog(catalog.entries));
  return (report) =>
    assessor
      .candidates(report)
      .filter((entry) => assessor.assess(report, entry).kind === "missing")
      .map(({ patch }) => patch.id);
}
