import type { SoftwareItem } from "../../schema/documents.generated.ts";
import type { Row } from "./log-event.ts";
import { type ItemCache, isSoftwareTable, type SoftwareTable, softwareOf } from "./software-of.ts";
import type { TableRows } from "./table-rows.ts";

export interface ReadLists {
  readonly software: readonly SoftwareItem[];
  readonly faults: readonly string[];
  readonly counts: ReadonlyMap<SoftwareTable, number>;
  readonly sources: "some" | "none";
  /** That of the package manager itself. */
  readonly arch?: string;
}

/**
 * Several queries may read one table: what any of them lists is there. One may be a part of another, but where each has what the other
 * has not, one of them is old.
 */
export function readSoftware(
  tables: readonly TableRows[],
  distribution: string | undefined,
  cache: ItemCache,
): ReadLists {
  const software = new Map<string, SoftwareItem>();
  const faults: string[] = [];
  const purls = new Map<SoftwareTable, ReadonlySet<string>>();
  let arch: string | undefined;
  for (const { query, table, rows } of tables) {
    if (!isSoftwareTable(table)) continue;
    const read = softwareOf(table, rows, distribution, cache);
    faults.push(...read.faults);
    const own = new Set(read.software.map(({ purl }) => purl));
    const others = purls.get(table) ?? own;
    if (!isPart(own, others) && !isPart(others, own))
      faults.push(`${query}: another query lists ${table} otherwise`);
    purls.set(table, others === own ? own : new Set([...others, ...own]));
    for (const item of read.software)
      if (software.get(item.purl)?.source === undefined) software.set(item.purl, item);
    arch ??= managerArch(table, rows);
  }
  const items = [...software.values()];
  return {
    software: items,
    faults,
    counts: new Map([...purls].map(([table, { size }]) => [table, size])),
    sources: items.some(({ source }) => source !== undefined) ? "some" : "none",
    ...(arch === undefined ? {} : { arch }),
  };
}

function isPart(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

function managerArch(table: SoftwareTable, rows: readonly Row[]): string | undefined {
  const manager = table === "deb_packages" ? "dpkg" : table === "rpm_packages" ? "rpm" : undefined;
  if (manager === undefined) return undefined;
  const arch = rows.find((row) => row.name === manager)?.arch?.trim();
  return arch === "" ? undefined : arch;
}
