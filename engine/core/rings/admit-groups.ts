import type { Endpoint } from "../model/endpoint.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { Admission, RingLoad, Wanted } from "./admit.ts";
import { answersOf } from "./admit-answers.ts";
import { giveSlots } from "./admit-slots.ts";
import { type Contender, contendersOf } from "./contender.ts";
import { openRoom } from "./room.ts";

/** What is wanted on every endpoint of a group. */
export type GroupWanted = Omit<Wanted, "endpoint" | "labels">;

/** Endpoints with the same labels that want the same. Each endpoint is in one group. */
export interface WantedGroup {
  readonly endpoints: readonly string[];
  readonly labels: Endpoint["labels"];
  readonly wanted: readonly GroupWanted[];
}

/** By the place of a group. Equal answers are the same object. */
export interface GroupAdmissions {
  /**
   * Members that were let in for at least one of the wanted, each with its answers, in the order of `wanted`. Where a group puts
   * endpoints that were changing together with others, those are among them in any case. Their order means nothing.
   */
  readonly admitted: (group: number) => ReadonlyMap<string, readonly Admission[]>;
  /** What every other member was answered, in the order of `wanted`; nothing where there is no other. */
  readonly rest: (group: number) => readonly Admission[];
}

/**
 * Lets as many endpoints of a ring change as its concurrency has slots for. Pure; the order of the arguments changes nothing, and
 * neither does how endpoints are put into groups.
 *
 * A slot is an endpoint, not a patch: who is changing needs no further one. What is in flight takes a slot before every patch; an
 * endpoint where a patch failed, or ran out of time, takes one before that patch, so that failures use the budget up and the
 * patch stops before the next batch. First come expedited entries, then what is due first, then what has no due date; among
 * equals a hash of patch and endpoint decides, so that it is not always the same endpoints that go first. An endpoint that is
 * admitted takes along, at once, all that it wants and that has room under its own failures; what one action brings goes
 * together or not at all. What was handed out before stays in: limits that shrink stop what is new. What is said to those that
 * get no slot is said of the ring as it is in the end, so that all of a group hear the same.
 *
 * Cost: of a level (what is expedited and due alike) that has room for everybody, a few look-ups a group; of one that has not, a
 * hash for each endpoint and patch of it, as long as there is room for any of the group; of all levels after the last slot,
 * nothing. One look-up a value of the label where that of a group is unknown. Memory: 20 bytes an endpoint of the level, and an
 * entry an endpoint let in; answers are worked out when they are asked for.
 */
export function admitGroups(
  { ring, members, changing }: RingLoad,
  groups: readonly WantedGroup[],
  sha256: Sha256,
): GroupAdmissions {
  const room = openRoom(ring, members, changing);
  const byGroup = contendersOf(groups, changing, room);
  giveSlots(byGroup.flat(), room, sha256);
  const answers = answersOf(room);
  const ofGroup = (group: number): readonly Contender[] => byGroup[group] ?? [];
  return {
    admitted: (group) => {
      const [common, ...others] = ofGroup(group);
      const found = common === undefined ? new Map() : answers.ofAdmitted(common);
      for (const one of others) {
        const [endpoint] = one.endpoints;
        const own = answers.ofAdmitted(one);
        if (endpoint !== undefined) found.set(endpoint, own.get(endpoint) ?? answers.ofRest(one));
      }
      return found;
    },
    rest: (group) => {
      const [common] = ofGroup(group);
      return common === undefined ? [] : answers.ofRest(common);
    },
  };
}
