import type { GroupWanted, WantedGroup } from "./admit-groups.ts";
import { type Bundle, bundlesOf, compareLevels, firstLevel, isExempt, type Level } from "./bundles.ts";
import type { Changing, Room, Standing } from "./room.ts";

/** Endpoints that are one case for the slots of a ring: of one group, and either not changing or a single one that is. */
export interface Contender {
  readonly endpoints: readonly string[];
  readonly wanted: readonly GroupWanted[];
  /** How each of them stands before anything is admitted. */
  readonly standing: Standing;
  /** Those of the endpoints that nothing was admitted of yet. */
  waiting: readonly string[];
  /** What each endpoint that is in was let in for. */
  readonly admitted: Map<string, readonly Bundle[]>;
  /** All that is wanted, and what of it those who wait could still get, by level. Undefined: not looked at yet. */
  bundles: readonly Bundle[] | undefined;
  open: readonly Bundle[];
  /** Of these, the ones that need more room than what failed nowhere. */
  risky: readonly Bundle[];
}

/** By group: those that are not changing, if there are any, come first; then one by one those that are. */
export function contendersOf(
  groups: readonly WantedGroup[],
  changing: readonly Changing[],
  room: Room,
): readonly (readonly Contender[])[] {
  const known = new Map(changing.map((one) => [one.endpoint, one]));
  return groups.map(({ endpoints, labels, wanted }) => {
    const found = known.size === 0 ? [] : changingAmong(endpoints, known);
    const calm = found.length === 0 ? endpoints : endpoints.filter((id) => !known.has(id));
    const busy = found.map((one) => contender([one.endpoint], wanted, room.standingOf(labels, one)));
    return calm.length === 0 ? busy : [contender(calm, wanted, room.standingOf(labels)), ...busy];
  });
}

function changingAmong(
  endpoints: readonly string[],
  known: ReadonlyMap<string, Changing>,
): readonly Changing[] {
  const found: Changing[] = [];
  for (const id of endpoints) {
    const one = known.get(id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function contender(
  endpoints: readonly string[],
  wanted: readonly GroupWanted[],
  standing: Standing,
): Contender {
  return {
    endpoints,
    wanted,
    standing,
    waiting: endpoints,
    admitted: new Map(),
    bundles: undefined,
    open: [],
    risky: [],
  };
}

/**
 * The first level at which those who wait could still get something, as the slots are now. Undefined: nothing any more, for ever.
 */
export function nextLevel(one: Contender, room: Room): Level | undefined {
  if (one.waiting.length === 0) return undefined;
  if (one.bundles !== undefined) return refresh(one, room)[0];
  if (!one.wanted.some(isExempt) && !room.hasRoom(one.standing, undefined)) return undefined;
  return firstLevel(one.wanted);
}

/** What those who wait could still get. What they cannot get now they never can. */
export function refresh(one: Contender, room: Room): readonly Bundle[] {
  if (one.bundles === undefined) {
    one.bundles = bundlesOf(one.wanted, room.hasFailed);
    setOpen(one, one.bundles);
  }
  const { open, risky, standing } = one;
  if (open.length === 0) return open;
  if (room.hasRoom(standing, undefined) && risky.every((bundle) => hasRoomFor(bundle, standing, room)))
    return open;
  const left = openAmong(open, standing, room);
  if (left.length < open.length) setOpen(one, left);
  return one.open;
}

function setOpen(one: Contender, open: readonly Bundle[]): void {
  one.open = open;
  one.risky = open.filter(({ failed }) => failed.length > 0);
}

/** Which bundles have room, for one more endpoint of this standing. */
export function openAmong(bundles: readonly Bundle[], standing: Standing, room: Room): readonly Bundle[] {
  const hasPlain = room.hasRoom(standing, undefined);
  return bundles.filter((bundle) => bundle.isExempt || (hasPlain && hasRoomFor(bundle, standing, room)));
}

/** @param standing of one that has room for what failed nowhere */
function hasRoomFor({ failed }: Bundle, standing: Standing, room: Room): boolean {
  return failed.every((task) => room.hasRoom(standing, task));
}

export function isAt(level: Level, bundle: Level | undefined): boolean {
  return bundle !== undefined && compareLevels(level, bundle) === 0;
}
