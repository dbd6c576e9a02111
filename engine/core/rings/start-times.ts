import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { OpeningsAfter } from "./window-occurrences.ts";

/** When something new may start in a window, in one zone, from a moment on. */
export interface StartTimes {
  /** The first such instant that is not before `at`; undefined: none in the years that are looked ahead. */
  readonly next: (at: Instant) => Instant | undefined;
  /** The instants up to `until` from which on nothing may start. */
  readonly shuts: (until: Instant) => readonly Instant[];
  /** The longest that something which is ready up to `until` may have to wait, if it waits for an end at all. */
  readonly longestWait: (until: Instant) => DurationMs;
}

/** Worked out once, and only as far as it is asked for. Openings that touch or overlap are one, as they are for endpoints. */
export function startTimes(openings: OpeningsAfter, zone: string, from: Instant): StartTimes {
  const stretches: Stretch[] = [];
  const source = openings(zone, from)[Symbol.iterator]();
  let growing: Stretch | undefined;
  let isDone = false;

  /** Until there is a whole stretch that ends after the instant, or no more of them. */
  function reach(at: Instant): void {
    while (!isDone && !((stretches.at(-1)?.until ?? Number.NEGATIVE_INFINITY) > at)) {
      const { value, done } = source.next();
      if (done === true) isDone = true;
      if (done === true || (growing !== undefined && value.from > growing.until)) {
        if (growing !== undefined) stretches.push(growing);
        growing = undefined;
      }
      if (done === true) return;
      growing = { from: growing?.from ?? value.from, until: Math.max(growing?.until ?? 0, value.lastStart) };
    }
  }

  return {
    next: (at) => {
      reach(at);
      const stretch = stretches[firstAfter(stretches, at)];
      return stretch === undefined ? undefined : Math.max(stretch.from, at);
    },
    shuts: (until) => {
      reach(until);
      return stretches.map((stretch) => stretch.until).filter((at) => at <= until);
    },
    longestWait: (until) => {
      reach(until);
      let longest = Math.max(0, (stretches[0]?.from ?? from) - from);
      for (const [index, { from: opens }] of stretches.entries()) {
        const shut = stretches[index - 1]?.until;
        if (shut !== undefined && shut <= until) longest = Math.max(longest, opens - shut);
      }
      return longest;
    },
  };
}

interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** The index of the first stretch that ends after an instant. */
function firstAfter(stretches: readonly Stretch[], at: Instant): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.until ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
