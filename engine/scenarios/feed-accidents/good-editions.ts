import { readFileSync } from "node:fs";
import { join } from "node:path";

/** As much of an OSV record as accidents happen to. */
export interface OsvRecord {
  readonly id: string;
  readonly summary?: string;
  readonly withdrawn?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly related?: readonly string[];
  readonly affected: readonly OsvAffected[];
}

interface OsvAffected {
  readonly package: { readonly ecosystem: string; readonly name: string };
  readonly ranges: readonly {
    readonly type: string;
    readonly events: readonly { readonly introduced?: string; readonly fixed?: string }[];
  }[];
}

export interface KevEdition {
  readonly dateReleased: string;
  readonly count: number;
  readonly vulnerabilities: readonly KevEntry[];
}

interface KevEntry {
  readonly cveID: string;
  readonly dateAdded: string;
  readonly dueDate: string;
  readonly knownRansomwareCampaignUse: string;
}

/** A file of `editions/`: see its NOTE.md. */
export function readEdition(name: "almalinux.ndjson" | "kev.json"): string {
  return readFileSync(join(import.meta.dirname, "editions", name), "utf8");
}

/** The advisories with each record edited; those for which nothing comes back are left out. */
export function editAdvisories(
  edit: (record: OsvRecord, index: number) => object | readonly object[] | undefined,
): string {
  const lines = readEdition("almalinux.ndjson").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as OsvRecord)
    .flatMap((record, index) => edit(record, index) ?? [])
    .map((record) => `${JSON.stringify(record)}\n`)
    .join("");
}

/** Another version in place of each that fixes something; undefined: none. */
export function withFixes(record: OsvRecord, next: (fixed: string) => string | undefined): OsvRecord {
  const affected = record.affected.map((one) => ({
    ...one,
    ranges: one.ranges.map((range) => ({
      ...range,
      events: range.events.flatMap((event) => {
        if (event.fixed === undefined) return [event];
        const fixed = next(event.fixed);
        return fixed === undefined ? [] : [{ fixed }];
      }),
    })),
  }));
  return { ...record, affected };
}

/** The list of exploited vulnerabilities a day later, with each entry edited; `count` is right unless it is said. */
export function editExploited(
  edit: (entry: KevEntry, index: number) => object | undefined = (entry) => entry,
  edition: Partial<KevEdition> = {},
): string {
  const good = JSON.parse(readEdition("kev.json")) as KevEdition;
  const vulnerabilities = good.vulnerabilities.flatMap((entry, index) => edit(entry, index) ?? []);
  const dateReleased = "2026-08-22T17:00:00Z";
  return JSON.stringify({
    ...good,
    dateReleased,
    count: vulnerabilities.length,
    vulnerabilities,
    ...edition,
  });
}
