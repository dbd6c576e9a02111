import type { IncidentSpec, Rollback, TestRecordSpec } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";

/** What is known of a patch that people are to decide about. */
export interface Dossier {
  /** Undefined: the catalog does not have it. */
  readonly entry?: CatalogEntry;
  /** Of the entry that approves it, or of its list; undefined: it is not approved. */
  readonly rollback?: Rollback;
  /** Test records that name the patch. */
  readonly tests: readonly (TestRecordSpec & { readonly name: string })[];
  /** Incidents that name it. */
  readonly incidents: readonly (IncidentSpec & { readonly name: string })[];
}

const SEVERITIES: readonly (string | undefined)[] = ["critical", "important", "moderate", "low"];

export function isExploited({ entry }: Pick<Dossier, "entry">): boolean {
  return (entry?.patch.vulnerabilities ?? []).some(({ exploited }) => exploited === true);
}

/** The lower the worse; an unknown severity may be any, so it comes before all. */
export function severityRank({ entry }: Pick<Dossier, "entry">): number {
  return SEVERITIES.indexOf(entry?.patch.severity);
}
