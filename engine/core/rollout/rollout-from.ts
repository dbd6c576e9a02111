import type { CatalogEntry } from "../model/catalog.ts";
import type { Declared } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import { type Attested, NO_ROLLOUT, type Rollout } from "../model/rollout.ts";
import type { Ledger } from "./ledger.ts";
import { isReleased } from "./releases.ts";

/**
 * The rollout that decisions read. A trip that a list releases, or released once, is over. A pass from after now, by a clock that
 * was wrong, is none yet.
 */
export function rolloutFrom(
  { passes, trips, released, topUps, approvedAt, named }: Ledger,
  declared: Pick<Declared, "approvals" | "releases">,
  now: Instant,
  attested?: Attested,
): Rollout {
  return {
    ...NO_ROLLOUT,
    passes: passes.filter(({ at }) => at <= now),
    trips: trips.filter((trip) => !released.has(trip.number) && !isReleased(trip, declared)),
    topUps,
    approvedAt: attested?.approvedAt ?? approvedAt,
    named,
    ...(attested === undefined ? {} : { vouching: attested.vouching, signedOff: attested.signedOff }),
    ...(declared.approvals === "trust-merge" ? { vouching: { kind: "trust-merge" } as const } : {}),
  };
}

/**
 * The catalog with the dates of first sight that the facts remember, so that a lost state folder restarts no clock. What is
 * the same stays the same object.
 */
export function withFirstSeen(
  entries: readonly CatalogEntry[],
  firstSeen: ReadonlyMap<string, Instant>,
): readonly CatalogEntry[] {
  if (firstSeen.size === 0) return entries;
  return entries.map((entry) => {
    const seen = firstSeen.get(entry.patch.id);
    if (seen === undefined || (entry.firstSeen !== undefined && entry.firstSeen <= seen)) return entry;
    return { ...entry, firstSeen: seen };
  });
}
