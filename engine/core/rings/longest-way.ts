import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { StartTimes } from "./start-times.ts";

/** How a patch comes through the rings of a track, if every gate passes at its first look. */
export interface Journey {
  readonly deferMs: DurationMs;
  readonly dueMs: DurationMs;
  /** Until when windows keep it: always, until it is due, or not at all. */
  readonly windows: "respect" | "until-due" | "ignore";
  readonly legs: readonly Leg[];
}

export interface Leg {
  readonly ring: string;
  /** Not before the anchor and this. */
  readonly afterMs: DurationMs;
  readonly window?: { readonly name: string; readonly starts: StartTimes };
  /** What the next ring waits for, from the first install here on. */
  readonly stay: Part;
}

/** A stretch of the way, such as `soak of lab`. */
export interface Part {
  readonly what: string;
  readonly ms: DurationMs;
}

export interface Way {
  readonly anchor: Instant;
  /** From the anchor until `ring`, the last one, can begin. */
  readonly totalMs: DurationMs;
  readonly ring: string;
  /** They add up to the total, unless it is endless. */
  readonly parts: readonly Part[];
}

/** The way of one patch. Endless where a window does not open again. */
export function wayFrom(anchor: Instant, { deferMs, dueMs, windows, legs }: Journey): Way {
  const parts: Part[] = [];
  let totalMs = 0;
  let ring = "";
  const add = (what: string, ms: DurationMs): void => {
    if (ms > 0) parts.push({ what, ms });
    totalMs += Math.max(0, ms);
  };
  add("defer", deferMs);
  for (const [index, leg] of legs.entries()) {
    const before = legs[index - 1];
    if (before !== undefined) add(before.stay.what, before.stay.ms);
    ring = leg.ring;
    add(`after of ${ring}`, leg.afterMs - totalMs);
    if (leg.window !== undefined && windows !== "ignore") {
      const opens = leg.window.starts.next(anchor + totalMs) ?? Number.POSITIVE_INFINITY;
      const untilDue = windows === "until-due" ? Math.max(0, dueMs - totalMs) : Number.POSITIVE_INFINITY;
      add(`window ${leg.window.name}`, Math.min(opens - anchor - totalMs, untilDue));
    }
  }
  return { anchor, totalMs, ring, parts };
}

/**
 * The longest way of all patches whose clocks start within a stretch of time: exact, since the way of a patch only grows where
 * it has just missed a window, and each such start is tried. Undefined where no start lies within it.
 *
 * @param starts the moments at which clocks can start at all; undefined: any
 */
export function longestWay(
  journey: Journey,
  from: Instant,
  until: Instant,
  starts?: readonly Instant[],
): Way | undefined {
  let longest: Way | undefined;
  let endless: Way | undefined;
  for (const anchor of new Set(starts ?? [from, ...justMissed(journey, from, until)])) {
    if (anchor < from || anchor > until) continue;
    const way = wayFrom(anchor, journey);
    // A window whose validity ends some day is looked after by then: the way is endless only if all of them are.
    if (way.totalMs === Number.POSITIVE_INFINITY) endless ??= way;
    else if (longest === undefined || way.totalMs > longest.totalMs) longest = way;
  }
  return longest ?? endless;
}

/** The starts of patches that are ready for a ring at the moment at which its window shuts. */
function* justMissed({ deferMs, legs }: Journey, from: Instant, until: Instant): Generator<Instant> {
  let ready = new Set<DurationMs>([deferMs]);
  for (const [index, leg] of legs.entries()) {
    const before = legs[index - 1];
    if (before !== undefined) ready = new Set([...ready].map((ms) => ms + before.stay.ms));
    ready.add(Math.max(leg.afterMs, index === 0 ? deferMs : 0));
    for (const ms of ready) {
      for (const shut of leg.window?.starts.shuts(until + ms) ?? []) if (shut - ms >= from) yield shut - ms;
    }
  }
}
