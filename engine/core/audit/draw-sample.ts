import type { LoggedEntry } from "../log/logged.ts";
import { compareText } from "../model/compare-text.ts";
import type { Instant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import { mergedAt } from "./vouching-books.ts";

export interface DrawnSample {
  /** How many merges there are in all. */
  readonly population: number;
  /** In the order of the log. */
  readonly sample: readonly LoggedEntry[];
}

/**
 * Draws merges of a time, from included to not included: those whose commit and the seed hash lowest. Whoever has the log and
 * the seed draws the same, and nobody can choose what is drawn without choosing commit ids.
 */
export function drawSample(
  entries: readonly LoggedEntry[],
  {
    from,
    to,
    size,
    seed,
  }: { readonly from: Instant; readonly to: Instant; readonly size: number; readonly seed: string },
  sha256: Sha256,
): DrawnSample {
  const merges = entries.filter(({ entry }) => {
    if (entry.type !== "merge" && entry.type !== "bypass") return false;
    const at = mergedAt(entry);
    return at >= from && at < to;
  });
  const drawn = merges
    .map((logged) => ({
      logged,
      key: hex(sha256(new TextEncoder().encode(`${seed}\u0000${logged.entry.mergeCommit ?? ""}`))),
    }))
    .sort((a, b) => compareText(a.key, b.key) || a.logged.entry.number - b.logged.entry.number)
    .slice(0, size)
    .map(({ logged }) => logged)
    .sort((a, b) => a.entry.number - b.entry.number);
  return { population: merges.length, sample: drawn };
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
