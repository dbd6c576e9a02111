import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry, FactsSince } from "../model/catalog.ts";
import { type Instant, parseInstant } from "../model/instant.ts";
import type { Scenario } from "./scenario.ts";

/** What was known of the world's patches at each moment. */
export interface Timeline {
  /** In the catalog's order. The same array as long as nothing becomes known. */
  readonly at: (now: Instant) => readonly CatalogEntry[];
  /** The next moment after this one at which something becomes known. */
  readonly after: (now: Instant) => Instant | undefined;
}

/** A catalog as it is, or as it became known day by day. Entries without any date were always known. */
export function createTimeline(entries: readonly CatalogEntry[], history: Scenario["history"]): Timeline {
  if (history === "as-is") return { at: () => entries, after: () => undefined };
  const past = entries.map(statesOf);
  const moments = [...new Set(past.flat().map(({ from }) => from))].sort((a, b) => a - b);
  let last: { readonly step: number; readonly entries: readonly CatalogEntry[] } | undefined;
  return {
    at: (now) => {
      const step = moments.filter((moment) => moment <= now).length;
      if (last?.step !== step) {
        const known = past.flatMap((states) => states.findLast(({ from }) => from <= now)?.entry ?? []);
        last = { step, entries: known };
      }
      return last.entries;
    },
    after: (now) => moments.find((moment) => moment > now),
  };
}

/** The day a patch became known: its vendor's, else the one the catalog first met it. */
export function knownSince({ released, firstSeen }: CatalogEntry): Instant | undefined {
  return released ?? firstSeen;
}

interface State {
  readonly from: Instant;
  readonly entry: CatalogEntry;
}

/** An entry as it stood from each moment on at which more became known of it. */
function statesOf(entry: CatalogEntry): readonly State[] {
  const known = knownSince(entry);
  if (known === undefined) return [{ from: Number.NEGATIVE_INFINITY, entry }];
  const exploited = exploitedSince(entry);
  const moments = new Set([known]);
  for (const { since } of entry.facts.slice(1)) if (since > known) moments.add(since);
  for (const since of exploited.values()) if (since > known) moments.add(since);
  const facts = [...moments].sort((a, b) => a - b).map((since) => factsAt(entry, since, exploited));
  return facts.map(({ since }, index) => ({
    from: since,
    entry: entryAt(entry, known, facts.slice(0, index + 1)),
  }));
}

/** By vulnerability: since when the list of the known exploited names it, by the last word of the catalog. */
function exploitedSince({ facts, patch }: CatalogEntry): ReadonlyMap<string, Instant> {
  const since = new Map<string, Instant>();
  for (const vulnerabilities of [...facts.map((moment) => moment.vulnerabilities), patch.vulnerabilities]) {
    for (const { id, exploitedSince: text } of vulnerabilities ?? []) {
      const instant = parseInstant(text ?? "");
      if (instant !== undefined) since.set(id, instant);
    }
  }
  return since;
}

function factsAt(
  { facts, patch }: CatalogEntry,
  since: Instant,
  exploited: ReadonlyMap<string, Instant>,
): FactsSince {
  const then: Omit<FactsSince, "since"> =
    facts.findLast((moment) => moment.since <= since) ?? facts[0] ?? patch;
  const vulnerabilities = then.vulnerabilities?.map((one) => {
    const listed = exploited.get(one.id);
    return listed === undefined ? one : { ...one, exploited: listed <= since };
  });
  return {
    since,
    ...(then.severity === undefined ? {} : { severity: then.severity }),
    ...(vulnerabilities === undefined ? {} : { vulnerabilities }),
  };
}

/** First met on the day it became known, whenever this catalog was built. */
function entryAt(entry: CatalogEntry, known: Instant, facts: readonly FactsSince[]): CatalogEntry {
  const { severity: _severity, vulnerabilities: _vulnerabilities, ...rest } = entry.patch;
  const { since: _since, ...last } = facts.at(-1) ?? { since: known };
  const { unlisted: _unlisted, ...kept } = entry;
  return { ...kept, patch: { ...rest, ...last } as Patch, firstSeen: known, facts };
}
