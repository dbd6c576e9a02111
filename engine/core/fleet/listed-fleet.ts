import { compareText } from "../model/compare-text.ts";
import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { joinAttempts } from "./attempts.ts";
import { combineSources } from "./combine-sources.ts";
import { joinContacts } from "./contacts.ts";
import { isSameContent } from "./content.ts";
import { type Fleet, type Member, withMembers } from "./fleet.ts";
import type { InventoryRow } from "./inventory.ts";
import { knownAs } from "./known-as.ts";
import { asPart } from "./member-parts.ts";
import { sawMissing } from "./missing.ts";
import { joinHandedOut, joinOnce } from "./note.ts";
import { joinSources, type SourceReport } from "./source-report.ts";
import { NO_TRAIL } from "./trail.ts";

/**
 * The fleet by the inventory's own ids. What was reported under other names, before the inventory said whose they are, is taken
 * together as if it had been reported under the id. The same object where nobody is known by another name.
 */
export function listedFleet(
  fleet: Fleet,
  rows: readonly InventoryRow[],
  precedence: readonly string[] = [],
): Fleet {
  if (rows.every(({ aliases = [] }) => aliases.length === 0)) return fleet;
  const listedAs = knownAs(rows);
  const renamed = [...fleet.members.keys()].filter((id) => listedAs(id) !== id);
  if (renamed.length === 0) return fleet;
  const changed = new Map<string, Member>();
  const gone = new Set<string>();
  const current = (id: string): Member | undefined =>
    changed.get(id) ?? (gone.has(id) ? undefined : fleet.members.get(id));
  for (const name of renamed) {
    const member = fleet.members.get(name);
    if (member === undefined) continue;
    gone.add(name);
    changed.delete(name);
    const id = listedAs(name);
    const known = current(id);
    changed.set(id, known === undefined ? { ...member, id } : joinMembers(known, member, precedence));
  }
  return withMembers(fleet, changed, [...gone]);
}

function joinMembers(known: Member, other: Member, precedence: readonly string[]): Member {
  const { id } = known;
  const parts = new Map(sourcesOf(known));
  for (const [name, part] of sourcesOf(other)) {
    const own = parts.get(name);
    parts.set(name, own === undefined ? part : joinSources(own, part));
  }
  const latest = Math.max(...[...parts.values()].map(({ report }) => report.observedAt));
  const history = joinHistories(known.history, other.history, latest);
  const [[source, only] = []] = parts;
  if (parts.size === 1 && only !== undefined)
    return { id, ...(source === undefined || source === "" ? {} : { source }), ...only, history };
  const inOrder = new Map([...parts].sort(([a], [b]) => compareText(a, b)));
  const whole = combineSources(inOrder, precedence);
  const same = [known, other].find(({ report }) => isSameContent(report, whole.report));
  const missingNow = same?.missingNow ?? [...new Set([...known.missingNow, ...other.missingNow])].sort();
  return { id, ...whole, missingNow, trail: NO_TRAIL, history, parts: inOrder };
}

/** By name; the empty one where nobody said. */
function sourcesOf(member: Member): readonly (readonly [string, SourceReport])[] {
  return member.parts === undefined ? [[member.source ?? "", asPart(member)]] : [...member.parts];
}

function joinHistories(a: EndpointHistory, b: EndpointHistory, latest: Instant): EndpointHistory {
  const seen = [a.firstSeen, b.firstSeen].filter((at) => at !== undefined);
  const firstSeen = seen.length === 0 ? latest : Math.min(...seen);
  let { missing } = a;
  for (const [patch, { first, last }] of b.missing)
    missing = sawMissing(sawMissing(missing, [patch], first), [patch], last);
  return {
    firstSeen,
    contacts: joinContacts(a.contacts, b.contacts, firstSeen, latest),
    missing,
    attempts: joinAttempts(a.attempts, b.attempts),
    handedOut: joinHandedOut(a.handedOut, b.handedOut),
    arrivals: joinOnce(a.arrivals, b.arrivals),
    assigned: joinOnce(a.assigned, b.assigned),
  };
}
