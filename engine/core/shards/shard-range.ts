import { compareText } from "../model/compare-text.ts";
import type { Endpoint } from "../model/endpoint.ts";

/** Which part of how many, counted from 1. */
export interface ShardNumber {
  readonly number: number;
  readonly of: number;
}

/** Positions among the endpoints in order: from the first to before the second. */
export interface ShardRange {
  readonly from: number;
  readonly to: number;
}

/** More parts than that are no help to anybody. */
export const MOST_SHARDS = 10_000;

/** Sizes of parts differ by one at most; a fleet that is smaller than their number leaves some empty. */
export function rangeOf(endpoints: number, { number, of }: ShardNumber): ShardRange {
  return { from: Math.floor((endpoints * (number - 1)) / of), to: Math.floor((endpoints * number) / of) };
}

/** By id, whatever order they came in. */
export function endpointsInOrder(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  return [...endpoints].sort((a, b) => compareText(a.id, b.id));
}

/** `2/4`. Undefined: it is none. */
export function parseShardNumber(text: string): ShardNumber | undefined {
  const found = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text);
  if (found === null) return undefined;
  const [number, of] = [Number(found[1]), Number(found[2])];
  return number <= of && of <= MOST_SHARDS ? { number, of } : undefined;
}
