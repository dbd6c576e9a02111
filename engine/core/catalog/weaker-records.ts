import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { DurationMs } from "../model/duration.ts";
import { formatInstant, type Instant, isInstant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Doubt } from "./catalog-state.ts";
import type { PatchReading, RefusedRecord } from "./edition.ts";
import { type FixChange, fixChanges, isLess } from "./fix-changes.ts";
import { weakerRecord } from "./weaker-record.ts";

export interface DoubtGuards {
  /** How long a feed must have said that a record asks for less until that counts. */
  readonly lessAfterMs: DurationMs;
  /** Share, 0 to 1, of records that may ask for less at once. */
  readonly maxLoss: number;
  /** Digests of records that people reviewed: those count at once. */
  readonly accept: ReadonlySet<string>;
}

export interface DoubtContext {
  readonly held: ReadonlyMap<string, CatalogEntry>;
  /** What is different in a record's fixes from those that are held. */
  readonly changesOf: (entry: CatalogEntry, next: Patch) => readonly FixChange[];
  /** By id: what the feed has said before. */
  readonly doubts: Readonly<Record<string, Doubt>>;
  readonly guards: DoubtGuards;
  readonly now: Instant;
  readonly sha256: Sha256;
}

/** Compares the fixes of each record once: that is most of the work with an edition. */
export function fixComparison(): DoubtContext["changesOf"] {
  const known = new WeakMap<Patch, readonly FixChange[]>();
  return (entry, next) => {
    const before = known.get(next);
    if (before !== undefined) return before;
    const changes = fixChanges(entry.patch.fixes, next.fixes);
    known.set(next, changes);
    return changes;
  };
}

/** From so many records on, what goes back is no correction of one of them. */
const FEW = 2;

/**
 * The reading without the records that ask for less than is held of them: each is refused by name, and what is held stays, until
 * the feed has said so for long enough. What asks for more counts at once.
 */
export function withoutWeaker(
  reading: PatchReading,
  context: DoubtContext,
): { readonly reading: PatchReading; readonly doubts: Readonly<Record<string, Doubt>> } {
  const patches: Patch[] = [];
  const refused: RefusedRecord[] = [];
  const doubts = new Map<string, Doubt>();
  for (const patch of reading.patches) {
    const weaker = weakerOf(patch, context);
    if (weaker === undefined) {
      patches.push(patch);
      continue;
    }
    const { doubt, reason } = weaker;
    doubts.set(patch.id, doubt);
    refused.push({ record: patch.id, reason });
  }
  if (refused.length === 0) return { reading, doubts: {} };
  return {
    reading: { ...reading, patches, refused: [...reading.refused, ...refused] },
    doubts: Object.fromEntries([...doubts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/**
 * Whether the records of an edition say that it lost much, or is an older one: several ask for less than is held of them, and
 * either they are many, or others are missing and nothing in the edition is newer than what is held.
 */
export function olderByRecords({ patches }: PatchReading, context: DoubtContext): string | undefined {
  const { held, guards } = context;
  const listed = new Set(patches.map(({ id }) => id));
  let weaker = 0;
  let common = 0;
  let newer = 0;
  let example = "";
  for (const patch of patches) {
    const entry = held.get(patch.id);
    if (entry !== undefined) common += 1;
    if (entry !== undefined && weakerOf(patch, context) !== undefined) {
      weaker += 1;
      if (example === "" || patch.id < example) example = patch.id;
    } else if (entry === undefined || isStronger(context.changesOf(entry, patch))) newer += 1;
  }
  if (weaker < FEW) return undefined;
  const says = `${weaker} of its ${common} records that are held ask for less than before, ${example} the first`;
  if (weaker > common * guards.maxLoss) return `${says}: more than maxLoss allows`;
  const isMissing = [...held].some(([id, { unlisted }]) => unlisted === undefined && !listed.has(id));
  if (newer > 0 || !isMissing) return undefined;
  return `it is an older edition: ${says}, others are missing, and nothing in it is newer`;
}

/** Whether a record asks for more than is held of it, as an older edition never does. */
function isStronger(changes: readonly FixChange[]): boolean {
  return changes.some((change) => !isLess(change));
}

/** Undefined where it counts: it asks for no less, people reviewed it, or the feed has said so for long. */
function weakerOf(
  patch: Patch,
  { held, changesOf, doubts, guards, now, sha256 }: DoubtContext,
): { readonly doubt: Doubt; readonly reason: string } | undefined {
  const entry = held.get(patch.id);
  const weaker = entry === undefined ? undefined : weakerRecord(patch, changesOf(entry, patch), sha256);
  if (weaker === undefined || guards.accept.has(weaker.digest)) return undefined;
  const known = Object.hasOwn(doubts, patch.id) ? doubts[patch.id] : undefined;
  const doubt = known?.digest === weaker.digest ? known : { digest: weaker.digest, since: now };
  const until = doubt.since + guards.lessAfterMs;
  if (now >= until && doubt === known) return undefined;
  const wait = isInstant(until)
    ? `counts from ${formatInstant(until)} if the feed still says so then, `
    : "counts ";
  const wayOut = `at once if ${weaker.digest} stands in catalog.guards.accept of muster.yaml`;
  return { doubt, reason: `${weaker.says}; ${wait}${wayOut}` };
}
