import { compareText } from "../model/compare-text.ts";
import { isInstant } from "../model/instant.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Wanted } from "./admit.ts";
import { comparePoints, type Point, pointOf } from "./point.ts";

/** What one endpoint wants and one action brings: at least one patch, first in line first. */
export type Bundle = readonly [Wanted, ...Wanted[]];

interface Ranked {
  readonly wanted: Wanted;
  readonly due: number;
  readonly point: Point;
}

/** All that is wanted, in bundles, by who of each is first in line. */
export function bundlesOf(wanted: readonly Wanted[], sha256: Sha256): readonly Bundle[] {
  const ranked = wanted.map((one) => rank(one, sha256)).sort(compareRanks);
  const byEndpoint = new Map<string, Ranked[]>();
  for (const one of ranked) groupAt(byEndpoint, one.wanted.endpoint).push(one);
  return [...byEndpoint.values()]
    .flatMap(joinByAction)
    .sort(([a], [b]) => compareRanks(a, b))
    .map(([first, ...rest]) => [first.wanted, ...rest.map(({ wanted: one }) => one)]);
}

/** The group of a key, a new one where there was none. */
export function groupAt<T>(groups: Map<string, T[]>, key: string): T[] {
  const known = groups.get(key) ?? [];
  groups.set(key, known);
  return known;
}

type RankedBundle = readonly [Ranked, ...Ranked[]];

interface Group {
  readonly keys: ReadonlySet<string>;
  readonly members: RankedBundle;
}

/** Patches that share anything they bring, directly or through others. @param own first in line first */
function joinByAction(own: readonly Ranked[]): readonly RankedBundle[] {
  let groups: readonly Group[] = [];
  for (const one of own) {
    const { brings } = one.wanted;
    const isTouching = ({ keys }: Group): boolean => brings.some((key) => keys.has(key));
    const touching = groups.filter(isTouching);
    const rest = groups.filter((group) => !isTouching(group));
    const keys = new Set([...touching.flatMap((group) => [...group.keys]), ...brings]);
    const [first = one, ...others] = touching.flatMap(({ members }) => members).sort(compareRanks);
    const members: RankedBundle = first === one ? [one] : [first, ...others, one];
    groups = [...rest, { keys, members }];
  }
  return groups.map(({ members }) => members);
}

/** A due date that cannot be read is none, and comes last. */
function rank(wanted: Wanted, sha256: Sha256): Ranked {
  const { due, patch, endpoint } = wanted;
  const isDated = due !== undefined && isInstant(due);
  return {
    wanted,
    due: isDated ? due : Number.POSITIVE_INFINITY,
    point: pointOf(patch, endpoint, sha256),
  };
}

function compareRanks(a: Ranked, b: Ranked): number {
  return (
    Number(b.wanted.expedite) - Number(a.wanted.expedite) ||
    compareDues(a.due, b.due) ||
    comparePoints(a.point, b.point) ||
    compareText(a.wanted.endpoint, b.wanted.endpoint) ||
    compareText(a.wanted.patch, b.wanted.patch)
  );
}

function compareDues(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
