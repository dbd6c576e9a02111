import type { Row } from "./log-event.ts";

export type Table = (typeof TABLES)[number];

const TABLES = [
  "os_version",
  "system_info",
  "deb_packages",
  "rpm_packages",
  "programs",
  "patches",
  "apps",
  "homebrew_packages",
  "chocolatey_packages",
  "python_packages",
  "npm_packages",
  "tpm_info",
  "secureboot",
  "uptime",
  "kernel_info",
  "platform_info",
  "mounts",
  "logical_drives",
] as const;

/** What only a table's rows have. The first that fits counts. */
const SHAPES: readonly (readonly [Table, readonly string[]])[] = [
  ["patches", ["hotfix_id"]],
  ["apps", ["bundle_identifier", "name"]],
  ["apps", ["bundle_short_version", "name"]],
  ["rpm_packages", ["name", "version", "release", "arch"]],
  ["deb_packages", ["name", "version", "arch", "revision"]],
  ["deb_packages", ["name", "version", "arch", "maintainer"]],
  ["programs", ["name", "version", "identifying_number"]],
  ["programs", ["name", "version", "uninstall_string"]],
  ["programs", ["name", "version", "publisher"]],
  ["os_version", ["name", "version", "platform", "major"]],
  ["os_version", ["version", "platform", "platform_like"]],
  ["system_info", ["hardware_model", "physical_memory"]],
  ["system_info", ["hardware_model", "hardware_serial"]],
  ["tpm_info", ["spec_version"]],
  ["secureboot", ["secure_boot"]],
  ["uptime", ["total_seconds"]],
  ["platform_info", ["vendor", "version", "volume_size"]],
  ["platform_info", ["vendor", "version", "date", "revision"]],
  ["mounts", ["path", "blocks_size", "blocks_available"]],
  ["logical_drives", ["device_id", "free_space"]],
];

/** What a table's rows must have to be of use, whatever the query is called. */
const NEEDS: Readonly<Partial<Record<Table, readonly string[]>>> = {
  deb_packages: ["name", "version"],
  rpm_packages: ["name", "version"],
  programs: ["name"],
  patches: ["hotfix_id"],
  apps: ["name"],
  homebrew_packages: ["name"],
  chocolatey_packages: ["name"],
  python_packages: ["name"],
  npm_packages: ["name"],
};

/**
 * The table that a query reads: queries have any name, and a log does not say. A name that holds a table's counts when the rows have
 * its columns; else the columns alone. Undefined: none that reports are made of.
 */
export function tableOf(query: string, rows: readonly Row[]): Table | undefined {
  const words = query.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  const [row] = rows;
  const named = TABLES.filter((table) => `_${words}_`.includes(`_${table}_`)).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (
    named !== undefined &&
    (row === undefined || (NEEDS[named] ?? []).every((name) => Object.hasOwn(row, name)))
  )
    return named;
  if (row === undefined) return undefined;
  return SHAPES.find(([, columns]) => columns.every((name) => Object.hasOwn(row, name)))?.[0];
}
