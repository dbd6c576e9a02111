import { readdirSync } from "node:fs";
import { join } from "node:path";
import { looseHeader, proveLoose } from "./git-loose-object.ts";
import type { ObjectType } from "./git-object-id.ts";
import { corruptObject, type ObjectHeader, objectTooLarge } from "./git-objects.ts";
import { type GitPack, openPack, unsupported } from "./git-pack.ts";
import { type PackEntry, readPackEntry } from "./git-pack-entry.ts";
import { bytesThatInflateTo, inflateExactly } from "./inflate-within.ts";

/** Tells how large objects are without inflating them, and proves that inflating one stays within bounds. */
export interface ObjectSizes {
  headerOf(id: string): ObjectHeader | undefined;
  /**
   * Walks every copy of the object as a reader would, each stream stopped at the size it declares. After it a reader that
   * knows no limits can be let loose on the object.
   * @throws {OutsideError} codes `corrupt-object`, `object-too-large`
   */
  prove(id: string, bytes: number): void;
  close(): void;
}

/** A reader without git holds whole packs in memory. */
const PACKS_BYTES = 512 * 1024 * 1024;
/**
 * A delta's base, and the delta itself; four times the object where that is more. Git makes no delta of an object smaller
 * than a 32nd of its base, so the bases of files of 256 KiB fit.
 * @see git, builtin/pack-objects.c, try_delta: `if (trg_size < src_size / 32) return 0`
 */
const LINK_BYTES = 8 * 1024 * 1024;
/** All that is inflated and built to read one object. */
const CHAIN_BYTES = 256 * 1024 * 1024;
/** @see git-pack-objects(1), --depth: 4095 at most */
const LONGEST_CHAIN = 4096;
/** Git answers for the empty tree whether it was ever written or not. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

interface Link {
  readonly pack: GitPack;
  readonly entry: PackEntry;
  readonly base: Link | undefined;
  readonly type: ObjectType;
  readonly size: number;
  readonly depth: number;
  /** Bytes that reading it makes, bases included. */
  readonly cost: number;
}

interface Store {
  readonly objectsDir: string;
  packs: ReadonlyMap<string, GitPack>;
  readonly links: Map<string, Link>;
  readonly proven: Set<Link>;
}

/** @throws {OutsideError} code `unsupported-repository` */
export function openObjectSizes(objectsDir: string): ObjectSizes {
  const store: Store = {
    objectsDir,
    packs: openPacks(objectsDir, new Map()),
    links: new Map(),
    proven: new Set(),
  };
  return {
    headerOf: (id) => headerOf(store, id) ?? reopened(store, id),
    prove: (id, bytes) => prove(store, id, bytes),
    close() {
      for (const pack of store.packs.values()) pack.close();
    },
  };
}

/** A `git gc` meanwhile may have moved the object into a new pack. */
function reopened(store: Store, id: string): ObjectHeader | undefined {
  const before = store.packs.size;
  store.packs = openPacks(store.objectsDir, store.packs);
  return store.packs.size === before ? undefined : headerOf(store, id);
}

function openPacks(objectsDir: string, known: ReadonlyMap<string, GitPack>): ReadonlyMap<string, GitPack> {
  const packs = new Map(known);
  const folder = join(objectsDir, "pack");
  for (const name of listIndexes(folder)) {
    if (!packs.has(name)) packs.set(name, openPack(join(folder, name)));
  }
  let bytes = 0;
  for (const pack of packs.values()) bytes += pack.bytes;
  if (bytes > PACKS_BYTES)
    throw unsupported(`its packs have ${bytes} bytes, more than the ${PACKS_BYTES} allowed`);
  return packs;
}

function listIndexes(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".idx"));
  } catch {
    return [];
  }
}

function headerOf(store: Store, id: string): ObjectHeader | undefined {
  const copies = copiesOf(store, id);
  const [first] = copies;
  if (first === undefined) return id === EMPTY_TREE ? { type: "tree", size: 0 } : undefined;
  if (copies.every((copy) => copy.type === first.type && copy.size === first.size))
    return { type: first.type, size: first.size };
  throw corruptObject(id, "its copies differ in type or size");
}

function copiesOf(store: Store, id: string): readonly ObjectHeader[] {
  const loose = looseHeader(store.objectsDir, id);
  return loose === undefined ? packedCopies(store, id) : [loose, ...packedCopies(store, id)];
}

function packedCopies(store: Store, id: string): readonly Link[] {
  const copies: Link[] = [];
  for (const pack of store.packs.values()) {
    const offset = pack.offsetOf(id);
    if (offset !== undefined) copies.push(linkAt(store, pack, offset, id));
  }
  return copies;
}

/** The chain of deltas from `offset` down; its links are remembered, as most objects of a pack share them. */
function linkAt(store: Store, pack: GitPack, offset: number, id: string): Link {
  const pending: { readonly at: number; readonly entry: PackEntry }[] = [];
  let link: Link | undefined;
  for (let at = offset; ; ) {
    link = store.links.get(`${pack.path}:${at}`);
    if (link !== undefined) break;
    const entry = readPackEntry(pack, at, id);
    pending.push({ at, entry });
    if (entry.content.kind === "whole") break;
    if (pending.length > LONGEST_CHAIN)
      throw corruptObject(id, `it is a chain of more than ${LONGEST_CHAIN} deltas`);
    at = entry.content.baseAt;
  }
  for (const { at, entry } of pending.reverse()) {
    link = linkOf(pack, entry, link, id);
    store.links.set(`${pack.path}:${at}`, link);
  }
  if (link === undefined) throw corruptObject(id, "its pack entry has no base");
  return link;
}

function linkOf(pack: GitPack, entry: PackEntry, base: Link | undefined, id: string): Link {
  if (entry.content.kind === "whole") {
    const size = entry.streamBytes;
    return { pack, entry, base: undefined, type: entry.content.type, size, depth: 0, cost: size };
  }
  if (base === undefined || base.depth >= LONGEST_CHAIN)
    throw corruptObject(id, "its chain of deltas has no end");
  const size = entry.content.resultBytes;
  return {
    pack,
    entry,
    base,
    type: base.type,
    size,
    depth: base.depth + 1,
    cost: base.cost + entry.streamBytes + size,
  };
}

function prove(store: Store, id: string, bytes: number): void {
  const header = headerOf(store, id);
  if (header === undefined || header.size !== bytes) throw corruptObject(id, "it changed while it was read");
  proveLoose(store.objectsDir, id);
  for (const copy of packedCopies(store, id)) {
    if (!(copy.cost <= CHAIN_BYTES))
      throw objectTooLarge(id, { type: copy.type, size: copy.cost }, CHAIN_BYTES);
    proveLinks(store, copy, id, Math.max(LINK_BYTES, 4 * bytes));
  }
}

function proveLinks(store: Store, top: Link, id: string, limit: number): void {
  for (let link: Link | undefined = top; link !== undefined; link = link.base) {
    const largest = Math.max(link.size, link.entry.streamBytes);
    if (!(largest <= limit)) throw objectTooLarge(id, { type: link.type, size: largest }, limit);
    if (store.proven.has(link)) continue;
    const { streamAt, streamBytes } = link.entry;
    inflateExactly(link.pack.readAt(streamAt, bytesThatInflateTo(streamBytes)), streamBytes, id);
    store.proven.add(link);
  }
}
