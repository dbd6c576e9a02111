import type { CatalogIndex } from "../applicability/catalog-index.ts";
import type { Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { schemeByName } from "../versions/registry.ts";
import type { Needed } from "./siblings.ts";

/** Which of the patches an endpoint lacks bring what another one brings. */
export interface CoverGraph {
  /**
   * Those that bring all that it fixes there, while it does not bring all that they fix, by id: patches in a cycle retire
   * nobody. What the vendor says is believed of KBs, which have no version; of all else the versions decide.
   */
  readonly strictlyCovering: (entry: CatalogEntry) => readonly CatalogEntry[];
  /** Whether `upper` succeeds `lower` there: it covers it, or the vendor says so, through any number of steps of both kinds. */
  readonly covers: (upper: CatalogEntry, lower: CatalogEntry) => boolean;
  /** The others of which installing it brings a fix at least, by id. */
  readonly reachedBy: (entry: CatalogEntry) => readonly CatalogEntry[];
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
  const brings = (upper: string, lower: string): boolean =>
    bringsAll(byId.get(upper), byId.get(lower), catalog.superseding(lower).has(upper));
  return {
    strictlyCovering: ({ patch: { id } }) =>
      entriesOf(up(id), present).filter(({ patch: other }) => brings(other.id, id) && !brings(id, other.id)),
    covers: (upper, lower) => closure(lower.patch.id).has(upper.patch.id),
    reachedBy: (entry) => entriesOf(reachedFrom(byId.get(entry.patch.id), byPackage), present),
  };
}

function reachedFrom(own: Needed | undefined, byPackage: ByPackage): readonly string[] {
  const reached = new Set<string>();
  for (const high of own?.missing ?? []) {
    for (const name of high.packages) {
      for (const other of byPackage.get(name) ?? []) {
        if (other === own || reached.has(other.entry.patch.id)) continue;
        if (other.missing.some((low) => low.packages.includes(name) && isAtLeast(high, low)))
          reached.add(other.entry.patch.id);
      }
    }
  }
  return [...reached];
}

/** Whether all that `lower` lacks comes with `upper`: its KBs because the vendor says so, the rest by version. */
function bringsAll(upper: Needed | undefined, lower: Needed | undefined, isDrawn: boolean): boolean {
  if (lower === undefined) return false;
  const versioned = lower.missing.filter(({ type }) => type !== "kb");
  if (versioned.length < lower.missing.length && !isDrawn) return false;
  return versioned.length === 0 || reaches(upper?.missing ?? [], versioned);
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
function reaches(upper: readonly Missing[], lower: readonly Missing[]): boolean {
  return lower.every((low) =>
    low.packages.every((name) => upper.some((high) => high.packages.includes(name) && isAtLeast(high, low))),
  );
}

/** Whether reaching `high` is reaching `low` too: the same kind of version of the same scheme, and no older one. */
function isAtLeast(high: Missing, low: Missing): boolean {
  if (high.type !== low.type || high.scheme !== low.scheme) return false;
  if (high.to === undefined || low.to === undefined) return false;
  if (high.to === low.to) return true;
  const scheme = schemeByName(high.scheme);
  return scheme !== undefined && scheme.compare(high.to, low.to) >= 0;
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

function entriesOf(ids: readonly string[], present: ReadonlyMap<string, CatalogEntry>): CatalogEntry[] {
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
