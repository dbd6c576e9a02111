import { compareText } from "../model/compare-text.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Bundle, Level } from "./bundles.ts";
import { type Contender, isAt, refresh } from "./contender.ts";
import { createPointer } from "./pointer.ts";
import type { Room } from "./room.ts";

/**
 * Lets in, one by one, whom there is room for among those of one level: by the smallest point of a patch and the endpoint, over
 * the patches of the level that the endpoint could still get.
 *
 * Points are spread into buckets by their first bits and a bucket is sorted when its turn comes, without those who have no room
 * any more.
 */
export function takeInLine(contenders: readonly Contender[], level: Level, room: Room, sha256: Sha256): void {
  const line = lineOf(contenders);
  const pointer = createPointer(sha256);
  const buckets = bucketsOf(line.size);
  const stand = (place: number, end: number): void => {
    rank(line, place, end, level, pointer);
  };
  let start = 0;
  for (const { waiting } of contenders) {
    stand(start, start + waiting.length);
    start += waiting.length;
  }
  for (let place = 0; place < line.size; place += 1) buckets.put(place, line.high[place] ?? 0);
  const hasRoom = (place: number): boolean => {
    const [first] = refresh(line.contenderAt(place), room);
    return isAt(level, first);
  };
  for (let bucket = 0; bucket < buckets.count; bucket += 1) {
    const turn = buckets.take(bucket).filter(hasRoom).sort(line.compare);
    for (let place = turn.shift(); place !== undefined; place = turn.shift()) {
      if (admit(line, place, room) || !hasRoom(place)) continue;
      // What it stood here for has no room any more: it stands for the next that it could get.
      stand(place, place + 1);
      const high = line.high[place] ?? 0;
      if (buckets.of(high) !== bucket) buckets.put(place, high);
      else turn.splice(placeIn(turn, place, line.compare), 0, place);
    }
  }
  for (const one of contenders)
    if (one.admitted.size > 0) one.waiting = one.waiting.filter((id) => !one.admitted.has(id));
}

/** Everybody who waits, by place; and for what each of them stands there. */
interface Line {
  readonly size: number;
  /** The first place of the contender that has this one. */
  readonly startOf: (place: number) => number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Which bundle of the contender the point is of. */
  readonly bundles: Uint32Array;
  readonly contenderAt: (place: number) => Contender;
  readonly endpointAt: (place: number) => string;
  readonly compare: (a: number, b: number) => number;
}

function lineOf(contenders: readonly Contender[]): Line {
  const starts: number[] = [];
  let size = 0;
  for (const { waiting } of contenders) {
    starts.push(size);
    size += waiting.length;
  }
  const owners = new Uint32Array(size);
  for (const [index, { waiting }] of contenders.entries()) {
    const start = starts[index] ?? 0;
    owners.fill(index, start, start + waiting.length);
  }
  const [high, low, bundles] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const contenderAt = (place: number): Contender => {
    const one = contenders[owners[place] ?? -1];
    if (one === undefined) throw new Error(`nobody stands at place ${place}`);
    return one;
  };
  const startOf = (place: number): number => starts[owners[place] ?? -1] ?? 0;
  const endpointAt = (place: number): string => contenderAt(place).waiting[place - startOf(place)] ?? "";
  const compare = (a: number, b: number): number =>
    (high[a] ?? 0) - (high[b] ?? 0) ||
    (low[a] ?? 0) - (low[b] ?? 0) ||
    compareText(endpointAt(a), endpointAt(b));
  return { size, startOf, high, low, bundles, contenderAt, endpointAt, compare };
}

/** Gives places of one contender the smallest of their points. Of equal ones it is that of the patch that is first by name. */
function rank(
  line: Line,
  from: number,
  end: number,
  level: Level,
  pointer: ReturnType<typeof createPointer>,
): void {
  const { high, low, bundles } = line;
  const { open, bundles: all = [], waiting } = line.contenderAt(from);
  const start = line.startOf(from);
  const patches = open
    .filter((bundle) => isAt(level, bundle))
    .flatMap((bundle) => bundle.patches.map((patch) => ({ patch, index: all.indexOf(bundle) })))
    .sort((a, b) => compareText(a.patch, b.patch));
  for (const [turn, { patch, index }] of patches.entries()) {
    pointer.of(patch);
    for (let place = from; place < end; place += 1) {
      pointer.at(waiting[place - start] ?? "");
      const isLater =
        pointer.high > (high[place] ?? 0) ||
        (pointer.high === high[place] && pointer.low >= (low[place] ?? 0));
      if (turn > 0 && isLater) continue;
      high[place] = pointer.high;
      low[place] = pointer.low;
      bundles[place] = index;
    }
  }
}

/** Whether the endpoint at the place gets in, for what it stands there for. It takes along all else that has room. */
function admit(line: Line, place: number, room: Room): boolean {
  const one = line.contenderAt(place);
  const bundle: Bundle | undefined = one.bundles?.[line.bundles[place] ?? -1];
  const open = refresh(one, room);
  if (bundle === undefined || !open.includes(bundle)) return false;
  one.admitted.set(line.endpointAt(place), open);
  room.take(one.standing, 1);
  return true;
}

/** Where it belongs in a sorted list. */
function placeIn(sorted: readonly number[], place: number, compare: Line["compare"]): number {
  const index = sorted.findIndex((other) => compare(place, other) < 0);
  return index === -1 ? sorted.length : index;
}

/** About eight places to a bucket, linked. */
function bucketsOf(size: number) {
  const bits = Math.min(24, Math.max(0, Math.ceil(Math.log2(Math.max(1, size / 8)))));
  const count = 2 ** bits;
  const firsts = new Int32Array(count).fill(-1);
  const nexts = new Int32Array(size);
  const of = (high: number): number => (bits === 0 ? 0 : high >>> (32 - bits));
  return {
    count,
    of,
    put: (place: number, high: number): void => {
      const bucket = of(high);
      nexts[place] = firsts[bucket] ?? -1;
      firsts[bucket] = place;
    },
    take: (bucket: number): number[] => {
      const places: number[] = [];
      for (let place = firsts[bucket] ?? -1; place !== -1; place = nexts[place] ?? -1) places.push(place);
      return places;
    },
  };
}
