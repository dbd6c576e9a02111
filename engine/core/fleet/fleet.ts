import { compareText } from "../model/compare-text.ts";
import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { Trail } from "./trail.ts";

/** What the fleet keeps of one endpoint that has reported. */
export interface Member {
  readonly id: string;
  /** The newest: by `observedAt`, then `sequence`, then content. */
  readonly report: Report;
  /** The patches that `report` showed missing under the catalog of that day, ascending. */
  readonly missingNow: readonly string[];
  /** By what a second machine under this id gives itself away. */
  readonly trail: Trail;
  /** Something newer than `report` came and could not be read. */
  readonly unreadable?: Unreadable;
  readonly history: EndpointHistory;
}

export interface Unreadable {
  /** When it was made as far as it said so, else when it came. */
  readonly at: Instant;
  readonly says: string;
}

/** All that was ever reported, as far as it is kept. */
export interface Fleet {
  /** By id, and in ascending order of id. */
  readonly members: ReadonlyMap<string, Member>;
}

export const NO_FLEET: Fleet = { members: new Map() };

/** The fleet with these members in place of those of the same id. */
export function withMembers(fleet: Fleet, changed: ReadonlyMap<string, Member>): Fleet {
  if (changed.size === 0) return fleet;
  const fresh = [...changed.keys()].filter((id) => !fleet.members.has(id));
  const ids = [...fleet.members.keys(), ...fresh];
  if (fresh.length > 0) ids.sort(compareText);
  const members = new Map<string, Member>();
  for (const id of ids) {
    const member = changed.get(id) ?? fleet.members.get(id);
    if (member !== undefined) members.set(id, member);
  }
  return { members };
}
