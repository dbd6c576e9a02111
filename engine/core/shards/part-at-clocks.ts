import type { DecidedPart, Words } from "../classes/decided-parts.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision } from "../model/decision.ts";
import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { createCases } from "../policy/cases.ts";
import { atClocksOf } from "../policy/to-decision.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import type { DecodedPart } from "./decode-shard.ts";

/** A decided part as it was before it was written down: with the dates of whoever is asked about. */
export type PartAtClocks = (part: DecodedPart, place: Place, policy: Policy) => DecidedPart;

/**
 * Cost: nothing where dates are everybody's; where they are not, what it takes to work them out anew: of one time zone once, of
 * endpoints each time.
 */
export function createPartAtClocks(world: World, words: Words): PartAtClocks {
  let inSight: readonly CatalogEntry[] = [];
  const narrowed: World = { ...world, assessor: { ...world.assessor, candidates: () => inSight } };
  const openCases = createCases(narrowed);
  const { byId } = world.assessor.catalog;
  return ({ decisions, clocks }, place, policy) => {
    const entries = decisions.flatMap(({ patch }) => byId.get(patch) ?? []);
    const at = (member: Endpoint): readonly Decision[] => {
      inSight = entries;
      const { report } = member;
      if (report === undefined) return decisions;
      const { caseOf } = openCases(member, place, policy, report);
      return decisions.map((decision) => {
        const entry = byId.get(decision.patch);
        const isDated = decision.due !== undefined || decision.until !== undefined;
        return entry === undefined || !isDated
          ? decision
          : detached(atClocksOf(decision, caseOf(entry)), decision, words);
      });
    };
    if (clocks === "shared") return { place, decisions, clocks, decisionsOf: () => decisions };
    if (clocks === "own") return { place, decisions, clocks, decisionsOf: at };
    const byZone = new Map<string | undefined, readonly Decision[]>();
    const decisionsOf = (member: Endpoint): readonly Decision[] => {
      const zone = member.report?.timezone;
      const known = byZone.get(zone) ?? at(member);
      byZone.set(zone, known);
      return known;
    };
    return { place, decisions, clocks, decisionsOf };
  };
}

/** @param before the words of another date, for where nobody reads them */
function detached({ dueBy: _, ...decision }: Decision, before: Decision, words: Words): Decision {
  const reason = words === "kept" ? decision.reason() : before.reason();
  return { ...decision, reason: () => reason, ladder: () => [reason] };
}
