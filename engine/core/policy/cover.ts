import type { CatalogIndex } from "../applicability/catalog-index.ts";
import type { Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import { schemeByName } from "../versions/registry.ts";
import { indexNeeded, type NeededIndex, versionKey } from "./needed-index.ts";
import type { Needed } from "./siblings.ts";

/** Which of the patches an endpoint lacks bring what another one brings. */
export interface CoverGraph {
  /**
   * Those that bring all that it fixes there, while it does not bring all that they fix: patches in a cycle retire nobody.
   * What the vendor says is believed of KBs, which have no version; of all else the versions decide. The newest come first,
   * so that who stops at the first that will do looks at few.
   */
  readonly strictlyCovering: (entry: CatalogEntry) => Iterable<CatalogEntry>;
  /** Whether `upper` succeeds `lower` there: it covers it, or the vendor says so, through any number of steps of both kinds. */
  readonly covers: (upper: CatalogEntry, lower: CatalogEntry) => boolean;
  /** The others of which installing it brings a fix at least, by id. */
  readonly reachedBy: (entry: CatalogEntry) => readonly CatalogEntry[];
}

/**
 * Lays out who covers whom: by what the vendor says (`supersedes`), or because every fix of the one is reached by the other
 * for the same packages.
 *
 * Cost: one sort of the patches that share a package; a question costs as many comparisons as patches are looked at.
 *
 * @param inPlace patches that are in place; they cover by `supersedes` only
 */
export function coverGraph(
  needed: readonly Needed[],
  inPlace: readonly CatalogEntry[],
  catalog: CatalogIndex,
): CoverGraph {
  const index = indexNeeded(needed);
  const present = new Map(
    [...inPlace, ...needed.map(({ entry }) => entry)].map((entry) => [entry.patch.id, entry]),
  );
  const missingOf = (id: string): readonly Missing[] => index.byId.get(id)?.missing ?? [];
  const brings = (upper: string, lower: string): boolean =>
    bringsAll(missingOf(upper), missingOf(lower), catalog.superseding(lower).has(upper));
  const drawnAbove = (id: string): readonly string[] =>
    [...catalog.superseding(id)]
      .filter((above) => present.has(above))
      .sort((a, b) => catalog.superseding(a).size - catalog.superseding(b).size || compareText(a, b));
  const above = remembered((id) => closureFrom(id, (one) => directlyAbove(one, index, drawnAbove(one))));
  return {
    *strictlyCovering({ patch: { id } }) {
      const drawn = new Set(drawnAbove(id));
      for (const other of joined(drawn, reachersOf(id, index))) {
        const entry = present.get(other);
        if (entry !== undefined && brings(other, id) && !brings(id, other)) yield entry;
      }
    },
    covers: (upper, lower) => above(lower.patch.id).has(upper.patch.id),
    reachedBy: ({ patch }) =>
      reachedFrom(patch.id, index)
        .sort(compareText)
        .flatMap((id) => present.get(id) ?? []),
  };
}

/** The first, then those of the second that are not among them; asked for one by one, for few will be. */
function* joined(first: ReadonlySet<string>, second: Iterable<string>): Iterable<string> {
  yield* first;
  for (const one of second) if (!first.has(one)) yield one;
}

/** Whether all that `lower` lacks comes with `upper`: its KBs because the vendor says so, the rest by version. */
function bringsAll(upper: readonly Missing[], lower: readonly Missing[], isDrawn: boolean): boolean {
  return lower.length > 0 && lower.every((low) => (low.type === "kb" ? isDrawn : reaches(upper, low)));
}

/** Ids that cover an id in one step. */
function directlyAbove(id: string, index: NeededIndex, drawn: readonly string[]): readonly string[] {
  const lower = index.byId.get(id)?.missing ?? [];
  const reaching = [...reachersOf(id, index)].filter((other) => {
    const upper = index.byId.get(other)?.missing ?? [];
    return lower.every((low) => reaches(upper, low));
  });
  return [...drawn, ...reaching];
}

/** Ids of the others that reach one of its packages, the newest first: whoever covers it by version is among them. */
function* reachersOf(id: string, index: NeededIndex): Iterable<string> {
  const low = index.byId.get(id)?.missing[0];
  const name = low?.packages[0];
  if (low === undefined || name === undefined) return;
  for (const { needed, missing } of index.byPackage.get(versionKey(low, name)) ?? []) {
    if (!isAtLeast(missing, low)) return;
    if (needed.entry.patch.id !== id) yield needed.entry.patch.id;
  }
}

/** Ids of the others that lack a package at no newer version. */
function reachedFrom(id: string, index: NeededIndex): string[] {
  const reached = new Set<string>();
  for (const high of index.byId.get(id)?.missing ?? []) {
    for (const name of high.packages) {
      for (const { needed, missing } of index.byPackage.get(versionKey(high, name)) ?? []) {
        if (needed.entry.patch.id !== id && isAtLeast(high, missing)) reached.add(needed.entry.patch.id);
      }
    }
  }
  return [...reached];
}

/** Whether a fix is reached for each of its packages. A fix that nobody published neither reaches nor is reached. */
function reaches(upper: readonly Missing[], low: Missing): boolean {
  return low.packages.every((name) =>
    upper.some((high) => high.packages.includes(name) && isAtLeast(high, low)),
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
