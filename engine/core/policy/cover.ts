import type { CatalogIndex } from "../applicability/catalog-index.ts";
import type { Missing } from "../applicability/fix-status.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import { indexNeeded, type NeededIndex } from "./needed-index.ts";
import { isAtLeast, type Shape, type Shapes, versionKey } from "./needed-shape.ts";
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
  /** The others, among those that are asked about, of which installing it brings a fix at least. */
  readonly reachedBy: (entry: CatalogEntry, isAsked: (id: string) => boolean) => readonly CatalogEntry[];
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
  shapes: Shapes,
): CoverGraph {
  const index = indexNeeded(needed, shapes);
  const presentOf = presence(inPlace, index);
  const shapeOf = (id: string): Shape => index.byId.get(id)?.shape ?? shapes.of(NOTHING);
  const brings = (upper: string, lower: string): boolean =>
    bringsAll(shapeOf(upper), shapeOf(lower), catalog.superseding(lower).has(upper), shapes);
  const drawnAbove = (id: string): readonly string[] =>
    [...catalog.superseding(id)]
      .filter((above) => presentOf(above) !== undefined)
      .sort((a, b) => catalog.superseding(a).size - catalog.superseding(b).size || compareText(a, b));
  const above = remembered((id) =>
    closureFrom(id, (one) => directlyAbove(one, index, drawnAbove(one), shapes)),
  );
  return {
    *strictlyCovering({ patch: { id } }) {
      const drawn = new Set(drawnAbove(id));
      for (const other of joined(drawn, reachersOf(id, index))) {
        const entry = presentOf(other);
        if (entry !== undefined && brings(other, id) && !brings(id, other)) yield entry;
      }
    },
    covers: (upper, lower) => above(lower.patch.id).has(upper.patch.id),
    reachedBy: ({ patch }, isAsked) => reachedFrom(patch.id, index, shapes, isAsked),
  };
}

const NOTHING: readonly Missing[] = [];

/** By id, what is needed or in place; what is needed comes first. */
function presence(
  inPlace: readonly CatalogEntry[],
  { byId }: NeededIndex,
): (id: string) => CatalogEntry | undefined {
  let others: ReadonlyMap<string, CatalogEntry> | undefined;
  return (id) => {
    const needed = byId.get(id);
    if (needed !== undefined) return needed.needed.entry;
    others ??= new Map(inPlace.map((entry) => [entry.patch.id, entry]));
    return others.get(id);
  };
}

/** The first, then those of the second that are not among them; asked for one by one, for few will be. */
function* joined(first: ReadonlySet<string>, second: Iterable<string>): Iterable<string> {
  yield* first;
  for (const one of second) if (!first.has(one)) yield one;
}

/** Whether all that `lower` lacks comes with `upper`: its KBs because the vendor says so, the rest by version. */
function bringsAll(upper: Shape, lower: Shape, isDrawn: boolean, shapes: Shapes): boolean {
  if (lower.fixes.length === 0) return false;
  if (isDrawn) return shapes.reachesAllButKbs(upper, lower);
  return lower.fixes.every(({ type }) => type !== "kb") && shapes.reachesAll(upper, lower);
}

/** Ids that cover an id in one step. */
function directlyAbove(
  id: string,
  index: NeededIndex,
  drawn: readonly string[],
  shapes: Shapes,
): readonly string[] {
  const lower = index.byId.get(id)?.shape;
  if (lower === undefined) return drawn;
  const reaching = [...reachersOf(id, index)].filter((other) => {
    const upper = index.byId.get(other)?.shape;
    return upper !== undefined && shapes.reachesAll(upper, lower);
  });
  return [...drawn, ...reaching];
}

/** Ids of the others that reach one of its packages, the newest first: whoever covers it by version is among them. */
function* reachersOf(id: string, index: NeededIndex): Iterable<string> {
  const low = index.byId.get(id)?.shape.fixes[0];
  const name = low?.packages[0];
  if (low === undefined || name === undefined) return;
  for (const { needed, missing } of index.fixesOf(versionKey(low, name))) {
    if (!isAtLeast(missing, low)) return;
    if (needed.entry.patch.id !== id) yield needed.entry.patch.id;
  }
}

/** The others that lack a package at no newer version. */
function reachedFrom(
  id: string,
  { byId, all }: NeededIndex,
  shapes: Shapes,
  isAsked: (id: string) => boolean,
): readonly CatalogEntry[] {
  const upper = byId.get(id)?.shape;
  if (upper === undefined) return [];
  const reached: CatalogEntry[] = [];
  for (const { needed, shape } of all) {
    const other = needed.entry.patch.id;
    if (other !== id && isAsked(other) && shapes.touches(upper, shape)) reached.push(needed.entry);
  }
  return reached;
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
