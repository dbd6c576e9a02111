import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Target } from "../core/model/decision.ts";
import { applies, isOlder, type Lacking } from "./specified-applicability.ts";
import { covers } from "./specified-clocks.ts";
import { isSuccessor, lackingOf } from "./specified-cover.ts";
import { allOf, anyOf, factHolds, notOf, selectsEndpoint, type Truth } from "./specified-selectors.ts";
import type { Scene } from "./specified-story.ts";

/** true: something stands in the way; null: nobody knows. */
export function isObstructed(scene: Scene, entry: CatalogEntry, isAcceptable: Accepts): Truth {
  const alone = isStaticallyObstructed(scene, entry);
  if (alone !== false) return alone;
  return anyOf([isVersionGone(scene, entry, isAcceptable), bringsUnwanted(scene, entry, isAcceptable)]);
}

/** Whether nothing that people said, and no clock, stands against another patch here. */
type Accepts = (other: CatalogEntry) => boolean;

/** What no other patch has a part in: hardware, patches to be there or not, disk, a held package, no fix published. */
export function isStaticallyObstructed(scene: Scene, entry: CatalogEntry): Truth {
  const { requires, sizeBytes } = entry.patch;
  const { report } = scene.endpoint;
  const facts = Object.entries(requires?.facts ?? {}).map(([key, wanted]) =>
    factHolds(report?.hardware, key, wanted),
  );
  const free = report?.hardware?.diskFreeMiB;
  const fits = !sizeBytes ? true : typeof free === "number" ? sizeBytes <= free * 1_048_576 : null;
  const met = allOf([
    ...facts,
    ...(requires?.patches ?? []).map((id) => isIn(scene, id)),
    ...(requires?.absent ?? []).map((id) => notOf(anyOf([isIn(scene, id), isInstalled(scene, id)]))),
  ]);
  const lacking = lackingOf(scene, entry);
  if (lacking.every(({ to }) => to === undefined) || lacking.some(({ held }) => held)) return true;
  return met === true ? notOf(fits) : notOf(met);
}

function isInstalled({ endpoint }: Scene, product: string): Truth {
  const software = endpoint.report?.image?.software;
  return software === undefined ? null : software.some((one) => one.product === product);
}

/** Whether a patch is in place: reported as installed, or judged so by what it fixes. */
function isIn({ story, endpoint }: Scene, id: string): Truth {
  const { report } = endpoint;
  const listed = report?.installedPatches?.includes(id) ?? null;
  const entry = story.entries.find(({ patch }) => patch.id === id);
  const kind = entry && report ? applies(entry, report, story.entries).kind : "not-applicable";
  return anyOf([listed, kind === "unknown" ? null : kind === "in-place"]);
}

/** The endpoint says what its mirror offers, and no version is there that is wanted. */
function isVersionGone(scene: Scene, entry: CatalogEntry, isAcceptable: Accepts): Truth {
  return lackingOf(scene, entry).some(
    (lacking) => lacking.to !== undefined && wantedVersion(scene, entry, lacking, isAcceptable) === undefined,
  );
}

/** One target a product: from the oldest that is there to the newest that is wanted. */
export function targetsOf(scene: Scene, entry: CatalogEntry, isAcceptable: Accepts): readonly Target[] {
  const targets = new Map<string, Target>();
  for (const lacking of lackingOf(scene, entry)) {
    const to = wantedVersion(scene, entry, lacking, isAcceptable);
    if (to === undefined) continue;
    const { product, from } = lacking;
    const other = targets.get(product);
    targets.set(product, {
      product,
      from: other && isOlder(other.from, from) ? other.from : from,
      to: other && isOlder(to, other.to) ? other.to : to,
    });
  }
  return [...targets.values()].sort((a, b) => (a.product < b.product ? -1 : 1));
}

/** The highest version that this patch or an acceptable one fixes; of those that are offered, where that is reported. */
function wantedVersion(
  scene: Scene,
  entry: CatalogEntry,
  { type, product, names, to: own, ahead }: Lacking,
  isAcceptable: Accepts,
): string | undefined {
  if (type === "kb" || own === undefined) return own;
  const versions = scene.story.entries
    .filter((other) => other === entry || isAcceptable(other))
    .flatMap((other) => lackingOf(scene, other))
    .filter((one) => one.type === type && one.product === product)
    .flatMap(({ to }) => (to === undefined ? [] : [to]))
    .filter(
      (version) =>
        !isOlder(version, own) && !isOlder(version, ahead) && isOffered(scene, type, names, version),
    );
  return versions.length === 0 ? undefined : versions.reduce((a, b) => (isOlder(a, b) ? b : a));
}

function isOffered(
  { endpoint }: Scene,
  type: Lacking["type"],
  names: readonly string[],
  version: string,
): boolean {
  const offered = endpoint.report?.offered;
  if (offered === undefined || (type !== "package" && type !== "source")) return true;
  return offered.some((one) => names.includes(one.product) && one.version === version);
}

/** Its transaction would bring another patch that is held, rejected or not (yet) approved here. */
function bringsUnwanted(scene: Scene, entry: CatalogEntry, isAcceptable: Accepts): Truth {
  const { story, endpoint } = scene;
  const brings = (endpoint.report?.transactions ?? [])
    .filter(({ patch }) => patch === entry.patch.id)
    .flatMap((transaction) => transaction.brings);
  const isBrought = (other: CatalogEntry) =>
    lackingOf(scene, other).some(({ names, to }) =>
      brings.some((one) => to !== undefined && names.includes(one.product) && !isOlder(one.version, to)),
    );
  return story.entries.some(
    (other) =>
      other !== entry &&
      isBrought(other) &&
      !isSuccessor(scene, entry.patch.id, other.patch.id) &&
      !isAcceptable(other) &&
      !isAllowedAlong(scene, other),
  );
}

/** `asDependency: allow` on every reject, and nothing worse. */
function isAllowedAlong(scene: Scene, other: CatalogEntry): boolean {
  const rejects = scene.story.declared.rejects
    .filter(({ patch }) => patch === other.patch.id)
    .map((reject) => ({ reject, concerns: selectsEndpoint(reject.endpoints, scene.endpoint) }))
    .filter(({ concerns }) => concerns !== false);
  return (
    rejects.some(({ concerns }) => concerns === true) &&
    rejects.every(({ reject }) => reject.asDependency === "allow") &&
    !other.patch.retracted &&
    heldByList(scene, other.patch.id) === false &&
    !isTripped(scene, other.patch.id) &&
    !isExcluded(scene, other)
  );
}

/** Whether an unexpired exclusion covers it, or perhaps does. */
export function isExcluded(scene: Scene, entry: CatalogEntry): boolean {
  const { exclusions } = scene.story.declared;
  return exclusions.some((one) => !(scene.story.now >= one.expires) && covers(one, entry, scene) !== false);
}

/** Something that comes in with a patch is rejected, held or excluded here, or perhaps is. */
export function isDenied(scene: Scene, id: string): boolean {
  const { story, endpoint } = scene;
  const entry = story.entries.find(({ patch }) => patch.id === id);
  if (entry && endpoint.report && applies(entry, endpoint.report, story.entries).kind === "not-applicable")
    return false;
  const excluded = entry
    ? isExcluded(scene, entry)
    : story.declared.exclusions.some(
        ({ ids, expires, endpoints }) =>
          ids.includes(id) && !(story.now >= expires) && selectsEndpoint(endpoints, endpoint) !== false,
      );
  return (
    isRejected(scene, id) !== false || heldByList(scene, id) !== false || isTripped(scene, id) || excluded
  );
}

/** A hold that has not run out; one whose end nobody can read has none. */
export function heldByList({ story, endpoint }: Scene, id: string): Truth {
  const holds = story.declared.holds.filter(
    (hold) => hold.patch === id && !(hold.until !== undefined && story.now >= hold.until),
  );
  return anyOf(holds.map(({ endpoints }) => selectsEndpoint(endpoints, endpoint)));
}

/**
 * A breaker tripped in this ring or an earlier one of the track, and no list released it. What documents make of rings lifts no
 * trip: it stays in a track that its ring left, goes along with the ring, and is everywhere where nothing has its names any more.
 */
export function isTripped({ story, track, ring }: Scene, id: string): boolean {
  const { rings, releases } = story.declared;
  const own = track.find(({ name }) => name === ring);
  const reaches = ({ track: where, ring: who }: { readonly track: string; readonly ring: string }) => {
    if (own === undefined) return true;
    const then = rings.find(({ name }) => name === who);
    const isBehind = then?.track === own.track && then.order <= own.order;
    const hasLeft = then?.track !== where;
    const isForgotten = then === undefined && !rings.some((one) => one.track === where);
    return isBehind || (hasLeft && own.track === where) || isForgotten;
  };
  return story.rollout.trips.some(
    (trip) =>
      trip.patch === id &&
      !releases.some((one) => one.patch === trip.patch && one.trip === trip.number) &&
      reaches(trip),
  );
}

export function isRejected({ story, endpoint }: Scene, id: string): Truth {
  const rejects = story.declared.rejects.filter((one) => one.patch === id);
  return anyOf(rejects.map(({ endpoints }) => selectsEndpoint(endpoints, endpoint)));
}
