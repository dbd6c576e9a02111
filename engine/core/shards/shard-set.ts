import { ShardFault } from "./shard-fault.ts";
import { basisDifference, type ShardHeader } from "./shard-header.ts";

/** A part by the name of its file. */
export interface NamedHeader {
  readonly name: string;
  readonly header: ShardHeader;
}

/** Most numbers that a message lists. */
const LISTED = 10;

/**
 * Requires all parts of one whole, each once.
 * @throws {ShardFault}
 */
export function requireWholeSet(headers: readonly NamedHeader[]): void {
  const [first] = headers;
  if (first === undefined)
    throw new ShardFault("missing", "cannot merge nothing: no shard was named", "name the files");
  const seen = new Map<number, string>();
  for (const { name, header } of headers) {
    requireAlike(first, { name, header });
    const { number, of } = header;
    const before = seen.get(number);
    if (before !== undefined) {
      const says = `cannot merge shard ${number}/${of} twice: ${quoted(before)} and ${quoted(name)} both are it`;
      throw new ShardFault("twice", says, "leave one of them out");
    }
    seen.set(number, name);
  }
  const { of } = first.header;
  const missing: number[] = [];
  for (let number = 1; number <= of; number += 1) if (!seen.has(number)) missing.push(number);
  if (missing.length === 0) return;
  const some = missing.slice(0, LISTED).map((number) => `${number}/${of}`);
  const more = missing.length > some.length ? ` and ${missing.length - some.length} more` : "";
  throw new ShardFault(
    "missing",
    `cannot merge ${seen.size} of ${of} shards: ${some.join(", ")}${more} ${missing.length === 1 ? "is" : "are"} missing`,
    `muster reconcile --shard ${missing[0]}/${of} --now ${first.header.basis.now} --output FILE, then merge all of them`,
  );
}

function requireAlike(first: NamedHeader, other: NamedHeader): void {
  const [a, b] = [first.header, other.header];
  const count = a.of === b.of ? undefined : `it is one of ${b.of}, not of ${a.of}`;
  const size = a.fleetSize === b.fleetSize ? undefined : `of ${b.fleetSize} endpoints, not of ${a.fleetSize}`;
  const differs = count ?? basisDifference(b.basis, a.basis)?.says ?? size;
  if (differs === undefined) return;
  throw new ShardFault(
    "other",
    `cannot merge ${quoted(other.name)} with ${quoted(first.name)}: ${differs}`,
    "make all shards of one fleet, catalog and commit, with one --now, and merge those",
  );
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
