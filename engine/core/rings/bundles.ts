import { compareText } from "../model/compare-text.ts";
import { isInstant } from "../model/instant.ts";
import type { GroupWanted } from "./admit-groups.ts";

/** Where something stands in line before any hash is asked: what is expedited, then what is due first, then what has no due date. */
export interface Level {
  readonly expedite: boolean;
  readonly due: number;
}

/** What one action brings about on every endpoint of a group: it goes together, or not at all. */
export interface Bundle extends Level {
  /** By the places of the group's wanted: who is first in line first, and among equals by name. */
  readonly wanted: readonly number[];
  /** The patches of it that stand at its level, by name: the smallest hash of one of them is that of the bundle. */
  readonly patches: readonly string[];
  /** No limit concerns it: all of it is waived or was handed out before. */
  readonly isExempt: boolean;
  /** Of the tasks that limits concern those that failed somewhere. */
  readonly failed: readonly string[];
}

/** All that is wanted, in bundles, by level. */
export function bundlesOf(
  wanted: readonly GroupWanted[],
  hasFailed: (task: string) => boolean,
): readonly Bundle[] {
  return joinByAction(wanted)
    .map((places) => bundleOf(places, wanted, hasFailed))
    .sort(compareLevels);
}

/** The level of what is first in line. Undefined: nothing is wanted. */
export function firstLevel(wanted: readonly GroupWanted[]): Level | undefined {
  let first: Level | undefined;
  for (const one of wanted) {
    const level = levelOf(one);
    if (first === undefined || compareLevels(level, first) < 0) first = level;
  }
  return first;
}

export function compareLevels(a: Level, b: Level): number {
  return Number(b.expedite) - Number(a.expedite) || (a.due === b.due ? 0 : a.due < b.due ? -1 : 1);
}

export function isExempt({ waived, offered }: GroupWanted): boolean {
  return waived || offered;
}

/** The group of a key, a new one where there was none. */
export function groupAt<K, T>(groups: Map<K, T[]>, key: K): T[] {
  const known = groups.get(key) ?? [];
  groups.set(key, known);
  return known;
}

/** A due date that cannot be read is none, and comes last. */
function levelOf({ expedite, due }: GroupWanted): Level {
  return { expedite, due: due !== undefined && isInstant(due) ? due : Number.POSITIVE_INFINITY };
}

/** The places of patches that share anything they bring, directly or through others. */
function joinByAction(wanted: readonly GroupWanted[]): readonly number[][] {
  const parents = wanted.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next;
    parents[place] = root;
    return root;
  };
  const first = new Map<string, number>();
  for (const [place, { brings }] of wanted.entries())
    for (const key of brings) {
      const other = first.get(key);
      if (other === undefined) first.set(key, place);
      else parents[rootOf(place)] = rootOf(other);
    }
  const groups = new Map<number, number[]>();
  for (const place of parents.keys()) groupAt(groups, rootOf(place)).push(place);
  return [...groups.values()];
}

function bundleOf(
  places: readonly number[],
  wanted: readonly GroupWanted[],
  hasFailed: (task: string) => boolean,
): Bundle {
  const ranked: Ranked[] = [];
  for (const place of places) {
    const one = wanted[place];
    if (one !== undefined) ranked.push({ place, one, ...levelOf(one) });
  }
  if (ranked.length > 1) ranked.sort((a, b) => compareLevels(a, b) || compareText(a.one.patch, b.one.patch));
  const { expedite, due } = ranked[0] ?? LAST;
  const [patches, failed]: [string[], string[]] = [[], []];
  let isLimited = false;
  for (const level of ranked) {
    const { one } = level;
    if (level.expedite === expedite && level.due === due) patches.push(one.patch);
    if (isExempt(one)) continue;
    isLimited = true;
    if (hasFailed(one.task)) failed.push(one.task);
  }
  const inOrder = ranked.map(({ place }) => place);
  return { expedite, due, wanted: inOrder, patches, isExempt: !isLimited, failed };
}

interface Ranked extends Level {
  readonly place: number;
  readonly one: GroupWanted;
}

const LAST: Level = { expedite: false, due: Number.POSITIVE_INFINITY };
