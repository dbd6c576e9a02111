import type { Endpoint } from "../model/endpoint.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { createAnswers, projectionOf, requiredFacts } from "./answers.ts";
import { createFactIds, type FactIds } from "./fact-ids.ts";

/**
 * What an endpoint has in common with others: equal texts, equal answers to all that the ladder asks but for what is its own (its
 * history, and how old its report is). No instant is part of them.
 */
export interface SharedFacts {
  /** What it has installed, and what else says which patches are about it. Begins with the number of its image. */
  readonly software: string;
  /** All else: where it is, and how it answers what the documents ask. */
  readonly context: string;
}

export type SharedFactsOf = (endpoint: Endpoint, place: Place) => SharedFacts;

/**
 * Cost: some lookups an endpoint, and the selectors that look at names.
 *
 * @param facts with the same numbers, the same software has the same text
 */
export function createSharedFacts(
  world: Pick<World, "declared" | "assessor" | "windowState">,
  facts: FactIds = createFactIds(),
): SharedFactsOf {
  const answersOf = createAnswers(world.declared, facts);
  const requiredOf = projectionOf(requiredFacts(world.assessor.catalog.entries), facts);
  const placeOf = createPlaceIds(facts);
  return (endpoint, place) => {
    const { report, unlisted, identity, unreadable } = endpoint;
    const software = [
      // First, so that those with one image stand together.
      facts.same(report?.image),
      report === undefined ? 0 : 1,
      facts.idOf(report?.os),
      facts.idOf(report?.firmware),
      facts.idOf(report?.modules),
      facts.idOf(report?.installedPatches),
    ];
    const window = place.ring?.window?.name;
    const context = [
      placeOf(place),
      answersOf(endpoint),
      report?.hardware === undefined ? 0 : requiredOf(report.hardware),
      typeof report?.hardware?.diskFreeMiB,
      pendingOf(report?.rebootPending, report?.bootedAt),
      facts.idOf(report?.offered),
      facts.idOf(report?.transactions),
      window === undefined ? 0 : world.windowState(window, endpoint).kind,
      unlisted === true ? 1 : 0,
      facts.idOf(identity?.says),
      facts.idOf(unreadable),
      facts.idOf(report?.partial),
    ];
    return { software: software.join(" "), context: context.join(" ") };
  };
}

/** Whether a reboot is pending, and, where that does not settle it, whether anybody knows when the endpoint booted. */
function pendingOf(pending: boolean | undefined, bootedAt: number | undefined): number {
  if (pending === false) return 0;
  return (pending === undefined ? 1 : 2) + (bootedAt === undefined ? 0 : 2);
}

/** A ring object stands for its track too. */
function createPlaceIds(facts: FactIds): (place: Place) => string {
  const rings = new Map<object, number>();
  return ({ ring, track, by, says }) => {
    const key = ring ?? track;
    const known = rings.get(key) ?? rings.size;
    rings.set(key, known);
    return `${known}${by}${facts.idOf(says)}`;
  };
}
