import { compareText } from "../model/compare-text.ts";
import type { EndpointHistory } from "../model/endpoint.ts";
import type { Parts } from "./combine-sources.ts";
import type { SourceReport } from "./source-report.ts";

/** What the fleet keeps of one endpoint that has reported: of the sources that report on it, what they say together. */
export interface Member extends SourceReport {
  readonly id: string;
  readonly history: EndpointHistory;
  /** Where its reports come from: the name of their format. Undefined: nobody said, or there are several. */
  readonly source?: string;
  /** What each source said, by name and ascending; only where there are several. The rest follows from it. */
  readonly parts?: Parts;
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
