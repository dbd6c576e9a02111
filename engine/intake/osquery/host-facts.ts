import type { Instant } from "../../core/model/instant.ts";
import type { EndpointReport, SoftwareItem } from "../../schema/documents.generated.ts";
import type { ReportFacts } from "../fact-report.ts";
import { packageArch, usesDeb } from "../linux-arch.ts";
import { type NamedSystem, systemOfName, versionIdOf, windowsVersion } from "../system-of-name.ts";
import { hardwareOf, type LatestRow } from "./hardware-of.ts";
import type { LogEvent, Row } from "./log-event.ts";
import { type QueryRows, queryRows } from "./query-rows.ts";
import { type ItemCache, isSoftwareTable, type SoftwareTable, softwareOf } from "./software-of.ts";
import { type Table, tableOf } from "./table-of.ts";
import { wholeSoftwareFault } from "./whole-software.ts";

/** All that a call's files hold of one host. */
export interface HostLog {
  readonly host: string;
  readonly events: readonly LogEvent[];
  /** Of the files that it stands in. */
  readonly faults: readonly string[];
}

/** Undefined: none of its queries is about anything that reports are made of. */
export function hostFacts(
  { host, events, faults: ofFiles }: HostLog,
  os: NamedSystem | undefined,
  cache: ItemCache,
): ReportFacts | undefined {
  const tables = readTables(events);
  if (tables.length === 0) return undefined;
  const latest = (table: Table): LatestRow | undefined => latestRow(tables, table);
  const system = systemFacts(latest, os);
  const lists = readSoftware(tables, system.named?.id, cache);
  const patches = tables.filter(({ table }) => table === "patches");
  const whole =
    lists.counts.size === 0
      ? undefined
      : wholeSoftwareFault({ family: system.named?.family, id: system.named?.id, ...lists });
  const faults = [
    ...ofFiles,
    ...machineFaults(events),
    ...tables.flatMap(({ table, fault }) => (isList(table) && fault !== undefined ? [fault] : [])),
    ...(whole === undefined ? [] : [whole]),
    ...lists.faults,
  ];
  const { hardware, firmware, bootedAt, hostname } = hardwareOf(latest);
  return {
    id: host,
    hostname,
    observedAt: observedOf(events, tables),
    bootedAt,
    os: { ...system.os, arch: lists.arch ?? packageArch(system.machine, usesDeb(system.named?.id)) },
    hardware,
    firmware,
    ...(lists.counts.size === 0 ? {} : { software: lists.software }),
    ...(patches.length === 0 ? {} : { installedPatches: patchIds(patches) }),
    faults,
  };
}

interface TableRows extends QueryRows {
  readonly query: string;
  readonly table: Table;
}

function readTables(events: readonly LogEvent[]): readonly TableRows[] {
  const byQuery = new Map<string, LogEvent[]>();
  for (const event of events) {
    const known = byQuery.get(event.query);
    if (known === undefined) byQuery.set(event.query, [event]);
    else known.push(event);
  }
  const tables: TableRows[] = [];
  for (const [query, of] of byQuery) {
    const sample = of.find(({ added, removed }) => added.length + removed.length > 0);
    const table = tableOf(query, sample?.added[0] === undefined ? (sample?.removed ?? []) : sample.added);
    if (table !== undefined) tables.push({ query, table, ...queryRows(query, of) });
  }
  return tables.sort((a, b) => (a.query < b.query ? -1 : 1));
}

/** Lists that must be as fresh as the report. */
const TIMELY: ReadonlySet<Table> = new Set(["deb_packages", "rpm_packages", "programs", "apps", "patches"]);

/** The host's last line, but no later than the last snapshot of its packages and patches: what came since is not in them. */
function observedOf(events: readonly LogEvent[], tables: readonly TableRows[]): Instant {
  const newest = new Map<Table, Instant>();
  for (const { table, at, last } of tables) {
    if (TIMELY.has(table) && last === "snapshot") newest.set(table, Math.max(at, newest.get(table) ?? 0));
  }
  const latest = events.reduce((found, { at }) => Math.max(found, at), 0);
  return Math.min(latest, ...newest.values());
}

function isList(table: Table): boolean {
  return table === "patches" || isSoftwareTable(table);
}

/** Of a table with one row: the row that was written last. */
function latestRow(tables: readonly TableRows[], table: Table): LatestRow | undefined {
  let newest: TableRows | undefined;
  for (const one of tables) {
    if (one.table !== table || one.rows.length === 0) continue;
    if (newest === undefined || one.at > newest.at) newest = one;
  }
  const row = newest?.rows.at(-1);
  return newest === undefined || row === undefined ? undefined : { row, rows: newest.rows, at: newest.at };
}

interface SystemFacts {
  readonly named: NamedSystem | undefined;
  readonly machine: string | undefined;
  readonly os: NonNullable<EndpointReport["os"]>;
}

function systemFacts(
  latest: (table: Table) => LatestRow | undefined,
  stated: NamedSystem | undefined,
): SystemFacts {
  const row = latest("os_version")?.row ?? {};
  const named = systemOfName(row.name) ?? systemOfName(row.platform) ?? stated;
  const machine = orAbsent(row.arch) ?? orAbsent(latest("system_info")?.row.cpu_type);
  const { family, id } = named ?? {};
  const of = family === undefined ? {} : { family, ...(id === undefined ? {} : { id }) };
  const version = versionIdOf(id, row.version);
  if (family === "windows") {
    const kernel = latest("kernel_info")?.row.version;
    const { version: own, build } = windowsVersion(row.version);
    const revised = build ?? windowsVersion(kernel).build;
    const isSame = own !== undefined && revised !== undefined && own.endsWith(`.${revised.split(".")[0]}`);
    return {
      named,
      machine,
      os: { ...of, ...(own === undefined ? {} : { version: own }), ...(isSame ? { build: revised } : {}) },
    };
  }
  const build = family === "macos" ? orAbsent(row.build) : undefined;
  return {
    named,
    machine,
    os: { ...of, ...(version === undefined ? {} : { version }), ...(build === undefined ? {} : { build }) },
  };
}

interface ReadLists {
  readonly software: readonly SoftwareItem[];
  readonly faults: readonly string[];
  readonly counts: ReadonlyMap<SoftwareTable, number>;
  readonly sources: "some" | "none";
  /** That of the package manager itself. */
  readonly arch?: string;
}

/** Several queries may read one table: what any of them lists is there, and they must not name two versions of one thing. */
function readSoftware(
  tables: readonly TableRows[],
  distribution: string | undefined,
  cache: ItemCache,
): ReadLists {
  const software = new Map<string, SoftwareItem>();
  const faults: string[] = [];
  const counts = new Map<SoftwareTable, number>();
  let arch: string | undefined;
  for (const { query, table, rows } of tables) {
    if (!isSoftwareTable(table)) continue;
    const known = new Set(software.keys());
    const read = softwareOf(table, rows, distribution, cache);
    faults.push(...read.faults);
    if (counts.has(table) && read.software.some(({ purl }) => !known.has(purl)))
      faults.push(`${query}: another query lists ${table} otherwise`);
    counts.set(table, (counts.get(table) ?? 0) + read.software.length);
    for (const item of read.software) software.set(item.purl, item);
    arch ??= managerArch(table, rows);
  }
  const items = [...software.values()];
  const sources = items.some(({ source }) => source !== undefined) ? "some" : "none";
  return { software: items, faults, counts, sources, ...(arch === undefined ? {} : { arch }) };
}

function managerArch(table: SoftwareTable, rows: readonly Row[]): string | undefined {
  const manager = table === "deb_packages" ? "dpkg" : table === "rpm_packages" ? "rpm" : undefined;
  if (manager === undefined) return undefined;
  return orAbsent(rows.find((row) => row.name === manager)?.arch);
}

/** Ids that are no KB number (`File 1` of XP) tell nobody what is installed. */
function patchIds(tables: readonly TableRows[]): readonly string[] {
  const ids = tables.flatMap(({ rows }) => rows.map((row) => (row.hotfix_id ?? "").trim().toUpperCase()));
  return [...new Set(ids.filter((id) => /^KB\d{5,8}$/.test(id)))].sort();
}

/** One hostIdentifier under which several machines write would mix what they have. */
function machineFaults(events: readonly LogEvent[]): readonly string[] {
  const machines = new Set(events.flatMap(({ machine }) => (machine === undefined ? [] : [machine])));
  return machines.size < 2 ? [] : [`${machines.size} machines write under its hostIdentifier (host_uuid)`];
}

function orAbsent(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}
