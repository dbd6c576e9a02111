import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { canonicalPatchId } from "../model/kb-id.ts";
import { buildKey, isModularBuild, type StreamsOfBuild } from "./module-stream.ts";

/** A catalog, laid out so that an endpoint finds its patches by what it has installed. */
export interface CatalogIndex {
  readonly entries: readonly CatalogEntry[];
  readonly byId: ReadonlyMap<string, CatalogEntry>;
  /** The `package` and `application` fixes of a product. */
  readonly byProduct: ReadonlyMap<string, readonly Concern[]>;
  /** The `source` fixes of a source. */
  readonly bySource: ReadonlyMap<string, readonly Concern[]>;
  /** The fixes that no installed product leads to (systems, KBs, firmware), by the system that they are for. */
  readonly bySystem: readonly SystemConcerns[];
  readonly streams: StreamsOfBuild;
  /**
   * Ids that an id supersedes, itself not among them, transitively; cycles and dangling ids are fine. What entries that their
   * feed no longer lists say counts too. KBs are told apart by their canonical ids; a set has those and the catalog's own spelling.
   */
  readonly supersededBy: (id: string) => ReadonlySet<string>;
  /** The other way round: ids of the entries that supersede an id, transitively. */
  readonly superseding: (id: string) => ReadonlySet<string>;
  /**
   * Canonical ids of all the given and of what they supersede. Cost: one walk over the entries that are reached, however many
   * ids are given.
   */
  readonly covered: (ids: Iterable<string>) => ReadonlySet<string>;
}

/** A fix, and the position of the entry that it is one of. */
export interface Concern {
  readonly position: number;
  readonly fix: Fix;
}

/** Fixes for one system; absent: for any. */
export interface SystemConcerns {
  readonly os: Fix["os"];
  readonly concerns: readonly Concern[];
}

/** Cost: one pass over the catalog's fixes. */
export function indexCatalog(entries: readonly CatalogEntry[]): CatalogIndex {
  const byProduct = new Map<string, Concern[]>();
  const bySource = new Map<string, Concern[]>();
  const bySystem = new Map<string, { readonly os: Fix["os"]; readonly concerns: Concern[] }>();
  const streams = new Map<string, Map<string, Set<string>>>();
  for (const [position, { patch }] of entries.entries()) {
    for (const fix of patch.fixes) {
      if (fix.type === "source") add(bySource, fix.product ?? "", { position, fix });
      else if (fix.type === "package" || fix.type === "application")
        add(byProduct, fix.product ?? "", { position, fix });
      else addSystem(bySystem, { position, fix });
      if (fix.module && typeof fix.fixed === "string" && isModularBuild(fix.fixed)) {
        addStream(streams, buildKey(fix.product ?? "", fix.fixed), fix.module);
      }
    }
  }
  const byId = new Map(entries.map((entry) => [entry.patch.id, entry]));
  const graph = supersedenceOf(entries);
  return {
    entries,
    byId,
    byProduct,
    bySource,
    bySystem: [...bySystem.values()],
    streams,
    supersededBy: closureOf(graph.below, graph.spelled),
    superseding: closureOf(graph.above, graph.spelled),
    covered: (ids) => reachedFrom([...ids].map(canonicalPatchId), graph.below),
  };
}

/** Whether it is about what is installed, and asks for nothing of an endpoint but its image, system and modules. */
export function isAboutSoftware({ type }: Fix): boolean {
  return type === "package" || type === "source" || type === "application";
}

function addSystem(
  bySystem: Map<string, { readonly os: Fix["os"]; readonly concerns: Concern[] }>,
  concern: Concern,
): void {
  const { os } = concern.fix;
  const key = JSON.stringify([os?.family ?? null, os?.id ?? null, os?.version ?? null]);
  const group = bySystem.get(key) ?? { os, concerns: [] };
  bySystem.set(key, group);
  group.concerns.push(concern);
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

/** Who supersedes whom in one step, by canonical id, and how entries write their ids where they write them otherwise. */
interface Supersedence {
  readonly below: Edges;
  readonly above: Edges;
  readonly spelled: Edges;
}

type Edges = ReadonlyMap<string, readonly string[]>;

function supersedenceOf(entries: readonly CatalogEntry[]): Supersedence {
  const below = new Map<string, string[]>();
  const above = new Map<string, string[]>();
  const spelled = new Map<string, string[]>();
  for (const { patch } of entries) {
    const id = canonicalPatchId(patch.id);
    if (id !== patch.id) addTo(spelled, id, patch.id);
    for (const text of patch.supersedes ?? []) {
      const older = canonicalPatchId(text);
      addTo(below, id, older);
      addTo(above, older, id);
    }
  }
  return { below, above, spelled };
}

function addTo(edges: Map<string, string[]>, from: string, to: string): void {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [to]);
  else known.push(to);
}

/** Everything reachable from an id, itself not among it. Remembers each answer. */
function closureOf(edges: Edges, spelled: Edges): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const id = canonicalPatchId(text);
    const before = known.get(id);
    if (before !== undefined) return before;
    const reached = new Set(reachedFrom([id], edges));
    reached.delete(id);
    for (const one of [...reached]) for (const own of spelled.get(one) ?? []) reached.add(own);
    known.set(id, reached);
    return reached;
  };
}

/** The starts and all that edges lead to from them: a walk without recursion, so that no chain is too long. */
function reachedFrom(starts: readonly string[], edges: Edges): ReadonlySet<string> {
  const reached = new Set(starts);
  const open = [...reached];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const next of edges.get(one) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
