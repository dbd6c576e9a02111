import type { Alike } from "../classes/alike.ts";
import type { EndpointClass } from "../classes/decide-classes.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { actionsOf } from "./actions.ts";
import { needsSlot } from "./admission.ts";
import { partsOfList } from "./decision-list.ts";
import { driftOf } from "./drift.ts";
import { type Books, countDecisions, countEndpoints, countList } from "./plan-books.ts";

/** Endpoints of a class that have one list of decisions a part, dates included. */
export interface Unit {
  readonly members: Alike;
  readonly lists: readonly (readonly Decision[])[];
}

/**
 * Counts a class, but for what waits for the others of its ring, and notes what is each endpoint's own: its drift.
 *
 * Cost: a lookup a part; where dates are of a zone or of each endpoint, one for each of them.
 */
export function enterClass(books: Books, one: EndpointClass): void {
  const { members, place, report, parts } = one;
  let decided = 0;
  for (const part of parts) {
    decided += part.decisions.length;
    for (const { members: some, lists } of unitsOf(members, [part]))
      for (const list of lists) countList(books, list, one, some.length);
    for (const decision of part.decisions)
      if (decision.verdict === "installed-unapproved")
        for (const member of members) books.drift.push(driftOf(member, decision));
  }
  countEndpoints(books, place, decided, members.length);
  if (report === undefined) books.vulnerabilities.addUnknown(members.length);
}

/**
 * Enters what waited for an answer, the rows and the actions: for members that were answered alike.
 *
 * @param wanted the decisions that needed a slot, as they are now
 * @param more decisions that are in no part: they get rows and nothing else
 */
export function enterAnswered(
  books: Books,
  { place, governed, parts }: EndpointClass,
  members: Alike,
  wanted: readonly Decision[],
  more: readonly Decision[],
): void {
  const ring = place.ring?.name;
  const isLimited = place.ring?.concurrency !== undefined;
  if (isLimited) countDecisions(books, ring, wanted, members.length);
  const isGoing = isLimited
    ? wanted.some(needsSlot)
    : parts.some(({ decisions }) => partsOfList(decisions).wanted.length > 0);
  if (!isGoing && books.rowsOf === undefined) return;
  for (const { members: some, lists } of unitsOf(members, parts)) {
    const settled = isLimited ? lists.map((list) => partsOfList(list).settled) : lists;
    const all = isLimited && wanted.length > 0 ? [...settled, wanted] : settled;
    if (isGoing) addActions(books, some, all);
    if (books.rowsOf === undefined) continue;
    const policy = governed.kind === "governed" ? governed.policy.name : null;
    const decisions = books.rowsOf(more.length === 0 ? all : [...all, more]);
    if (decisions.length > 0) books.endpoints.push({ members: some, ring: ring ?? null, policy, decisions });
  }
}

function addActions(books: Books, members: Alike, lists: readonly (readonly Decision[])[]): void {
  // What comes in with something is credited too.
  const relevant = lists.flatMap((list) => {
    const { wanted, retired } = partsOfList(list);
    return [...wanted, ...retired];
  });
  const actions = actionsOf("", relevant);
  for (const { id } of members) for (const action of actions) books.actions.push({ ...action, endpoint: id });
}

/** Members by the dates of parts: all together, by zone, or each alone. */
export function* unitsOf(members: Alike, parts: EndpointClass["parts"]): Generator<Unit> {
  const listsFor = (member: Endpoint): Unit["lists"] => parts.map((part) => part.decisionsOf(member));
  if (parts.some(({ clocks }) => clocks === "own")) {
    for (const member of members) yield { members: [member], lists: listsFor(member) };
    return;
  }
  if (!parts.some(({ clocks }) => clocks === "zone")) {
    yield { members, lists: parts.map(({ decisions }) => decisions) };
    return;
  }
  const byZone = new Map<string | undefined, [Endpoint, ...Endpoint[]]>();
  for (const member of members) {
    const zone = member.report?.timezone;
    const same = byZone.get(zone);
    if (same === undefined) byZone.set(zone, [member]);
    else same.push(member);
  }
  for (const some of byZone.values()) yield { members: some, lists: listsFor(some[0]) };
}
