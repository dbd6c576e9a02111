import type { Alike } from "../classes/alike.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Task } from "../model/task.ts";
import type { World } from "../policy/world.ts";
import type { Admission } from "../rings/admit.ts";
import { admitGroups, type GroupAdmissions, type WantedGroup } from "../rings/admit-groups.ts";
import { flightOf } from "../rings/flight.ts";
import { labelOf } from "../rings/heads.ts";
import type { Place, Placement } from "../rings/place.ts";
import type { Changing } from "../rings/room.ts";
import { type LimitedRing, limitedRing, taskStates, wantedOf } from "./admission.ts";
import { partsOfList } from "./decision-list.ts";
import { settleAdmission } from "./throttle.ts";

/** Rung 17 for a whole fleet: first all endpoints make their claims, then the slots are given away. */
export interface Admissions {
  /**
   * Claims what is decided about endpoints that are decided about alike; each endpoint once. Undefined: nothing of it needs a slot.
   */
  readonly claim: (members: Alike, place: Place, lists: Lists) => Claimed | undefined;
  /** Once all claims are made; before that nobody is answered. */
  readonly close: () => void;
}

/** All that is decided about an endpoint, in any number of lists. */
type Lists = readonly (readonly Decision[])[];

/** What was claimed. */
export interface Claimed {
  /** Members by what they were answered: each once, with their decisions that needed a slot as they are now. */
  readonly answers: () => readonly Answered[];
}

export interface Answered {
  readonly members: Alike;
  readonly wanted: readonly Decision[];
  /** One for each of them. */
  readonly answers: readonly Admission[];
}

/** What is claimed of one ring. */
interface Line {
  readonly changing: Changing[];
  readonly groups: WantedGroup[];
  admitted: GroupAdmissions | undefined;
}

/**
 * Cost: a few lookups an endpoint, and one for each task that it was handed or tried. Memory: a reference for each endpoint in a
 * limited ring that wants something, and an entry for each that has something in flight or failed.
 */
export function createAdmissions(placement: Placement, world: World): Admissions {
  const lines = new Map<LimitedRing, Line>();
  const unlisted: Endpoint[] = [];
  return {
    claim: (members, place, lists) => {
      const ring = limitedRing(place);
      if (ring === undefined) return undefined;
      const line: Line = lines.get(ring) ?? { changing: [], groups: [], admitted: undefined };
      lines.set(ring, line);
      for (const member of members) if (member.unlisted === true) unlisted.push(member);
      const wanted = lists.flatMap((list) => partsOfList(list).wanted);
      const asked = groupsOf(members, ring, lists, world, line);
      if (wanted.length === 0) return undefined;
      const first = line.groups.length;
      for (const { labels, endpoints, offered } of asked) {
        const ids = endpoints.map(({ id }) => id);
        line.groups.push({ endpoints: ids, labels, wanted: wanted.map((one) => wantedOf(one, offered)) });
      }
      return {
        answers: () =>
          asked.flatMap(({ endpoints }, index) =>
            answersTo(endpoints, wanted, ring, line.admitted, first + index),
          ),
      };
    },
    close: () => {
      const members = countMembers(placement, unlisted);
      for (const [ring, line] of lines) {
        const load = { ring, members: members.get(ring) ?? 0, changing: line.changing };
        line.admitted = admitGroups(load, line.groups, world.sha256);
      }
    },
  };
}

/** Endpoints that ask for the same: with the same labels that the ring limits, and the same tasks handed out before. */
interface AskedGroup {
  readonly labels: Endpoint["labels"];
  readonly endpoints: Endpoint[];
  readonly offered: ReadonlySet<Task>;
}

function groupsOf(
  members: Alike,
  { concurrency }: LimitedRing,
  lists: Lists,
  world: World,
  line: Line,
): readonly AskedGroup[] {
  const limited = concurrency.perLabel.map(({ label }) => label);
  const groups = new Map<string, AskedGroup>();
  let byPatch: Map<string, Decision> | undefined;
  const states = taskStates((patch) => {
    byPatch ??= new Map(lists.flatMap((list) => list.map((decision) => [decision.patch, decision] as const)));
    return byPatch.get(patch);
  }, world);
  for (const member of members) {
    const { id, labels, history } = member;
    const isIdle = history.handedOut.size === 0 && history.attempts.length === 0;
    const flight = isIdle ? IDLE : flightOf(history, states, world.now, concurrency.offerTimeoutMs);
    const { inFlight, offered, failed } = flight;
    if (inFlight || failed.size > 0) line.changing.push({ endpoint: id, labels, inFlight, failed });
    const key = JSON.stringify([limited.map((label) => labelOf(labels, label) ?? null), [...offered].sort()]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { labels, endpoints: [member], offered });
    else group.endpoints.push(member);
  }
  return [...groups.values()];
}

const IDLE = { inFlight: false, offered: new Set<Task>(), failed: new Set<Task>() } as const;

/** Those who got nothing were all told the same. */
function answersTo(
  endpoints: readonly Endpoint[],
  wanted: readonly Decision[],
  ring: LimitedRing,
  admitted: GroupAdmissions | undefined,
  group: number,
): readonly Answered[] {
  const admittedHere = admitted?.admitted(group) ?? new Map<string, readonly Admission[]>();
  const rest = admitted?.rest(group) ?? [];
  const ids = new Map<Admission, number>();
  const idOf = (answer: Admission): number => {
    const id = ids.get(answer) ?? ids.size;
    ids.set(answer, id);
    return id;
  };
  const byAnswers = new Map<
    string,
    { readonly members: Endpoint[]; readonly answers: readonly Admission[] }
  >();
  for (const endpoint of endpoints) {
    const answers = admittedHere.get(endpoint.id) ?? rest;
    const key = answers.map(idOf).join(" ");
    const same = byAnswers.get(key);
    if (same === undefined) byAnswers.set(key, { members: [endpoint], answers });
    else same.members.push(endpoint);
  }
  return [...byAnswers.values()].flatMap(({ members: [first, ...others], answers }) => {
    if (first === undefined) return [];
    const given = wanted.map((_, index) => answers[index] ?? UNASKED);
    const now = wanted.map((decision, index) =>
      settleAdmission(decision, given[index] ?? UNASKED, ring.name, ring.concurrency.at),
    );
    return [{ members: [first, ...others] as const, wanted: now, answers: given }];
  });
}

const UNASKED: Admission = { admitted: false, says: "nobody asked for a slot for it", flags: [] };

/**
 * How many endpoints each ring has, whatever is known of them. Whom the inventory does not list is none of them: shares are of
 * those that exist, and nobody who enrols others may widen them.
 */
function countMembers(
  { of }: Pick<Placement, "of">,
  endpoints: readonly Endpoint[],
): ReadonlyMap<LimitedRing, number> {
  const unlisted = new Set(endpoints.filter((one) => one.unlisted === true).map(({ id }) => id));
  const members = new Map<LimitedRing, number>();
  for (const [id, place] of of) {
    const ring = limitedRing(place);
    if (ring !== undefined && !unlisted.has(id)) members.set(ring, (members.get(ring) ?? 0) + 1);
  }
  return members;
}
