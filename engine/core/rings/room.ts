import type { Concurrency } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { RingLoad } from "./admit.ts";
import { createHeads, type Heads, labelOf, type Values } from "./heads.ts";

/** An endpoint that takes slots before anything is admitted. */
export interface Changing {
  readonly endpoint: string;
  readonly labels: Endpoint["labels"];
  readonly inFlight: boolean;
  /** Tasks that failed there, or ran out of time. */
  readonly failed: ReadonlySet<string>;
}

/** What of an endpoint decides whether there is a slot for it. */
export interface Standing {
  readonly values: Values;
  /** It has a slot for all it does. */
  readonly isChanging: boolean;
  /** Tasks for which it has a slot because they failed there. */
  readonly failed: ReadonlySet<string>;
}

export interface Refusal {
  readonly says: string;
  readonly flags: readonly string[];
}

/**
 * The slots of a ring, while they are given away. Whoever has no room never has any later: what is taken is not given back, and
 * who was changing for one task by a failure and is let in takes no slot that it did not have.
 */
export interface Room {
  /** @param changing what is known of it in the ring's load, where there is anything */
  readonly standingOf: (labels: Endpoint["labels"], changing?: Changing) => Standing;
  readonly hasFailed: (task: string) => boolean;
  /** Whether it can begin with the task; undefined: with one that failed nowhere. Who cannot do that can do nothing. */
  readonly hasRoom: (standing: Standing, task: string | undefined) => boolean;
  /** Why it cannot begin with the task; undefined: it can. */
  readonly refusalOf: (standing: Standing, task: string) => Refusal | undefined;
  /** From now on so many of the kind are changing. */
  readonly take: (standing: Standing, count: number) => void;
  /** What it would be like if all these got in, each standing with its number. Leaves the slots as they are. */
  readonly ifAll: (crowd: readonly (readonly [Standing, number])[], ask: () => boolean) => boolean;
  /** What is said of one that got in. */
  readonly says: string;
}

export function openRoom(ring: RingLoad["ring"], members: number, changing: readonly Changing[]): Room {
  const { concurrency, name } = ring;
  const { perLabel } = concurrency;
  const [flying, going, none] = [0, 1, 2].map(() => createHeads(perLabel.length)) as [Heads, Heads, Heads];
  const failures = new Map<string, Heads>();
  const valuesOf = (labels: Endpoint["labels"]): Values =>
    perLabel.map(({ label }) => labelOf(labels, label));
  for (const { labels, inFlight, failed } of changing) {
    if (inFlight) flying.add(valuesOf(labels), 1);
    // Who is in flight takes a slot before every task as it is.
    for (const task of inFlight ? [] : failed) {
      const heads = failures.get(task) ?? createHeads(perLabel.length);
      failures.set(task, heads);
      heads.add(valuesOf(labels), 1);
    }
  }
  const budget = budgetOf(concurrency, members);
  const limits: Limits = { budget, perLabel };
  const headsFor = (task: string | undefined): Three<Heads> => ({
    flying,
    going,
    failed: (task === undefined ? undefined : failures.get(task)) ?? none,
  });
  return {
    standingOf: (labels, known) => ({
      values: valuesOf(labels),
      isChanging: known?.inFlight === true,
      failed: known === undefined || known.inFlight ? NO_TASKS : known.failed,
    }),
    hasFailed: (task) => failures.has(task),
    hasRoom: (standing, task) =>
      firstFull(limits, standing.values, headsFor(task), ownOf(standing, task)) === undefined,
    refusalOf: (standing, task) => {
      const [heads, own] = [headsFor(task), ownOf(standing, task)];
      const full = firstFull(limits, standing.values, heads, own);
      return full === undefined ? undefined : refusalBy(full, heads, own, ring);
    },
    take: ({ values, isChanging, failed }, count) => {
      if (isChanging) return;
      going.add(values, count);
      for (const task of failed) failures.get(task)?.add(values, -count);
    },
    ifAll: (crowd, ask) => {
      const newcomers = crowd.filter(([{ isChanging }]) => !isChanging);
      for (const [{ values }, count] of newcomers) going.add(values, count);
      const answer = ask();
      for (const [{ values }, count] of newcomers) going.add(values, -count);
      return answer;
    },
    says:
      budget === undefined
        ? `there is room in ring "${name}"`
        : `it takes one of ${slotsText(budget)} of ring "${name}"`,
  };
}

const NO_TASKS: ReadonlySet<string> = new Set();

/** How many endpoints of the ring may change at once. Undefined: no limit over the ring. */
function budgetOf({ maxInFlight }: Concurrency, members: number): number | undefined {
  if (maxInFlight === undefined) return undefined;
  if (maxInFlight.kind === "count") return maxInFlight.count;
  if (!(members > 0) || !(maxInFlight.ppm > 0)) return 0;
  return Math.max(1, Math.floor((members * maxInFlight.ppm) / 1_000_000));
}

/** The slot that an endpoint would need for itself. */
function ownOf({ isChanging, failed }: Standing, task: string | undefined): 0 | 1 {
  return isChanging || (task !== undefined && failed.has(task)) ? 0 : 1;
}

interface Limits {
  readonly budget: number | undefined;
  readonly perLabel: Concurrency["perLabel"];
}

interface Three<T> {
  readonly flying: T;
  readonly going: T;
  readonly failed: T;
}

/** A limit that would not hold: over the ring, for a value of a label, or for any value. */
interface Full {
  readonly most: number;
  readonly label?: number;
  readonly value?: string | undefined;
  readonly isUnknown?: boolean;
}

/** The first limit that would not hold: the one over the ring, then one a label. */
function firstFull(
  { budget, perLabel }: Limits,
  values: Values,
  heads: Three<Heads>,
  own: 0 | 1,
): Full | undefined {
  const { flying, going, failed } = heads;
  if (budget !== undefined && !(flying.size() + going.size() + failed.size() + own <= budget))
    return { most: budget };
  for (let label = 0; label < perLabel.length; label += 1) {
    const most = perLabel[label]?.most ?? 0;
    const value = values[label];
    if (value === undefined) {
      const full = firstFullOfAny(label, most, heads, own);
      if (full !== undefined) return full;
    } else if (!(takenAt(heads, label, value) + own <= most)) return { most, label, value };
  }
  return undefined;
}

/** Where a value is unknown, all that anybody has are asked about. Of several the first by name is named. */
function firstFullOfAny(label: number, most: number, heads: Three<Heads>, own: 0 | 1): Full | undefined {
  const isFull = (value: string | undefined): boolean => !(takenAt(heads, label, value) + own <= most);
  if (isFull(undefined)) return { most, label, value: undefined, isUnknown: true };
  let first: string | undefined;
  for (const some of [heads.flying, heads.going, heads.failed])
    for (const value of some.values(label))
      if ((first === undefined || value < first) && isFull(value)) first = value;
  return first === undefined ? undefined : { most, label, value: first, isUnknown: true };
}

/** Whose value is unknown counts against each. */
function takenAt({ flying, going, failed }: Three<Heads>, label: number, value: string | undefined): number {
  return against(flying, label, value) + against(going, label, value) + against(failed, label, value);
}

function against(heads: Heads, label: number, value: string | undefined): number {
  return heads.at(label, undefined) + (value === undefined ? 0 : heads.at(label, value));
}

function refusalBy(
  full: Full,
  { flying, going, failed }: Three<Heads>,
  own: 0 | 1,
  { name, concurrency }: RingLoad["ring"],
): Refusal {
  const { most, label, value } = full;
  const countOf = (heads: Heads): number =>
    label === undefined ? heads.size() : against(heads, label, value);
  const taken = { flying: countOf(flying), going: countOf(going), failed: countOf(failed) };
  const parts = [
    [taken.flying, "in flight"],
    [taken.going, "going now"],
    [taken.failed, "failed"],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const labelled = label === undefined ? undefined : concurrency.perLabel[label]?.label;
  const of = `of ring "${name}"${scopeText(labelled, value)}`;
  const says =
    words.length === 0
      ? `there is no slot ${of}`
      : `${taken.flying + taken.going + taken.failed} of ${most} slots ${of} are taken: ${words.join(", ")}`;
  const flag = label === undefined ? "ring-full" : "label-full";
  // Without the failures there would be room: somebody should look at them.
  const isStalled = taken.failed > 0 && taken.flying + taken.going + own <= most;
  const before = full.isUnknown === true ? `its label "${labelled}" is unknown, and ` : "";
  return { says: `${before}${says}`, flags: isStalled ? ["failures", flag] : [flag] };
}

/** The part of the ring that a limit is about. */
function scopeText(label: string | undefined, value: string | undefined): string {
  if (label === undefined) return "";
  return value === undefined ? ` for any "${label}"` : ` for ${label} "${value}"`;
}

function slotsText(count: number): string {
  return count === 1 ? "1 slot" : `${count} slots`;
}
