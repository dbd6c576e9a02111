import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { buildKey, isModularBuild, type StreamsOfBuild } from "./module-stream.ts";

/** A catalog, laid out so that an endpoint finds its patches by what it has installed. */
export interface CatalogIndex {
  readonly entries: readonly CatalogEntry[];
  readonly byId: ReadonlyMap<string, CatalogEntry>;
  /** The `package` and `application` fixes of a product. */
  readonly byProduct: ReadonlyMap<string, readonly Concern[]>;
  /** The `source` fixes of a source. */
  readonly bySource: ReadonlyMap<string, readonly Concern[]>;
  /** The fixes that no installed product leads to: systems, KBs, firmware. */
  readonly always: readonly Concern[];
  readonly streams: StreamsOfBuild;
  /** Ids that an id supersedes, itself not among them, transitively; cycles and dangling ids are fine. */
  readonly supersededBy: (id: string) => ReadonlySet<string>;
  /** The other way round: ids of the entries that supersede an id, transitively. */
  readonly superseding: (id: string) => ReadonlySet<string>;
}

/** A fix, and the position of the entry that it is one of. */
export interface Concern {
  readonly position: number;
  readonly fix: Fix;
}

/** Cost: one pass over the catalog's fixes. */
export function indexCatalog(entries: readonly CatalogEntry[]): CatalogIndex {
  const byProduct = new Map<string, Concern[]>();
  const bySource = new Map<string, Concern[]>();
  const always: Concern[] = [];
  const streams = new Map<string, Map<string, Set<string>>>();
  for (const [position, { patch }] of entries.entries()) {
    for (const fix of patch.fixes) {
      if (fix.type === "source") add(bySource, fix.product ?? "", { position, fix });
      else if (fix.type === "package" || fix.type === "application")
        add(byProduct, fix.product ?? "", { position, fix });
      else always.push({ position, fix });
      if (fix.module && typeof fix.fixed === "string" && isModularBuild(fix.fixed)) {
        addStream(streams, buildKey(fix.product ?? "", fix.fixed), fix.module);
      }
    }
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

function add(index: Map<string, Concern[]>, key: string, concern: Concern): void {
  const concerns = index.get(key);
  if (concerns === undefined) index.set(key, [concern]);
  else concerns.push(concern);
}

function addStream(
  streams: Map<string, Map<string, Set<string>>>,
  build: string,
  { name, stream }: NonNullable<Fix["module"]>,
): void {
  const byModule = streams.get(build) ?? new Map<string, Set<string>>();
  streams.set(build, byModule);
  byModule.set(name, (byModule.get(name) ?? new Set()).add(stream));
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
