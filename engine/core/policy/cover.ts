import type { CatalogIndex } from "../applicability/catalog-index.ts";
import type { Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { schemeByName } from "../versions/registry.ts";
import type { Needed } from "./siblings.ts";

/** Which of the patches an endpoint lacks bring what another one brings: a preorder, closed over both its kinds. */
export interface CoverGraph {
  /** Those that cover it and that it does not cover, by id: patches in a cycle retire nobody. */
  readonly strictlyCovering: (entry: CatalogEntry) => readonly CatalogEntry[];
  /** Whether installing `upper` brings all that `lower` fixes there. */
  readonly covers: (upper: CatalogEntry, lower: CatalogEntry) => boolean;
}

/**
 * Lays out who covers whom: by what the vendor says (`supersedes`), or because every fix of the one is reached by the other
 * for the same packages.
 *
 * Cost: patches that share a package are compared pair by pair, once for each that is asked about.
 *
 * @param inPlace patches that are in place; they cover by `supersedes` only
 */
export function coverGraph(
  needed: readonly Needed[],
  inPlace: readonly CatalogEntry[],
  catalog: CatalogIndex,
): CoverGraph {
  const byPackage = indexByPackage(needed);
  const present = new Map(
    [...inPlace, ...needed.map(({ entry }) => entry)].map((entry) => [entry.patch.id, entry]),
  );
  const byId = new Map(needed.map((one) => [one.entry.patch.id, one]));
  const up = remembered((id) => directlyAbove(id, byId, byPackage, present, catalog));
  // Reaching the same packages is transitive by itself: only edges that a vendor drew need to be followed on.
  const isDrawn = [...present.keys()].some((id) => catalog.superseding(id).size > 0);
  const closure = isDrawn ? remembered((id) => closureFrom(id, up)) : remembered((id) => new Set(up(id)));
  return {
    strictlyCovering: ({ patch }) =>
      entriesOf(closure(patch.id), present).filter(
        ({ patch: other }) => other.id !== patch.id && !closure(other.id).has(patch.id),
      ),
    covers: (upper, lower) => closure(lower.patch.id).has(upper.patch.id),
  };
}

type ByPackage = ReadonlyMap<string, readonly Needed[]>;

function indexByPackage(needed: readonly Needed[]): ByPackage {
  const index = new Map<string, Needed[]>();
  for (const one of needed) {
    for (const name of new Set(one.missing.flatMap(({ packages }) => packages))) {
      const list = index.get(name);
      if (list === undefined) index.set(name, [one]);
      else list.push(one);
    }
  }
  return index;
}

/** Ids that cover an id in one step. */
function directlyAbove(
  id: string,
  byId: ReadonlyMap<string, Needed>,
  byPackage: ByPackage,
  present: ReadonlyMap<string, CatalogEntry>,
  catalog: CatalogIndex,
): readonly string[] {
  const above = new Set<string>();
  for (const superseder of catalog.superseding(id)) if (present.has(superseder)) above.add(superseder);
  const own = byId.get(id);
  const anchor = own?.missing[0]?.packages[0];
  if (own === undefined || anchor === undefined) return [...above];
  for (const other of byPackage.get(anchor) ?? []) {
    if (other !== own && reaches(other.missing, own.missing)) above.add(other.entry.patch.id);
  }
  return [...above];
}

/** Whether every fix of `lower` is reached by one of `upper`, package by package. A fix nobody published reaches nothing. */
export function reaches(upper: readonly Missing[], lower: readonly Missing[]): boolean {
  for (const low of lower) {
    for (const name of low.packages) {
      if (!upper.some((high) => high.packages.includes(name) && isAtLeast(high, low))) return false;
    }
  }
  return lower.length > 0;
}

function isAtLeast(high: Missing, low: Missing): boolean {
  if (high.scheme !== low.scheme || high.to === undefined || low.to === undefined) return false;
  if (high.to === low.to) return true;
  const scheme = schemeByName(high.scheme);
  return (
    scheme?.isVersion(high.to) === true && scheme.isVersion(low.to) && scheme.compare(high.to, low.to) >= 0
  );
}

function closureFrom(id: string, up: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...up(id)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...up(next));
  }
  return reached;
}

function entriesOf(ids: ReadonlySet<string>, present: ReadonlyMap<string, CatalogEntry>): CatalogEntry[] {
  const entries: CatalogEntry[] = [];
  for (const id of [...ids].sort()) {
    const entry = present.get(id);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function remembered<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = compute(id);
    known.set(id, value);
    return value;
  };
}
