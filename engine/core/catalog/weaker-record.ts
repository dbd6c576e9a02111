import type { Patch } from "../../schema/documents.generated.ts";
import { NotCanonical } from "../model/canonical-json.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Sha256 } from "../model/sha256.ts";
import { digestOf } from "./digest.ts";
import { type FixChange, fixChanges, isLess } from "./fix-changes.ts";

/** A record that asks for less than the one that is held, in a way that a slip explains better than a correction. */
export interface WeakerRecord {
  /** A phrase without a full stop. */
  readonly says: string;
  /** Digest v1 of the record that came: what people name to take it after all. */
  readonly digest: string;
}

/**
 * Whether a record asks for less than is held of it: nothing at all, an older version, or what an earlier revision asked. What
 * its publisher withdraws is no such record, and neither is one that drops a product for the first time.
 */
export function weakerRecord(held: CatalogEntry, next: Patch, sha256: Sha256): WeakerRecord | undefined {
  if (next.retracted === true) return undefined;
  const less = fixChanges(held.patch.fixes, next.fixes).filter(isLess);
  if (less.length === 0) return undefined;
  const digest = digestIfAny(next, sha256);
  if (digest === undefined) return undefined;
  if (next.fixes.length === 0) return { says: "fixes nothing any more, and is not withdrawn", digest };
  const lowered = less.filter(({ kind }) => kind === "lowered");
  if (lowered.length > 0) return { says: `asks for less than what is held: ${saysOf(lowered)}`, digest };
  if (!held.revisions.has(digest)) return undefined;
  return { says: `is back at an earlier revision, which asks for less: ${saysOf(less)}`, digest };
}

/** Whether a record asks for more than is held of it, as an older edition never does. */
export function isStronger(held: CatalogEntry, next: Patch): boolean {
  return fixChanges(held.patch.fixes, next.fixes).some((change) => !isLess(change));
}

function saysOf(changes: readonly FixChange[]): string {
  return changes.map(({ says }) => says).join(", ");
}

/** What has none is refused for that. */
function digestIfAny(patch: Patch, sha256: Sha256): string | undefined {
  try {
    return digestOf(patch, sha256);
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}
