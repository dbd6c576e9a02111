import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Report, Software } from "../core/model/report.ts";
import type { Fix } from "../schema/documents.generated.ts";
import { allOf, type Truth, versionHolds } from "./specified-selectors.ts";

/** What stands in the way: `to` is undefined where no fix is published. */
export interface Lacking {
  readonly type: Fix["type"];
  readonly product: string;
  readonly from: string;
  readonly to: string | undefined;
  /** The highest version that is there already and only half-configured; else "0". */
  readonly ahead: string;
  /** Names of what is installed of it. */
  readonly names: readonly string[];
  readonly held: boolean;
}

/** What a patch, or one entry of its `fixes`, means for an endpoint (documents.md, "Patch"; rung 2). */
export type Applies =
  | { readonly kind: "not-applicable" | "unknown" }
  | { readonly kind: "in-place"; readonly products: readonly string[]; readonly held: boolean }
  | { readonly kind: "missing"; readonly lacking: readonly Lacking[] };

/** Unknown wins, for rungs 1–6 know no guess; then missing, for every matching fix must be in place; then in place. */
export function applies(entry: CatalogEntry, report: Report, entries: readonly CatalogEntry[]): Applies {
  const all = entry.patch.fixes.map((fix) => fixApplies(fix, entry, report, entries));
  if (all.some(({ kind }) => kind === "unknown")) return { kind: "unknown" };
  const lacking = all.flatMap((one) => (one.kind === "missing" ? one.lacking : []));
  if (lacking.length > 0) return { kind: "missing", lacking };
  const inPlace = all.flatMap((one) => (one.kind === "in-place" ? [one] : []));
  if (inPlace.length === 0) return { kind: "not-applicable" };
  return {
    kind: "in-place",
    products: inPlace.flatMap(({ products }) => products),
    held: inPlace.some(({ held }) => held),
  };
}

export function fixApplies(
  fix: Fix,
  entry: CatalogEntry,
  report: Report,
  entries: readonly CatalogEntry[],
): Applies {
  const system = systemMatches(fix, report);
  if (system === false) return { kind: "not-applicable" };
  const found = thingApplies(fix, entry, report, entries);
  return system === null && found.kind !== "not-applicable" ? { kind: "unknown" } : found;
}

function thingApplies(
  fix: Fix,
  entry: CatalogEntry,
  report: Report,
  entries: readonly CatalogEntry[],
): Applies {
  if (fix.type === "kb") return kbApplies(entry, report, entries);
  if (fix.type === "firmware") {
    if (report.firmware === undefined) return { kind: "unknown" };
    const same = report.firmware.filter(({ component }) => component === fix.component);
    const name = fix.component ?? "";
    return compared(
      fix,
      name,
      same.map(({ version }) => ({ name, version, held: false, broken: false })),
    );
  }
  if (fix.type === "system") {
    const version = report.os?.build || report.os?.version;
    if (!version) return { kind: "unknown" };
    const name = fix.product ?? "system";
    return compared(fix, name, [{ name, version, held: false, broken: false }]);
  }
  if (report.image === undefined) return { kind: "unknown" };
  const things = report.image.software.filter((one) => isAbout(fix, one));
  return compared(
    fix,
    fix.product ?? "",
    things.map(({ product: name, version, source, held, broken }) => ({
      name,
      version: fix.type === "source" ? source.version : version,
      held,
      broken,
    })),
  );
}

function isAbout(fix: Fix, software: Software): boolean {
  if (software.type !== fix.scheme) return false;
  if (fix.arch && software.arch && fix.arch !== software.arch) return false;
  return (fix.type === "source" ? software.source.name : software.product) === fix.product;
}

interface Thing {
  readonly name: string;
  readonly version: string;
  readonly held: boolean;
  readonly broken: boolean;
}

function compared(fix: Fix, product: string, things: readonly Thing[]): Applies {
  if (things.some(({ version }) => !isVersion(version))) return { kind: "unknown" };
  const { introduced } = fix;
  const affected = things.filter(({ version }) => !introduced || !isOlder(version, introduced));
  if (affected.length === 0) return { kind: "not-applicable" };
  const { fixed } = fix;
  const short = affected.filter(({ version, broken }) => !fixed || broken || isOlder(version, fixed));
  if (short.length === 0)
    return { kind: "in-place", products: [product], held: affected.some((one) => one.held) };
  const from = short.map(({ version }) => version).reduce((a, b) => (isOlder(b, a) ? b : a));
  const held = short.some((one) => one.held);
  const names = short.map(({ name }) => name);
  const ahead = short
    .map(({ version }) => version)
    .filter((version) => fixed && !isOlder(version, fixed))
    .reduce((a, b) => (isOlder(a, b) ? b : a), "0");
  return {
    kind: "missing",
    lacking: [{ type: fix.type, product, from, to: fixed ?? undefined, ahead, names, held }],
  };
}

function kbApplies(entry: CatalogEntry, report: Report, entries: readonly CatalogEntry[]): Applies {
  const { installedPatches } = report;
  if (installedPatches === undefined) return { kind: "unknown" };
  const { id } = entry.patch;
  const isIn = installedPatches.some((one) => one === id || superseded(one, entries).has(id));
  if (isIn) return { kind: "in-place", products: [id], held: false };
  return {
    kind: "missing",
    lacking: [{ type: "kb", product: id, from: "", to: id, ahead: "0", names: [id], held: false }],
  };
}

/** All that a patch supersedes, transitively. */
export function superseded(id: string, entries: readonly CatalogEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [id];
  for (const one of queue) {
    for (const next of entries.find(({ patch }) => patch.id === one)?.patch.supersedes ?? []) {
      if (next === id || found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}

export function systemMatches({ os }: Fix, report: Report): Truth {
  const said: Truth[] = [];
  if (os?.family) said.push(report.os?.family ? report.os.family === os.family : null);
  if (os?.id) said.push(report.os?.id ? report.os.id === os.id : null);
  if (os?.version) said.push(versionHolds(report.os?.version, os.version));
  return allOf(said);
}

/** The tiny domain of versions: whole numbers. */
export function isVersion(version: string): boolean {
  return /^\d+$/.test(version);
}

export function isOlder(a: string, b: string): boolean {
  return Number(a) < Number(b);
}
