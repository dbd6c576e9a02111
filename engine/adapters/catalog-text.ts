import type { CatalogState, HeldFeed } from "../core/catalog/catalog-state.ts";
import type { CatalogEntry, FactsSince } from "../core/model/catalog.ts";
import { createInterner } from "./catalog-interner.ts";

type Patch = CatalogEntry["patch"];

interface Header {
  readonly muster: "catalog";
  readonly version: 1;
  readonly feeds: readonly HeldFeed[];
}

interface Row {
  readonly patch: Patch;
  readonly digest: string;
  readonly firstSeen?: number;
  readonly released?: number;
  readonly unlisted?: number;
  /** Of the last of the facts, which are what `patch` says. */
  readonly since: number;
  readonly facts?: readonly FactsSince[];
  readonly revisions?: readonly (readonly [digest: string, patch: Patch])[];
}

/** The catalog as lines of JSON: the feeds first, then an entry a line. Equal catalogs are equal bytes. */
export function encodeCatalog({ feeds, entries }: CatalogState): Uint8Array {
  const header: Header = { muster: "catalog", version: 1, feeds };
  const chunks = [Buffer.from(`${JSON.stringify(header)}\n`)];
  for (const entry of entries) chunks.push(Buffer.from(`${JSON.stringify(rowOf(entry))}\n`));
  return Buffer.concat(chunks);
}

/** @returns undefined when the bytes are no catalog of this version */
export function decodeCatalog(bytes: Uint8Array): CatalogState | undefined {
  const [first, ...rows] = linesOf(bytes);
  const header = first === undefined ? undefined : (JSON.parse(first) as Partial<Header>);
  if (header?.muster !== "catalog" || header.version !== 1 || header.feeds === undefined) return undefined;
  const intern = createInterner();
  return { feeds: header.feeds, entries: rows.map((row) => entryOf(JSON.parse(row) as Row, intern)) };
}

function rowOf({ patch, digest, firstSeen, released, unlisted, facts, revisions }: CatalogEntry): Row {
  const earlier = facts.slice(0, -1);
  return {
    digest,
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(released === undefined ? {} : { released }),
    ...(unlisted === undefined ? {} : { unlisted }),
    since: facts[facts.length - 1]?.since ?? firstSeen ?? 0,
    patch,
    ...(earlier.length === 0 ? {} : { facts: earlier }),
    ...(revisions.size === 0 ? {} : { revisions: [...revisions] }),
  };
}

function entryOf(row: Row, intern: (patch: Patch) => Patch): CatalogEntry {
  const patch = intern(row.patch);
  const { severity, vulnerabilities } = patch;
  const last = {
    since: row.since,
    ...(severity === undefined ? {} : { severity }),
    ...(vulnerabilities === undefined ? {} : { vulnerabilities }),
  };
  return {
    patch,
    digest: row.digest,
    ...(row.firstSeen === undefined ? {} : { firstSeen: row.firstSeen }),
    ...(row.released === undefined ? {} : { released: row.released }),
    ...(row.unlisted === undefined ? {} : { unlisted: row.unlisted }),
    facts: [...(row.facts ?? []), last],
    revisions: new Map((row.revisions ?? []).map(([digest, earlier]) => [digest, intern(earlier)])),
  };
}

/** By lines of bytes: the whole may be longer than one string can be. */
function* linesOf(bytes: Uint8Array): Iterable<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 0;
  while (from < buffer.length) {
    const end = buffer.indexOf(0x0a, from);
    const to = end === -1 ? buffer.length : end;
    yield buffer.toString("utf8", from, to);
    from = to + 1;
  }
}
