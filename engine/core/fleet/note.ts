import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { type Fleet, type Member, withMembers } from "./fleet.ts";

/** What Muster itself did or judged: by endpoint, then patch. */
export interface Noted {
  readonly handedOut: ReadonlyMap<string, ReadonlyMap<string, Instant>>;
  readonly arrivals: ReadonlyMap<string, ReadonlyMap<string, "approved" | "unapproved">>;
}

/**
 * The fleet that remembers it. Of two hand-outs the later counts; an arrival is judged once, so what was judged before stays.
 * @throws {Error} for an endpoint that never reported: nothing can have been handed out to it
 */
export function note(previous: Fleet, { handedOut, arrivals }: Noted): Fleet {
  const changed = new Map<string, Member>();
  for (const id of new Set([...handedOut.keys(), ...arrivals.keys()])) {
    const member = previous.members.get(id);
    if (member === undefined) throw new Error(`cannot note anything of "${id}", which never reported`);
    const history: EndpointHistory = {
      ...member.history,
      handedOut: joinHandedOut(member.history.handedOut, handedOut.get(id)),
      arrivals: joinArrivals(member.history.arrivals, arrivals.get(id)),
    };
    const { handedOut: before, arrivals: judged } = member.history;
    if (history.handedOut !== before || history.arrivals !== judged) changed.set(id, { ...member, history });
  }
  return withMembers(previous, changed);
}

function joinHandedOut(
  known: ReadonlyMap<string, Instant>,
  noted: ReadonlyMap<string, Instant> = new Map(),
): ReadonlyMap<string, Instant> {
  const later = [...noted].filter(([patch, at]) => at > (known.get(patch) ?? Number.NEGATIVE_INFINITY));
  return later.length === 0 ? known : new Map([...known, ...later]);
}

function joinArrivals(
  known: EndpointHistory["arrivals"],
  noted: EndpointHistory["arrivals"] = new Map(),
): EndpointHistory["arrivals"] {
  const fresh = [...noted].filter(([patch]) => !known.has(patch));
  return fresh.length === 0 ? known : new Map([...known, ...fresh]);
}
