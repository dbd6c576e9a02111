import type { SoftwareItem } from "../../schema/documents.generated.ts";
import { debItem, plainItem, type ReadItem, rpmItem } from "../package-item.ts";
import type { Row } from "./log-event.ts";
import type { Table } from "./table-of.ts";

/** Tables that list software, by the name that Fleet too gives them. */
export type SoftwareTable = Extract<
  Table,
  | "deb_packages"
  | "rpm_packages"
  | "programs"
  | "apps"
  | "homebrew_packages"
  | "chocolatey_packages"
  | "python_packages"
  | "npm_packages"
>;

const READERS: Readonly<Record<SoftwareTable, (row: Row, distribution: string | undefined) => ReadItem>> = {
  deb_packages: (row, distribution) =>
    debItem(distribution, {
      name: text(row, "name"),
      version: text(row, "version"),
      arch: text(row, "arch"),
      source: text(row, "source"),
      status: text(row, "status"),
    }),
  rpm_packages: (row, distribution) =>
    rpmItem(distribution, {
      name: text(row, "name"),
      epoch: text(row, "epoch"),
      version: text(row, "version"),
      release: text(row, "release"),
      arch: text(row, "arch"),
      source: text(row, "source"),
    }),
  programs: (row) => {
    const publisher = text(row, "publisher") ?? text(row, "vendor");
    return plainItem("generic", text(row, "name"), text(row, "version"), {
      qualifiers: publisher === undefined ? {} : { publisher },
    });
  },
  apps: (row) => {
    const bundle = text(row, "bundle_identifier");
    return plainItem(
      "generic",
      text(row, "name")?.replace(/\.app$/, ""),
      text(row, "bundle_short_version") ?? text(row, "bundle_version") ?? text(row, "version"),
      { qualifiers: bundle === undefined ? {} : { bundle } },
    );
  },
  homebrew_packages: (row) => plainItem("brew", text(row, "name"), text(row, "version")),
  chocolatey_packages: (row) => plainItem("chocolatey", text(row, "name"), text(row, "version")),
  python_packages: (row) => plainItem("pypi", text(row, "name"), text(row, "version")),
  npm_packages: (row) => {
    const [, namespace, name] = /^(@[^/]+)\/(.+)$/.exec(row.name ?? "") ?? [];
    return plainItem(
      "npm",
      name ?? text(row, "name"),
      text(row, "version"),
      namespace === undefined ? {} : { namespace },
    );
  },
};

export function isSoftwareTable(table: string | undefined): table is SoftwareTable {
  return table !== undefined && Object.hasOwn(READERS, table);
}

/** Items that were read before: a fleet repeats the same few thousand rows. */
export type ItemCache = Map<string, ReadItem>;

/** The items of a table's rows, and what is wrong with the others. */
export function softwareOf(
  table: SoftwareTable,
  rows: readonly Row[],
  distribution: string | undefined,
  cache: ItemCache = new Map(),
): { readonly software: readonly SoftwareItem[]; readonly faults: readonly string[] } {
  const software: SoftwareItem[] = [];
  const faults: string[] = [];
  for (const row of rows) {
    const key = cacheKey(table, row, distribution);
    let item = cache.get(key);
    if (item === undefined) {
      item = READERS[table](row, distribution);
      cache.set(key, item);
    }
    if (item === undefined) continue;
    if ("fault" in item) faults.push(`${table}: ${item.fault}`);
    else software.push(item);
  }
  return { software, faults };
}

/** All columns that a reader looks at. Control characters may stand in them, so that each is told apart by its length. */
const COLUMNS = [
  "name",
  "version",
  "arch",
  "release",
  "epoch",
  "source",
  "status",
  "publisher",
  "vendor",
  "bundle_identifier",
  "bundle_short_version",
  "bundle_version",
] as const;

function cacheKey(table: SoftwareTable, row: Row, distribution: string | undefined): string {
  let key = `${table} ${distribution ?? ""}`;
  for (const column of COLUMNS) {
    const value = Object.hasOwn(row, column) ? row[column] : undefined;
    if (value !== undefined) key += `\n${column} ${value.length} ${value}`;
  }
  return key;
}

function text(row: Row, column: string): string | undefined {
  if (!Object.hasOwn(row, column)) return undefined;
  const value = row[column]?.trim();
  return value === "" ? undefined : value;
}
