import { createHash } from "node:crypto";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { RingSketch } from "./declared-sketch.ts";
import { selectsEndpoint } from "./specified-selectors.ts";

/**
 * The ring of each endpoint by name, or null where it has none: decisions.md, "Membership" and "Facts are three-valued",
 * written without a look at `place`.
 */
export function placeBySpecification(
  endpoints: readonly Endpoint[],
  rings: readonly RingSketch[],
  recorded: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string | null> {
  const placed = new Map<string, string | null>();
  const tracks = [...new Set(rings.map(({ track }) => track))].map((track) =>
    rings.filter((ring) => ring.track === track).sort((a, b) => a.order - b.order),
  );
  const trackOf = (endpoint: Endpoint) => {
    const drawing = tracks.filter(([first]) => first && selectsEndpoint(first.endpoints, endpoint) !== false);
    const [only] = drawing;
    if (drawing.length !== 1 || !only?.[0]) return undefined;
    return selectsEndpoint(only[0].endpoints, endpoint) === true ? only : undefined;
  };
  for (const track of tracks) {
    const members = endpoints.filter((endpoint) => trackOf(endpoint) === track);
    for (const endpoint of members) {
      const settled = settledRing(endpoint, track);
      if (settled !== undefined) placed.set(endpoint.id, settled);
    }
    for (const ring of track) {
      const pinned = members.filter(({ id, identity }) => placed.get(id) === ring.name && !identity);
      const free = members.filter(({ id }) => !placed.has(id));
      for (const id of drawn(ring, free, pinned, recorded.get(ring.name) ?? [])) placed.set(id, ring.name);
    }
    const rest = track.find((ring) => ring.members.rest);
    for (const endpoint of members.filter(({ id }) => !placed.has(id))) {
      const isRefused = rest?.members.never && selectsEndpoint(rest.members.never, endpoint) === true;
      placed.set(endpoint.id, isRefused ? null : (rest?.name ?? null));
    }
  }
  for (const { id } of endpoints) if (!placed.has(id)) placed.set(id, null);
  return placed;
}

/** The ring before any sample: pinned, or the last where something about it is not known. */
function settledRing(endpoint: Endpoint, track: readonly RingSketch[]): string | null | undefined {
  const last = track.at(-1)?.name ?? null;
  const said = track.map(({ name, members: { pinned, never } }) => ({
    name,
    pins: pinned ? selectsEndpoint(pinned, endpoint) : false,
    refuses: never ? selectsEndpoint(never, endpoint) : false,
  }));
  if (endpoint.identity || said.some(({ pins, refuses }) => pins === null || refuses === null)) return last;
  const pinning = said.filter(({ pins, refuses }) => pins === true && refuses === false);
  if (pinning.length > 1) return null;
  return pinning[0]?.name;
}

/** By percentage, then the recorded ones, then the lowest points until there are enough, of every kind. */
function drawn(
  { members: { sample, never } }: RingSketch,
  free: readonly Endpoint[],
  pinned: readonly Endpoint[],
  recorded: readonly string[],
): readonly string[] {
  if (sample === undefined) return [];
  const byPoint = free
    .filter((endpoint) => !never || selectsEndpoint(never, endpoint) !== true)
    .sort((a, b) => (pointOf(sample.salt, a.id) < pointOf(sample.salt, b.id) ? -1 : 1));
  const isSampled = ({ id }: Endpoint) => pointOf(sample.salt, id) % 10_000n < BigInt(sample.basisPoints);
  const taken = byPoint.filter((endpoint) => isSampled(endpoint) || recorded.includes(endpoint.id));
  const isStratified = sample.stratifyBy.length > 0;
  for (const endpoint of byPoint) {
    if (taken.includes(endpoint)) continue;
    const isNew = ![...pinned, ...taken].some((one) => isAlike(one, endpoint, sample.stratifyBy));
    if (taken.length < sample.atLeast || (isStratified && isNew)) taken.push(endpoint);
  }
  return taken.map(({ id }) => id);
}

function isAlike(a: Endpoint, b: Endpoint, facts: readonly string[]): boolean {
  return facts.every((fact) => factOf(a, fact) === factOf(b, fact));
}

function factOf({ labels, report }: Endpoint, fact: string): string | undefined {
  if (fact === "labels.site") return labels?.site || undefined;
  if (fact === "os.version") return report?.os?.version || undefined;
  return undefined;
}

/** The first 8 bytes of the hash, big endian. */
export function pointOf(salt: string, id: string): bigint {
  return createHash("sha256").update(`${salt}\u0000${id}`).digest().readBigUInt64BE();
}
