import { digestOf } from "../../core/catalog/digest.ts";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import { type Instant, parseInstant } from "../../core/model/instant.ts";
import type { Sha256 } from "../../core/model/sha256.ts";
import type { Patch } from "../../schema/documents.generated.ts";

/** The catalog's entries, ascending by id, as if a feed had been synced every night. */
export function entriesOf(patches: readonly Patch[], sha256: Sha256): readonly CatalogEntry[] {
  return patches.map((patch) => {
    const released = releasedAt(patch);
    const firstSeen = released + 5 * 3_600_000;
    const { severity = "unknown", vulnerabilities = [] } = patch;
    return {
      patch,
      digest: digestOf(patch, sha256),
      firstSeen,
      released,
      facts: [{ since: firstSeen, severity, vulnerabilities }],
      revisions: new Map(),
    };
  });
}

/** @throws {Error} for a patch without a date: a fault of the stock */
export function releasedAt({ id, released }: Patch): Instant {
  const at = parseInstant(released ?? "");
  if (at === undefined) throw new Error(`no date: ${id}`);
  return at;
}
