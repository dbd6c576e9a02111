import type { Concurrency } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { RingLoad } from "./admit.ts";
import { createHeads, type Heads, labelOf } from "./heads.ts";

/** An endpoint, and what tells its values of the labels that are limited. */
export interface Mover {
  readonly endpoint: string;
  readonly labels: Endpoint["labels"];
}

/** An endpoint that takes slots before anything is admitted. */
export interface Changing extends Mover {
  readonly inFlight: boolean;
  /** Tasks that failed there, or ran out of time. */
  readonly failed: ReadonlySet<string>;
}

export interface Refusal {
  readonly says: string;
  readonly flags: readonly string[];
}

/** The slots of a ring, while they are given away. */
export interface Room {
  /** Why the endpoint cannot begin with the task; undefined: it can. */
  readonly refusalOf: (mover: Mover, task: string) => Refusal | undefined;
  readonly isChanging: (mover: Mover) => boolean;
  /** From now on the endpoint is changing. */
  readonly take: (mover: Mover) => void;
  /** What is said of one that got in. */
  readonly says: string;
}

export function openRoom(ring: RingLoad["ring"], members: number, changing: readonly Changing[]): Room {
  const { concurrency, name } = ring;
  const labels = concurrency.perLabel.map(({ label }) => label);
  const [flying, going, none] = [createHeads(labels), createHeads(labels), createHeads(labels)];
  const failures = new Map<string, Heads>();
  for (const one of changing) {
    if (one.inFlight) flying.add(one);
    // Who is in flight takes a slot before every task as it is.
    for (const task of one.inFlight ? [] : one.failed) {
      const failed = failures.get(task) ?? createHeads(labels);
      failures.set(task, failed);
      failed.add(one);
    }
  }
  const isChanging = ({ endpoint }: Mover): boolean => flying.has(endpoint) || going.has(endpoint);
  const budget = budgetOf(concurrency, members);
  return {
    isChanging,
    take: (mover) => {
      if (isChanging(mover)) return;
      going.add(mover);
      for (const failed of failures.values()) failed.remove(mover);
    },
    refusalOf: (mover, task) => {
      const heads = { flying, going, failed: failures.get(task) ?? none };
      const own = isChanging(mover) || heads.failed.has(mover.endpoint) ? 0 : 1;
      for (const limit of limitsFor(mover, budget, ring, heads))
        if (!(sumOf(limit.taken) + own <= limit.most)) return refusalBy(limit, own, name);
      return undefined;
    },
    says:
      budget === undefined
        ? `there is room in ring "${name}"`
        : `it takes one of ${slotsText(budget)} of ring "${name}"`,
  };
}

/** How many endpoints of the ring may change at once. Undefined: no limit over the ring. */
export function budgetOf({ maxInFlight }: Concurrency, members: number): number | undefined {
  if (maxInFlight === undefined) return undefined;
  if (maxInFlight.kind === "count") return maxInFlight.count;
  if (!(members > 0) || !(maxInFlight.ppm > 0)) return 0;
  return Math.max(1, Math.floor((members * maxInFlight.ppm) / 1_000_000));
}

interface Three<T> {
  readonly flying: T;
  readonly going: T;
  readonly failed: T;
}

/** A limit that an endpoint must keep, and what is taken of it. */
interface Limit {
  readonly most: number;
  readonly taken: Three<number>;
  readonly flag: "ring-full" | "label-full";
  /** The part of the ring it is about. */
  readonly scope: string;
  readonly before: string;
}

/** One over the ring and one a label; where the value is unknown, one for every value that anybody has. */
function* limitsFor(
  mover: Mover,
  budget: number | undefined,
  { concurrency }: RingLoad["ring"],
  heads: Three<Heads>,
): Iterable<Limit> {
  if (budget !== undefined) {
    const taken = eachOf(heads, (one) => one.size());
    yield { most: budget, taken, flag: "ring-full", scope: "", before: "" };
  }
  for (const { label, most } of concurrency.perLabel) {
    const value = labelOf(mover, label);
    const isKnown = value !== undefined;
    const before = isKnown ? "" : `its label "${label}" is unknown, and `;
    for (const one of isKnown ? [value] : allValues(label, heads)) {
      const taken = eachOf(
        heads,
        (some) => some.at(label, undefined) + (one === undefined ? 0 : some.at(label, one)),
      );
      const scope = one === undefined ? ` for any "${label}"` : ` for ${label} "${one}"`;
      yield { most, taken, flag: "label-full", scope, before };
    }
  }
}

/** Some of them twice: to ask again is cheaper than to remember. */
function* allValues(label: string, { flying, going, failed }: Three<Heads>): Iterable<string | undefined> {
  yield undefined;
  yield* flying.values(label);
  yield* going.values(label);
  yield* failed.values(label);
}

function eachOf({ flying, going, failed }: Three<Heads>, count: (heads: Heads) => number): Three<number> {
  return { flying: count(flying), going: count(going), failed: count(failed) };
}

function sumOf({ flying, going, failed }: Three<number>): number {
  return flying + going + failed;
}

function refusalBy({ most, taken, flag, scope, before }: Limit, own: number, ring: string): Refusal {
  const parts = [
    [taken.flying, "in flight"],
    [taken.going, "going now"],
    [taken.failed, "failed"],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const of = `of ring "${ring}"${scope}`;
  const says =
    words.length === 0
      ? `there is no slot ${of}`
      : `${sumOf(taken)} of ${most} slots ${of} are taken: ${words.join(", ")}`;
  // Without the failures there would be room: somebody should look at them.
  const isStalled = taken.failed > 0 && taken.flying + taken.going + own <= most;
  return { says: `${before}${says}`, flags: isStalled ? ["failures", flag] : [flag] };
}

function slotsText(count: number): string {
  return count === 1 ? "1 slot" : `${count} slots`;
}
