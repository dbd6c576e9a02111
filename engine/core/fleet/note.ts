import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { type Fleet, type Member, withMembers } from "./fleet.ts";

/** What Muster itself did or judged: by endpoint, then patch. */
export interface Noted {
  readonly handedOut: ReadonlyMap<string, ReadonlyMap<string, Instant>>;
  readonly arrivals: ReadonlyMap<string, ReadonlyMap<string, "approved" | "unapproved">>;
  /** By endpoint: the openings that counted it in, and the health checks it passed then. */
  readonly assigned: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/**
 * The fleet that remembers it. Of two hand-outs the later counts; an arrival is judged once, and an opening counts
 * its members once, so what was noted before stays.
 * @throws {Error} for an endpoint that never reported: nothing can have been handed out to it
 */
export function note(previous: Fleet, noted: Partial<Noted>): Fleet {
  const { handedOut = new Map(), arrivals = new Map(), assigned = new Map() } = noted;
  const changed = new Map<string, Member>();
  for (const id of new Set([...handedOut.keys(), ...arrivals.keys(), ...assigned.keys()])) {
    const member = previous.members.get(id);
    if (member === undefined) throw new Error(`cannot note anything of "${id}", which never reported`);
    const history: EndpointHistory = {
      ...member.history,
      handedOut: joinHandedOut(member.history.handedOut, handedOut.get(id)),
      arrivals: joinOnce(member.history.arrivals, arrivals.get(id)),
      assigned: joinOnce(member.history.assigned, assigned.get(id)),
    };
    if (isNews(history, member.history)) changed.set(id, { ...member, history });
  }
  return withMembers(previous, changed);
}

export function joinHandedOut(
  known: ReadonlyMap<string, Instant>,
  noted: ReadonlyMap<string, Instant> = new Map(),
): ReadonlyMap<string, Instant> {
  const later = [...noted].filter(([patch, at]) => at > (known.get(patch) ?? Number.NEGATIVE_INFINITY));
  return later.length === 0 ? known : new Map([...known, ...later]);
}

function isNews(history: EndpointHistory, before: EndpointHistory): boolean {
  return (
    history.handedOut !== before.handedOut ||
    history.arrivals !== before.arrivals ||
    history.assigned !== before.assigned
  );
}

export function joinOnce<T>(
  known: ReadonlyMap<string, T>,
  noted: ReadonlyMap<string, T> = new Map(),
): ReadonlyMap<string, T> {
  const fresh = [...noted].filter(([key]) => !known.has(key));
  return fresh.length === 0 ? known : new Map([...known, ...fresh]);
}
