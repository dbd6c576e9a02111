import type { Image, Software } from "../model/report.ts";
import type { Fleet, Member } from "./fleet.ts";
import type { Interner } from "./intern.ts";
import { readFact, readTexts } from "./snapshot-facts.ts";
import {
  BROKEN_FLAG,
  FACT_KEYS,
  HELD_FLAG,
  PACKAGE_WIDTH,
  SNAPSHOT_NAME,
  SNAPSHOT_VERSION,
  type Snapshot,
} from "./snapshot-format.ts";
import { readMember, type Shared } from "./snapshot-member.ts";
import { RowReader, SnapshotFault } from "./snapshot-reader.ts";

export type DecodedFleet =
  | { readonly ok: true; readonly fleet: Fleet }
  /** `reason` completes "the fleet snapshot cannot be read: …". */
  | { readonly ok: false; readonly reason: string };

/** Reads a snapshot back, its software, images and facts through the interner. Anything amiss is a reason, never a guess. */
export function decodeFleet(text: string, interner: Interner): DecodedFleet {
  try {
    return { ok: true, fleet: fleetOf(snapshotOf(text), interner) };
  } catch (error) {
    if (error instanceof SnapshotFault) return { ok: false, reason: error.message };
    throw error;
  }
}

function fleetOf(snapshot: Snapshot, interner: Interner): Fleet {
  const { texts } = snapshot;
  if (!texts.every((text) => typeof text === "string")) throw new SnapshotFault("a text is none");
  const software = softwareOf(snapshot, interner);
  const images = snapshot.images.map((row, index) => imageOf(row, `image ${index}`, software, interner));
  const shared: Shared = {
    texts,
    images,
    fact: factReader(snapshot, interner),
    textList: listReader(snapshot, interner),
  };
  const members = new Map<string, Member>();
  let last: string | undefined;
  for (const [index, row] of snapshot.endpoints.entries()) {
    const member = readMember(new RowReader(row, `endpoint ${index}`), shared);
    if (last !== undefined && !(last < member.id))
      throw new SnapshotFault(`endpoint ${index} is out of order`);
    last = member.id;
    members.set(member.id, member);
  }
  return { members };
}

function snapshotOf(text: string): Snapshot {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SnapshotFault("it is not JSON");
  }
  if (typeof value !== "object" || value === null) throw new SnapshotFault("it is no object");
  const { format, version, ...tables } = value as Partial<Record<string, unknown>>;
  if (format !== SNAPSHOT_NAME) throw new SnapshotFault(`it is no ${SNAPSHOT_NAME}`);
  if (version !== SNAPSHOT_VERSION) {
    throw new SnapshotFault(
      `its version is ${JSON.stringify(version)}, and this program reads ${SNAPSHOT_VERSION}`,
    );
  }
  const { texts, packages, publishers = [], images, facts, endpoints } = tables;
  for (const table of [texts, packages, publishers, images, facts, endpoints]) {
    if (!Array.isArray(table)) throw new SnapshotFault("a table is missing");
  }
  return { format, version, texts, packages, publishers, images, facts, endpoints } as unknown as Snapshot;
}

function softwareOf({ packages, publishers = [], texts }: Snapshot, interner: Interner): readonly Software[] {
  const software: Software[] = [];
  const makers = publishersOf(publishers, texts, packages.length / PACKAGE_WIDTH);
  const textAt = (index: number | undefined): string => {
    const text = index === undefined ? undefined : texts[index];
    if (text === undefined) throw new SnapshotFault(`package ${software.length} names no text`);
    return text;
  };
  for (let at = 0; at < packages.length; at += PACKAGE_WIDTH) {
    const [type, product, version, arch = 0, name = 0, built = 0, flags] = packages.slice(
      at,
      at + PACKAGE_WIDTH,
    );
    if (flags === undefined || !(flags >= 0 && flags <= (HELD_FLAG | BROKEN_FLAG))) {
      throw new SnapshotFault(`package ${software.length} has no valid flags`);
    }
    const item: Software = {
      type: textAt(type),
      product: textAt(product),
      version: textAt(version),
      source: {
        name: textAt(name === 0 ? product : name - 1),
        version: textAt(built === 0 ? version : built - 1),
      },
      held: (flags & HELD_FLAG) !== 0,
      broken: (flags & BROKEN_FLAG) !== 0,
    };
    const publisher = makers.get(software.length);
    software.push(
      interner.software({
        ...item,
        ...(arch === 0 ? {} : { arch: textAt(arch - 1) }),
        ...(publisher === undefined ? {} : { publisher }),
      }),
    );
  }
  return software;
}

function publishersOf(
  pairs: readonly number[],
  texts: readonly string[],
  packages: number,
): ReadonlyMap<number, string> {
  const makers = new Map<number, string>();
  const row = new RowReader(pairs, "publishers");
  while (row.more()) {
    const item = row.whole("package");
    const text = texts[row.whole("text")];
    if (item >= packages || text === undefined)
      throw new SnapshotFault("a publisher names what is not there");
    makers.set(item, text);
  }
  return makers;
}

function imageOf(row: unknown, where: string, software: readonly Software[], interner: Interner): Image {
  const reader = new RowReader(row, where);
  const items: Software[] = [];
  let next = 0;
  while (reader.more()) {
    next += reader.whole("gap");
    const end = next + reader.whole("run");
    if (end > software.length) throw new SnapshotFault(`${where} names a package that is not there`);
    for (; next < end; next += 1) {
      const item = software[next];
      if (item !== undefined) items.push(item);
    }
  }
  return interner.image(items);
}

function factReader({ facts, texts }: Snapshot, interner: Interner): Shared["fact"] {
  const read = FACT_KEYS.map(() => new Map<number, unknown>());
  return (column, index) => {
    const key = FACT_KEYS[column];
    const before = read[column]?.get(index);
    if (before !== undefined) return before;
    const value = key === undefined ? undefined : readFact(key, facts[index], texts);
    if (value === undefined) throw new SnapshotFault(`fact ${index} is no ${key}`);
    const kept = interner.shared(value);
    read[column]?.set(index, kept);
    return kept;
  };
}

function listReader({ facts, texts }: Snapshot, interner: Interner): Shared["textList"] {
  const read = new Map<number, readonly string[]>();
  return (index) => {
    const before = read.get(index);
    if (before !== undefined) return before;
    const list = readTexts(facts[index], texts);
    if (list === undefined) throw new SnapshotFault(`fact ${index} is no list of texts`);
    const kept = interner.shared(list);
    read.set(index, kept);
    return kept;
  };
}
