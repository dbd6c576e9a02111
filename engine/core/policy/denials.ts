import type { CatalogEntry } from "../model/catalog.ts";
import type { Exclusion, HoldEntry, RejectEntry, Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { groupByPatch } from "../model/group-by-patch.ts";
import { type Instant, isInstant } from "../model/instant.ts";
import { all, any, isUnknown, type Kleene, kleene } from "../model/kleene.ts";
import type { Trip } from "../model/rollout.ts";
import { matchesAnyGlob } from "../select/glob.ts";
import { isHeldByTrip } from "./trip-reach.ts";
import type { World } from "./world.ts";

/** Something people said against a patch for an endpoint; `unknown` names the fact that leaves it open whether it concerns it. */
export interface Denial<T> {
  readonly entry: T;
  readonly unknown?: string;
}

/** The reject that concerns the endpoint: a sure one before one that perhaps does, and of those one that orders a removal. */
export function rejectFor(
  patch: string,
  endpoint: Endpoint,
  { declared }: World,
): Denial<RejectEntry> | undefined {
  return strongest(
    denialsOf(about(declared.rejects, patch), endpoint),
    (a, b) => a.installed === "keep" && b.installed === "remove",
  );
}

/** The hold that concerns the endpoint and has not run out: the one that lasts longest. */
export function holdFor(
  patch: string,
  endpoint: Endpoint,
  { declared, now }: World,
): Denial<HoldEntry> | undefined {
  const live = about(declared.holds, patch).filter(({ until }) => until === undefined || !(now >= until));
  return strongest(denialsOf(live, endpoint), (a, b) => endOf(a) < endOf(b));
}

/** An end that nobody can read is none. */
function endOf({ until }: HoldEntry): Instant {
  return until !== undefined && isInstant(until) ? until : Number.POSITIVE_INFINITY;
}

/** Every reject that concerns the endpoint, or perhaps does. */
export function rejectsFor(
  patch: string,
  endpoint: Endpoint,
  { declared }: World,
): readonly Denial<RejectEntry>[] {
  return denialsOf(about(declared.rejects, patch), endpoint);
}

/** A tripped breaker that nobody released: it holds in the ring that tripped and outward of it. */
export function tripFor(
  patch: string,
  ring: Ring | undefined,
  { declared, rollout }: World,
): Trip | undefined {
  return about(rollout.trips, patch).find(
    (trip) =>
      !declared.releases.some((release) => release.patch === patch && release.trip === trip.number) &&
      isHeldByTrip(trip, ring, declared.rings),
  );
}

/** Whether anything that people or a breaker said may stand against a patch, on whatever endpoint. */
export function mayBeDenied(id: string, world: World): boolean {
  const known = DENIABLE.get(world) ?? new Map<string, boolean>();
  DENIABLE.set(world, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const { declared, rollout } = world;
  const lists: readonly (readonly { readonly patch: string }[])[] = [
    declared.rejects,
    declared.holds,
    rollout.trips,
  ];
  const isNamed = lists.some((list) => about(list, id).length > 0);
  const answer = isNamed || declared.exclusions.some((exclusion) => mayExclude(exclusion, id, world));
  known.set(id, answer);
  return answer;
}

const DENIABLE = new WeakMap<World, Map<string, boolean>>();

function mayExclude({ expires, patches, successors, ids }: Exclusion, id: string, world: World): boolean {
  if (world.now >= expires) return false;
  const entry = world.assessor.catalog.byId.get(id);
  if (entry === undefined) return ids.includes(id);
  return patches !== undefined && (successors || patches(entry.patch) !== "no");
}

/** Whether a list rejects a patch anywhere. */
export function isRejectedAnywhere(patch: string, { declared }: World): boolean {
  return about(declared.rejects, patch).length > 0;
}

/** Whether an exclusion is about a patch there: by its selector, or, with `successors`, because the patch brings what it names. */
export function excludes(
  exclusion: Exclusion,
  entry: CatalogEntry,
  endpoint: Endpoint,
  brings: (ids: readonly string[]) => boolean,
): Kleene {
  if (exclusion.patches === undefined) return "no";
  const patches = any([
    exclusion.patches(entry.patch),
    kleene(exclusion.successors && brings(exclusion.ids)),
  ]);
  return patches === "no" ? "no" : all([patches, exclusion.endpoints(endpoint)]);
}

/** Whether any of the ids that an id supersedes is named by one of the globs. */
export function namesAny(globs: readonly string[], ids: Iterable<string>): boolean {
  for (const id of ids) if (matchesAnyGlob(globs, id)) return true;
  return false;
}

/** Those of a list that are about a patch. Each list is laid out once, however many patches and endpoints are asked about. */
function about<T extends { readonly patch: string }>(list: readonly T[], patch: string): readonly T[] {
  if (list.length === 0) return NOTHING;
  const groups = (LAID_OUT.get(list) ?? groupByPatch(list)) as ReadonlyMap<string, readonly T[]>;
  LAID_OUT.set(list, groups);
  return groups.get(patch) ?? NOTHING;
}

const LAID_OUT = new WeakMap<object, ReadonlyMap<string, readonly { readonly patch: string }[]>>();

const NOTHING: readonly never[] = [];

function denialsOf<T extends { readonly endpoints: (endpoint: Endpoint) => Kleene }>(
  entries: readonly T[],
  endpoint: Endpoint,
): Denial<T>[] {
  const denials: Denial<T>[] = [];
  for (const entry of entries) {
    const answer = entry.endpoints(endpoint);
    if (answer === "yes") denials.push({ entry });
    else if (isUnknown(answer)) denials.push({ entry, unknown: answer.unknown });
  }
  return denials;
}

/** A sure one before one that perhaps concerns the endpoint, then the stronger, whatever the order of files. */
function strongest<T>(
  denials: readonly Denial<T>[],
  isWeaker: (a: T, b: T) => boolean,
): Denial<T> | undefined {
  let best: Denial<T> | undefined;
  for (const denial of denials) {
    const isSurer = best?.unknown !== undefined && denial.unknown === undefined;
    const isAsSure = (best?.unknown === undefined) === (denial.unknown === undefined);
    if (best === undefined || isSurer || (isAsSure && isWeaker(best.entry, denial.entry))) best = denial;
  }
  return best;
}
