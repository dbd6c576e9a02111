import { compareText } from "../model/compare-text.ts";
import type { Ring } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Sha256 } from "../model/sha256.ts";
import { drawSample } from "./sample.ts";
import { uncoveredStrata } from "./uncovered-strata.ts";

/** Which ring an endpoint belongs to, and by what. Without a ring nothing is ever installed. */
export interface Place {
  readonly ring?: Ring;
  /** The rings of the track, in order. */
  readonly track: readonly Ring[];
  readonly by: "pinned" | "sample" | "top-up" | "rest" | "fallback" | "none";
  readonly says: string;
}

export interface Placement {
  readonly of: ReadonlyMap<string, Place>;
  /** What concerns a ring first, then sorted by endpoint and code. */
  readonly findings: readonly Finding[];
  /** Who was topped up into which ring: to be recorded, so that they keep their place. */
  readonly topUps: ReadonlyMap<string, readonly string[]>;
}

const NOWHERE: Place = { track: [], by: "none", says: "it was not placed" };

/** Where an endpoint was placed; nowhere, where it was not, or nobody was yet. */
export function placeIn(placement: Pick<Placement, "of"> | undefined, id: string): Place {
  return placement?.of.get(id) ?? NOWHERE;
}

/**
 * Gives every endpoint exactly one ring of one track: pinned, then samples in ring order, then the rest.
 *
 * Zero or two tracks or rings is a finding and no ring, never a pick. Where it is unknown whether a ring pins or refuses an
 * endpoint, and where the id cannot be trusted, the endpoint goes to the last ring.
 *
 * Cost: a selector a ring and endpoint, a hash a sampled ring and endpoint.
 *
 * @param rings ascending by track, then order
 */
export function place(
  endpoints: readonly Endpoint[],
  rings: readonly Ring[],
  recorded: ReadonlyMap<string, readonly string[]>,
  sha256: Sha256,
): Placement {
  const state: State = { of: new Map(), findings: [], topUps: new Map() };
  const tracks = tracksOf(rings);
  const members = new Map(tracks.map((track): [Track, Endpoint[]] => [track, []]));
  for (const endpoint of endpoints) {
    const track = trackOf(endpoint, tracks, state);
    if (track !== undefined) members.get(track)?.push(endpoint);
  }
  for (const [{ rings: ladder, last }, drawn] of members)
    placeInTrack(drawn, ladder, last, recorded, sha256, state);
  state.findings.sort((a, b) => compareText(a.endpoint, b.endpoint) || compareText(a.code, b.code));
  const uncovered = [...members].flatMap(([{ rings: ladder }, drawn]) =>
    uncoveredStrata(ladder, membersOf(drawn, state)),
  );
  return { ...state, findings: [...uncovered, ...state.findings] };
}

/** By ring. Who is in the last one for counting only is left out. */
function membersOf(drawn: readonly Endpoint[], { of }: State): ReadonlyMap<string, readonly Endpoint[]> {
  const members = new Map<string, Endpoint[]>();
  for (const endpoint of drawn) {
    const place = of.get(endpoint.id);
    if (place?.ring === undefined || endpoint.identity !== undefined) continue;
    const known = members.get(place.ring.name);
    if (known === undefined) members.set(place.ring.name, [endpoint]);
    else known.push(endpoint);
  }
  return members;
}

interface State {
  readonly of: Map<string, Place>;
  readonly findings: (Finding & { readonly endpoint: string })[];
  readonly topUps: Map<string, readonly string[]>;
}

interface Track {
  readonly name: string;
  /** By order; `first` and `last` are the ends of it. */
  readonly rings: readonly Ring[];
  readonly first: Ring;
  readonly last: Ring;
}

/** By name, so that it is not the order of files that names one of two first. */
function tracksOf(rings: readonly Ring[]): readonly Track[] {
  const tracks = new Map<string, Track>();
  for (const ring of [...rings].sort((a, b) => compareText(a.track, b.track) || a.order - b.order)) {
    const known = tracks.get(ring.track);
    const { rings: before, first } = known ?? { rings: [], first: ring };
    tracks.set(ring.track, { name: ring.track, rings: [...before, ring], first, last: ring });
  }
  return [...tracks.values()];
}

/** The one track that draws from this endpoint, or undefined after having said why there is none. */
function trackOf(endpoint: Endpoint, tracks: readonly Track[], state: State): Track | undefined {
  const sure: Track[] = [];
  const unsure: string[] = [];
  for (const track of tracks) {
    const answer = track.first.endpoints(endpoint);
    if (answer === "yes") sure.push(track);
    else if (isUnknown(answer)) unsure.push(`${track.name} (${answer.unknown})`);
  }
  const names = sure.map(({ name }) => name).join(", ");
  if (sure.length === 1 && unsure.length === 0) return sure[0];
  if (sure.length > 1) return nowhere(endpoint, "two-tracks", `tracks ${names} all draw from it`, state);
  if (sure.length === 1) {
    return nowhere(
      endpoint,
      "track-unknown",
      `track ${names} draws from it, and perhaps ${unsure.join(", ")} too`,
      state,
    );
  }
  if (unsure.length > 0)
    return nowhere(endpoint, "track-unknown", `unknown whether it belongs to ${unsure.join(", ")}`, state);
  return nowhere(endpoint, "no-track", "no track draws from it", state);
}

function nowhere(endpoint: Endpoint, code: string, says: string, state: State): undefined {
  state.of.set(endpoint.id, { track: [], by: "none", says });
  state.findings.push({ code, endpoint: endpoint.id, says });
}

function placeInTrack(
  endpoints: readonly Endpoint[],
  track: readonly Ring[],
  last: Ring,
  recorded: ReadonlyMap<string, readonly string[]>,
  sha256: Sha256,
  state: State,
): void {
  const pinned = new Map<string, Endpoint[]>();
  let free: Endpoint[] = [];
  for (const endpoint of endpoints) {
    const ring = pinOf(endpoint, track, last, state);
    if (ring === "free") free.push(endpoint);
    else if (ring !== undefined) {
      const members = pinned.get(ring.name) ?? [];
      members.push(endpoint);
      pinned.set(ring.name, members);
    }
  }
  for (const ring of track) {
    const { sample } = ring.members;
    if (sample === undefined) continue;
    const eligible = free.filter((endpoint) => ring.members.never?.(endpoint) !== "yes");
    const drawn = drawSample(
      sample,
      eligible,
      pinned.get(ring.name) ?? [],
      recorded.get(ring.name) ?? [],
      sha256,
    );
    for (const endpoint of drawn.sampled)
      settle(endpoint, ring, track, "sample", `in the sample of ring "${ring.name}"`, state);
    for (const endpoint of drawn.toppedUp)
      settle(endpoint, ring, track, "top-up", `added to the sample of ring "${ring.name}"`, state);
    if (drawn.toppedUp.length > 0)
      state.topUps.set(ring.name, drawn.toppedUp.map(({ id }) => id).sort(compareText));
    free = free.filter(({ id }) => !state.of.has(id));
  }
  for (const endpoint of free) placeInRest(endpoint, track, state);
}

/** The ring that pins it; `free` when none does; undefined when it was settled otherwise. */
function pinOf(
  endpoint: Endpoint,
  track: readonly Ring[],
  last: Ring,
  state: State,
): Ring | "free" | undefined {
  if (endpoint.identity !== undefined) {
    const says = `last ring "${last.name}", for counting only: ${endpoint.identity.says}`;
    state.findings.push({
      code: `${endpoint.identity.kind}-id`,
      endpoint: endpoint.id,
      says: endpoint.identity.says,
    });
    return settle(endpoint, last, track, "fallback", says, state);
  }
  const pinning: Ring[] = [];
  for (const ring of track) {
    const pin = ring.members.pinned?.(endpoint) ?? "no";
    const never = ring.members.never?.(endpoint) ?? "no";
    const unsure = isUnknown(pin) ? pin : isUnknown(never) ? never : undefined;
    if (unsure !== undefined) {
      const says = `last ring "${last.name}": unknown whether ring "${ring.name}" pins or refuses it (${unsure.unknown})`;
      return settle(endpoint, last, track, "fallback", says, state);
    }
    if (pin === "yes" && never === "yes") {
      state.findings.push({
        code: "pinned-and-never",
        endpoint: endpoint.id,
        ring: ring.name,
        at: ring.members.at,
        says: `ring "${ring.name}" both pins and refuses it`,
      });
    } else if (pin === "yes") pinning.push(ring);
  }
  const [ring, second] = pinning;
  if (ring === undefined) return "free";
  if (second !== undefined)
    return nowhere(endpoint, "two-rings", `rings "${ring.name}" and "${second.name}" both pin it`, state);
  settle(endpoint, ring, track, "pinned", `pinned to ring "${ring.name}"`, state);
  return ring;
}

function placeInRest(endpoint: Endpoint, track: readonly Ring[], state: State): void {
  const rest = track.find((ring) => ring.members.rest);
  if (rest === undefined)
    nowhere(endpoint, "no-ring", `no ring of track "${track[0]?.track}" takes the rest`, state);
  else if (rest.members.never?.(endpoint) === "yes")
    nowhere(endpoint, "no-ring", `ring "${rest.name}" refuses it`, state);
  else settle(endpoint, rest, track, "rest", `in ring "${rest.name}", which takes the rest`, state);
}

function settle(
  endpoint: Endpoint,
  ring: Ring,
  track: readonly Ring[],
  by: Place["by"],
  says: string,
  state: State,
): undefined {
  state.of.set(endpoint.id, { ring, track, by, says });
}
