import type { CatalogEntry } from "../model/catalog.ts";
import { buildKey, isModularBuild, type StreamOfBuild } from "./module-stream.ts";

/** A catalog, laid out so that an endpoint finds its patches by what it has installed. */
export interface CatalogIndex {
  readonly entries: readonly CatalogEntry[];
  readonly byId: ReadonlyMap<string, CatalogEntry>;
  /** Positions of the entries with a `package` or `application` fix of that product. */
  readonly byProduct: ReadonlyMap<string, readonly number[]>;
  /** Positions of the entries with a `source` fix of that source. */
  readonly bySource: ReadonlyMap<string, readonly number[]>;
  /** Positions of the entries that no installed product leads to: systems, KBs, firmware. */
  readonly always: readonly number[];
  readonly streams: StreamOfBuild;
  /** Ids that an id supersedes, itself not among them, transitively; cycles and dangling ids are fine. */
  readonly supersededBy: (id: string) => ReadonlySet<string>;
  /** The other way round: ids of the entries that supersede an id, transitively. */
  readonly superseding: (id: string) => ReadonlySet<string>;
}

/** Cost: one pass over the catalog's fixes. */
export function indexCatalog(entries: readonly CatalogEntry[]): CatalogIndex {
  const byProduct = new Map<string, number[]>();
  const bySource = new Map<string, number[]>();
  const always: number[] = [];
  const streams = new Map<string, string>();
  for (const [position, { patch }] of entries.entries()) {
    let other = false;
    for (const fix of patch.fixes) {
      if (fix.type === "source") add(bySource, fix.product ?? "", position);
      else if (fix.type === "package" || fix.type === "application")
        add(byProduct, fix.product ?? "", position);
      else other = true;
      if (fix.module && typeof fix.fixed === "string" && isModularBuild(fix.fixed)) {
        streams.set(buildKey(fix.product ?? "", fix.fixed), `${fix.module.name}:${fix.module.stream}`);
      }
    }
    if (other) always.push(position);
  }
  const byId = new Map(entries.map((entry) => [entry.patch.id, entry]));
  const above = superseders(entries);
  return {
    entries,
    byId,
    byProduct,
    bySource,
    always,
    streams,
    supersededBy: closureOf((id) => byId.get(id)?.patch.supersedes ?? []),
    superseding: closureOf((id) => above.get(id) ?? []),
  };
}

function add(index: Map<string, number[]>, key: string, position: number): void {
  const positions = index.get(key);
  if (positions === undefined) index.set(key, [position]);
  else if (positions.at(-1) !== position) positions.push(position);
}

function superseders(entries: readonly CatalogEntry[]): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, string[]>();
  for (const { patch } of entries) {
    for (const id of patch.supersedes ?? []) {
      const ids = above.get(id);
      if (ids === undefined) above.set(id, [patch.id]);
      else ids.push(patch.id);
    }
  }
  return above;
}

/** Everything reachable from an id, itself not among it. Remembers each answer. */
function closureOf(next: (id: string) => readonly string[]): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const reached = new Set<string>();
    const open = [...next(id)];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one === id || reached.has(one)) continue;
      reached.add(one);
      open.push(...next(one));
    }
    known.set(id, reached);
    return reached;
  };
}
