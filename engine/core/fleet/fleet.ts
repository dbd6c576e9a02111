import { compareText } from "../model/compare-text.ts";
import type { EndpointHistory } from "../model/endpoint.ts";
import { ColumnMembers, type Walked } from "./columns/column-members.ts";
import type { PackedMembers } from "./columns/packed-members.ts";
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
  /** By id, and in ascending order of id. Of a fleet that is columns, a member is made each time it is asked for. */
  readonly members: ReadonlyMap<string, Member>;
}

export const NO_FLEET: Fleet = { members: new Map() };

/** The fleet with these members in place of those of the same id. @param removed ids of members that are no more */
export function withMembers(
  fleet: Fleet,
  changed: ReadonlyMap<string, Member>,
  removed: readonly string[] = [],
): Fleet {
  if (changed.size === 0 && removed.length === 0) return fleet;
  if (fleet.members instanceof ColumnMembers) return { members: fleet.members.with(changed, removed) };
  const gone = new Set(removed);
  const fresh = [...changed.keys()].filter((id) => !fleet.members.has(id));
  const ids = [...fleet.members.keys(), ...fresh];
  if (fresh.length > 0) ids.sort(compareText);
  const members = new Map<string, Member>();
  for (const id of ids) {
    const member = changed.get(id) ?? (gone.has(id) ? undefined : fleet.members.get(id));
    if (member !== undefined) members.set(id, member);
  }
  return { members };
}

/** The fleet with these members in place of those of the same id. They are not copied: nothing may be added to them afterwards. */
export function withPacked(fleet: Fleet, changed: PackedMembers): Fleet {
  const { members } = fleet;
  if (changed.recent.size === changed.size) return withMembers(fleet, changed.recent);
  if (members instanceof ColumnMembers && members.changed.size === 0)
    return { members: new ColumnMembers(members.blocks, changed) };
  return members.size === 0 ? { members: new ColumnMembers([], changed) } : withMembers(fleet, changed);
}

/** All members in their order, those that are columns as their place. */
export function* walkFleet({ members }: Fleet): Generator<Walked, undefined> {
  if (members instanceof ColumnMembers) yield* members.walk();
  else for (const [id, member] of members) yield { id, member };
}

/** The members of `after` that may not be as they were in `before`. */
export function* maybeChanged(before: Fleet, after: Fleet): Generator<Member, undefined> {
  const [old, now] = [before.members, after.members];
  if (!(old instanceof ColumnMembers && now instanceof ColumnMembers && old.blocks === now.blocks)) {
    yield* now.values();
    return;
  }
  const ids = [...now.changed.keys()].sort(compareText);
  for (const id of ids) {
    const member = now.changed.get(id);
    if (member !== undefined) yield member;
  }
}
