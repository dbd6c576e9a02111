import type { Endpoint } from "../model/endpoint.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Image } from "../model/report.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { askedFacts } from "./asked-facts.ts";
import { createFactIds, type FactIds } from "./fact-ids.ts";

/**
 * A text for what an endpoint has in common with others: equal texts, equal answers to all that the ladder asks but for what is
 * its own (its history, and how old its report is). No instant is part of it.
 */
export type SharedFacts = (endpoint: Endpoint, place: Place) => string;

/** Cost: some lookups an endpoint, and the selectors that look at names. */
export function createSharedFacts({ declared, assessor }: Pick<World, "declared" | "assessor">): SharedFacts {
  const {
    labels: labelKeys,
    hardware: hardwareKeys,
    byAnswer,
  } = askedFacts(declared, assessor.catalog.entries);
  const facts = createFactIds();
  const labelsOf = projected(labelKeys, facts);
  const hardwareOf = projected([...hardwareKeys], facts);
  const placeOf = createPlaceIds(facts);
  const imageOf = createImageIds();
  const zoned = new Set(
    declared.windows.filter(({ timezone }) => timezone === undefined).map(({ name }) => name),
  );
  return (endpoint, place) => {
    const { report, labels, unlisted, identity, unreadable } = endpoint;
    const window = place.ring?.window?.name;
    const answers = byAnswer.map((matches) => {
      const answer = matches(endpoint);
      return isUnknown(answer) ? `?${facts.idOf(answer.unknown)}` : answer;
    });
    return [
      // First, so that those with one image stand together.
      imageOf(report?.image),
      placeOf(place),
      report === undefined ? 0 : 1,
      labels === undefined ? 0 : labelsOf(labels),
      report?.hardware === undefined ? 0 : hardwareOf(report.hardware),
      typeof report?.hardware?.diskFreeMiB,
      facts.idOf(report?.os),
      facts.idOf(report?.firmware),
      facts.idOf(report?.modules),
      facts.idOf(report?.offered),
      facts.idOf(report?.installedPatches),
      facts.idOf(report?.transactions),
      window !== undefined && zoned.has(window) ? facts.idOf(report?.timezone) : 0,
      pendingOf(report?.rebootPending, report?.bootedAt),
      unlisted === true ? 1 : 0,
      facts.idOf(identity?.says),
      facts.idOf(unreadable),
      facts.idOf(report?.partial),
      ...answers,
    ].join(" ");
  };
}

/** Whether a reboot is pending, and, where that does not settle it, whether anybody knows when the endpoint booted. */
function pendingOf(pending: boolean | undefined, bootedAt: number | undefined): number {
  if (pending === false) return 0;
  return (pending === undefined ? 1 : 2) + (bootedAt === undefined ? 0 : 2);
}

/** The same number for objects that agree in some keys; each object is looked at once. */
function projected<V>(
  keys: readonly string[],
  facts: FactIds,
): (object: Readonly<Record<string, V>>) => number {
  const known = new WeakMap<object, number>();
  return (object) => {
    const before = known.get(object);
    if (before !== undefined) return before;
    const id = facts.idOf(
      JSON.stringify(keys.map((key) => (Object.hasOwn(object, key) ? object[key] : null))),
    );
    known.set(object, id);
    return id;
  };
}

/** Equal images are one object: they are too large to be compared. */
function createImageIds(): (image: Image | undefined) => number {
  const known = new Map<Image, number>();
  return (image) => {
    if (image === undefined) return 0;
    const before = known.get(image);
    if (before !== undefined) return before;
    known.set(image, known.size + 1);
    return known.size;
  };
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
