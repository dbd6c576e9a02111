import type { Patch } from "../../schema/documents.generated.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { CatalogEntry, FactsSince } from "../model/catalog.ts";
import { formatInstant, type Instant, parseInstant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Candidate } from "./choose-record.ts";
import { digestOf } from "./digest.ts";
import { type Enrichments, withEnrichments, withoutEnrichments } from "./enrichments.ts";

/** What an entry is made with, beside the record. */
export interface EntryContext {
  readonly now: Instant;
  readonly sha256: Sha256;
  /** What was known of vulnerabilities before this merge. */
  readonly knownBefore: Enrichments;
  readonly known: Enrichments;
  /** Whether any feed's last good edition withdraws the id. */
  readonly isWithdrawn: (id: string) => boolean;
  /** Where a record of the feed comes from, shared by all of its entries. */
  readonly sourceOf: (feed: string) => NonNullable<Patch["source"]>;
}

/**
 * The entry of a patch after a merge. Both clocks are frozen at first sight, whatever the record says later; facts are a
 * history; a changed digest moves what was there to the revisions.
 * @throws {NotCanonical} when the record cannot be digested
 */
export function nextEntry(
  candidate: Candidate,
  before: CatalogEntry | undefined,
  context: EntryContext,
): CatalogEntry {
  const record = recordOf(candidate, before, context);
  const digest =
    candidate.from === "held" && before !== undefined ? before.digest : digestOf(record, context.sha256);
  const firstSeen = before === undefined ? firstSeenOf(record, context.now) : before.firstSeen;
  const released = before?.released ?? parseInstant(record.released ?? "");
  const revised = before !== undefined && before.digest !== digest;
  const patch = patchOf(record, {
    ...(firstSeen === undefined ? {} : { firstSeen: formatInstant(firstSeen) }),
    ...(released === undefined ? {} : { released: formatInstant(released) }),
    revision: revisionOf(record, before, revised),
    ...(record.retracted === true || context.isWithdrawn(record.id) ? { retracted: true } : {}),
    source:
      candidate.from === "held" && before?.patch.source
        ? before.patch.source
        : context.sourceOf(candidate.feed),
  });
  return {
    patch,
    digest,
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(released === undefined ? {} : { released }),
    facts: factsOf(patch, before, firstSeen ?? context.now, context.now),
    revisions: revisionsOf(before, digest),
  };
}

/** The entry of a patch that no feed lists any more: as it was, marked, with what is known of its vulnerabilities by now. */
export function unlistedEntry(before: CatalogEntry, context: EntryContext): CatalogEntry {
  const { patch } = before;
  const held: Candidate = { patch, feed: patch.source?.feed ?? "", precedence: 0, from: "held" };
  const kept = nextEntry(held, before, context);
  return { ...kept, patch: { ...kept.patch, unlisted: true }, unlisted: before.unlisted ?? context.now };
}

/** A withdrawal that says nothing else. */
export function isHollow({ retracted, fixes }: Patch): boolean {
  return retracted === true && fixes.length === 0;
}

/** The record with what is known of its vulnerabilities. A withdrawal without contents withdraws what was there. */
function recordOf(
  { patch, from }: Candidate,
  before: CatalogEntry | undefined,
  context: EntryContext,
): Patch {
  const hollow = isHollow(patch) && before !== undefined;
  const kept = from === "held" || hollow;
  const record = hollow ? { ...before.patch, retracted: true } : patch;
  const stated = record.vulnerabilities ?? [];
  const own = kept ? withoutEnrichments(stated, context.knownBefore) : stated;
  const { retracted, ...rest } = record;
  // A held record carries the retraction of any feed; whether one still stands is asked of the feeds.
  const withdrawn = from === "edition" && retracted === true ? { retracted } : {};
  return {
    ...rest,
    ...withdrawn,
    severity: record.severity ?? "unknown",
    vulnerabilities: withEnrichments(own, context.known),
  };
}

/** In one order of keys, so that equal records are equal bytes; without what only the catalog can say. */
function patchOf(record: Patch, own: Partial<Patch>): Patch {
  const { apiVersion, kind, id, vendor, title, classification, severity, vulnerabilities, fixes } = record;
  const { supersedes, requires, reboot, removable, sizeBytes, knownIssues, references } = record;
  return {
    apiVersion,
    kind,
    id,
    ...present({ vendor, title, classification, severity, vulnerabilities }),
    ...own,
    fixes,
    ...present({ supersedes, requires, reboot, removable, sizeBytes, knownIssues, references }),
  };
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** A record may carry an earlier first sight (another catalog's), never one in the future. */
function firstSeenOf(record: Patch, now: Instant): Instant {
  return Math.min(parseInstant(record.firstSeen ?? "") ?? now, now);
}

function revisionOf(record: Patch, before: CatalogEntry | undefined, revised: boolean): number {
  const last = before?.patch.revision ?? 0;
  if (before === undefined) return record.revision ?? 1;
  return revised ? Math.max(record.revision ?? 0, last + 1) : Math.max(record.revision ?? 0, last);
}

function revisionsOf(before: CatalogEntry | undefined, digest: string): ReadonlyMap<string, Patch> {
  if (before === undefined) return new Map();
  if (before.digest === digest) return before.revisions;
  const revisions = new Map([...before.revisions, [before.digest, before.patch] as const]);
  revisions.delete(digest);
  return revisions;
}

function factsOf(
  patch: Patch,
  before: CatalogEntry | undefined,
  firstSeen: Instant,
  now: Instant,
): readonly FactsSince[] {
  const { severity, vulnerabilities } = patch;
  const facts = present({ severity, vulnerabilities });
  if (before === undefined) return [{ since: firstSeen, ...facts }];
  if (factsText(before.patch) !== factsText(patch)) return [...before.facts, { since: now, ...facts }];
  // The same facts, looked up later: the last row shows them as they are now, since when they are.
  const last = before.facts[before.facts.length - 1];
  return last === undefined
    ? [{ since: firstSeen, ...facts }]
    : [...before.facts.slice(0, -1), { since: last.since, ...facts }];
}

/** When facts were looked up is no fact. */
function factsText({ severity, vulnerabilities }: Patch): string {
  const timeless = (vulnerabilities ?? []).map((one) => ({ ...one, asOf: undefined }));
  return canonicalJson({ severity: severity ?? "unknown", vulnerabilities: timeless });
}
