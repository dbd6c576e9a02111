import type { Patch } from "../../schema/documents.generated.ts";
import { NotCanonical } from "../model/canonical-json.ts";
import type { Sha256 } from "../model/sha256.ts";
import { digestOf } from "./digest.ts";
import { type FixChange, isLess } from "./fix-changes.ts";

const MOST_SAID = 3;

/** A record that asks for less than the one that is held. */
export interface WeakerRecord {
  /** A phrase without a full stop. */
  readonly says: string;
  /** Digest v1 of the record that came: what people name to take it at once. */
  readonly digest: string;
}

/**
 * Whether a record asks for less than is held of it: an older version, one product fewer, no version, or nothing at all. What
 * its publisher withdraws is no such record: that has rules of its own.
 * @param changes what is different in its fixes
 */
export function weakerRecord(
  next: Patch,
  changes: readonly FixChange[],
  sha256: Sha256,
): WeakerRecord | undefined {
  if (next.retracted === true) return undefined;
  const less = changes.filter(isLess);
  if (less.length === 0) return undefined;
  const digest = digestIfAny(next, sha256);
  if (digest === undefined) return undefined;
  const says = next.fixes.length === 0 ? "it fixes nothing any more" : saysOf(less);
  return { says: `asks for less than what is held: ${says}`, digest };
}

function saysOf(changes: readonly FixChange[]): string {
  const says = changes.slice(0, MOST_SAID).map((change) => change.says);
  return [...says, ...(changes.length > MOST_SAID ? [`${changes.length - MOST_SAID} more`] : [])].join(", ");
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
