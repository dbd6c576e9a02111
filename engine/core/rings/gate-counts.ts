/**
 * How one endpoint fared with one patch. `waiting`: it was to get the patch, was not handed it yet and did not try.
 * `unconfirmed`: handed out or tried, and nobody knows how it went.
 */
export interface Outcome {
  readonly endpoint: string;
  readonly state: OutcomeState;
  /** The value of each fact that strata are made of, in their order; undefined: not reported. */
  readonly strata: readonly (string | undefined)[];
}

export type OutcomeState = "succeeded" | "failed" | "unconfirmed" | "waiting";

/** Whole numbers of endpoints. Who leaves stays assigned; attempted = succeeded + failed + unconfirmed. */
export interface GateCounts {
  readonly assigned: number;
  readonly attempted: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly unconfirmed: number;
}

/** The endpoints with one value of one fact. */
export interface Stratum {
  readonly path: string;
  /** Undefined: those that did not report the fact, a stratum of their own. */
  readonly value: string | undefined;
  readonly counts: GateCounts;
}

export interface CountedOutcomes {
  readonly whole: GateCounts;
  /** By path in the order of `stratifyBy`, then by value; those without a value last. */
  readonly strata: readonly Stratum[];
}

/** Counts each outcome for the whole and, once for each fact, for its stratum. One endpoint must stand in it once. */
export function countOutcomes(outcomes: readonly Outcome[], stratifyBy: readonly string[]): CountedOutcomes {
  const strata = stratifyBy.flatMap((path, position) => {
    const groups = new Map<string | undefined, Outcome[]>();
    for (const outcome of outcomes) {
      const value = outcome.strata[position];
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [outcome]);
      else group.push(outcome);
    }
    return [...groups]
      .sort(([a], [b]) => compareValues(a, b))
      .map(([value, group]) => ({ path, value, counts: countStates(group) }));
  });
  return { whole: countStates(outcomes), strata };
}

/** Whether such counts can be: whole, not negative, and adding up. Nothing else may be judged. */
export function areSound({ assigned, attempted, succeeded, failed, unconfirmed }: GateCounts): boolean {
  const all = [assigned, attempted, succeeded, failed, unconfirmed];
  if (!all.every((count) => Number.isSafeInteger(count) && count >= 0)) return false;
  return attempted === succeeded + failed + unconfirmed && attempted <= assigned;
}

/** What is left of the whole without a part of it. Not sound where the part is none. */
export function withoutPart(whole: GateCounts, part: GateCounts): GateCounts {
  return {
    assigned: whole.assigned - part.assigned,
    attempted: whole.attempted - part.attempted,
    succeeded: whole.succeeded - part.succeeded,
    failed: whole.failed - part.failed,
    unconfirmed: whole.unconfirmed - part.unconfirmed,
  };
}

function countStates(outcomes: readonly Outcome[]): GateCounts {
  const counts = { succeeded: 0, failed: 0, unconfirmed: 0, waiting: 0 };
  for (const { state } of outcomes) counts[state] += 1;
  const { succeeded, failed, unconfirmed } = counts;
  const attempted = succeeded + failed + unconfirmed;
  return { assigned: attempted + counts.waiting, attempted, succeeded, failed, unconfirmed };
}

function compareValues(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
