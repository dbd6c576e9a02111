import type { Instant } from "../../core/model/instant.ts";
import type { ReportFacts } from "../fact-report.ts";
import { packageArch, usesDeb } from "../linux-arch.ts";
import type { NamedSystem } from "../system-of-name.ts";
import { hardwareOf, type LatestRow } from "./hardware-of.ts";
import type { LogEvent } from "./log-event.ts";
import { readSoftware } from "./read-software.ts";
import { type ItemCache, isSoftwareTable } from "./software-of.ts";
import { systemFacts } from "./system-of.ts";
import type { Table } from "./table-of.ts";
import { latestRow, readTables, type TableRows } from "./table-rows.ts";
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
