import { isModularBuild } from "../../core/applicability/module-stream.ts";
import { compareText } from "../../core/model/compare-text.ts";
import type { Fix } from "../../schema/documents.generated.ts";
import type { ModuleStream } from "../osv/module-streams.ts";
import type { CsafRange } from "./ranges.ts";
import type { PlacedComponent } from "./statuses.ts";
import type { CsafSystem } from "./system.ts";

/** The fixes of a document while they are collected, each once. */
export interface FixTable {
  /** By the fix without its architecture. An empty set: the document does not say which. */
  readonly entries: Map<string, { readonly fix: Fix; readonly arches: Set<string> }>;
  /** Packages on systems for which there is a fix. */
  readonly fixed: Set<string>;
  /** All architectures that the document has for a system. */
  readonly arches: Map<string, Set<string>>;
  /** The modules that the document is about where its packages do not say. */
  readonly streams: readonly ModuleStream[];
}

export function createFixTable(streams: readonly ModuleStream[]): FixTable {
  return { entries: new Map(), fixed: new Set(), arches: new Map(), streams };
}

export function putFixed(table: FixTable, one: PlacedComponent, range: CsafRange): void {
  for (const system of one.systems) {
    table.fixed.add(placeOf(system, one));
    const arches = archesOf(table, system);
    if (one.component.arch !== undefined) arches.add(one.component.arch);
    put(table, one, system, range);
  }
}

/** What is affected without a fix. What has one for the same package and system is not left open as well. */
export function putOpen(table: FixTable, one: PlacedComponent): void {
  for (const system of one.systems) if (!table.fixed.has(placeOf(system, one))) put(table, one, system, {});
}

/** Whether anything is fixed for each of the systems. */
export function hasFixes(table: FixTable, systems: readonly CsafSystem[]): boolean {
  return systems.every((system) => table.arches.has(JSON.stringify(system)));
}

/** In a fixed order. Architectures are named where they are not all that the document has for that system. */
export function fixesOf(table: FixTable): readonly Fix[] {
  const keyed = [...table.entries].sort(([a], [b]) => compareText(a, b));
  return keyed.flatMap(([, { fix, arches }]) => {
    const all = [...archesOf(table, fix.os)].filter((arch) => !PARTIAL.test(arch));
    if (arches.size === 0 || (all.length > 1 && all.every((arch) => arches.has(arch)))) return [fix];
    return [...arches].sort(compareText).map((arch) => ({ ...fix, arch }));
  });
}

/** Not every package is built for these: 32-bit libraries beside 64-bit ones, and what has no architecture. */
const PARTIAL = /^(?:i[3-6]86|ppc|s390|noarch|all)$/;

function put(table: FixTable, one: PlacedComponent, os: CsafSystem, range: CsafRange): void {
  const { kind, scheme, name, arch } = one.component;
  for (const type of TYPES[kind]) {
    for (const module of modulesOf(table, one, range)) {
      const own = module === undefined ? {} : { module };
      const fix: Fix = { type, os, product: name, scheme, ...range, ...own };
      const key = JSON.stringify(fix);
      const entry = table.entries.get(key) ?? { fix, arches: new Set() };
      if (arch !== undefined) entry.arches.add(arch);
      table.entries.set(key, entry);
    }
  }
}

/** Where the document does not say which, it is either. */
const TYPES = { binary: ["package"], source: ["source"], either: ["package", "source"] } as const;

function modulesOf(
  { streams }: FixTable,
  { component: { module } }: PlacedComponent,
  { fixed }: CsafRange,
): readonly (ModuleStream | undefined)[] {
  if (module !== undefined) return [module];
  return isModularBuild(fixed ?? "") && streams.length > 0 ? streams : [undefined];
}

function archesOf(table: FixTable, system: unknown): Set<string> {
  const key = JSON.stringify(system);
  const known = table.arches.get(key) ?? new Set();
  table.arches.set(key, known);
  return known;
}

function placeOf(system: CsafSystem, { component: { name, module } }: PlacedComponent): string {
  return JSON.stringify([system, name, module ?? null]);
}
