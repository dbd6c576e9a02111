import type { Shape } from "./machine.ts";
import type { Timing } from "./timing.ts";

/** What one line of the published table compares. */
export interface Row {
  readonly section: Section;
  readonly what: string;
  /** `100,000 realistic`; undefined: no fleet is part of it. */
  readonly fleet?: string;
  /** What Muster took, in words with its unit. */
  readonly ours: string;
  /** What it was put beside, and what that took. */
  readonly beside: string;
  /** Undefined: a number without anything beside it. */
  readonly ratio?: Ratio;
}

export interface Ratio {
  readonly value: number;
  /** `slower`: Muster's time by the other's. `faster`: the other's by Muster's. */
  readonly sense: "slower" | "faster";
  /** What was wanted; undefined: it is published as it is. */
  readonly wanted?: number;
}

export type Section = "counts" | "verdicts" | "intake" | "start" | "processes" | "change" | "growth";

export const SECTIONS: readonly Section[] = [
  "counts",
  "verdicts",
  "intake",
  "start",
  "processes",
  "change",
  "growth",
];

export type Clock = "cpu" | "wall";

/** A row of two timings that were taken in turns. @param clock by which they are compared: the wall where threads work together */
export function compared(
  about: Pick<Row, "section" | "what"> & { readonly fleet?: string; readonly beside: string },
  ours: Timing,
  other: Timing,
  { sense, wanted, clock = "cpu" }: Omit<Ratio, "value"> & { readonly clock?: Clock },
): Row {
  const [one, two] = [ours.least[clock], other.least[clock]];
  const value = sense === "slower" ? one / two : two / one;
  return {
    ...about,
    ours: words(ours, clock),
    beside: `${about.beside}: ${words(other, clock)}`,
    ratio: { value, sense, ...(wanted === undefined ? {} : { wanted }) },
  };
}

export function fleetName(count: number, shape: Shape): string {
  return `${grouped(count)} ${shape}`;
}

/** With a comma for each three digits. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** Whether what was wanted was reached; undefined: nothing was. */
export function isReached({ ratio }: Row): boolean | undefined {
  if (ratio?.wanted === undefined) return undefined;
  return ratio.sense === "slower" ? ratio.value <= ratio.wanted : ratio.value >= ratio.wanted;
}

function words({ least, median }: Timing, clock: Clock): string {
  return `${milliseconds(least[clock])} (median ${milliseconds(median[clock])})`;
}

export function milliseconds(ms: number): string {
  if (ms < 1) return `${(ms * 1000).toPrecision(3)} µs`;
  return ms < 10_000 ? `${Number(ms.toPrecision(3))} ms` : `${(ms / 1000).toFixed(1)} s`;
}
