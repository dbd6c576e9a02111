import type { Member } from "../fleet/fleet.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { ApproveEntry, Declared, Ring } from "../model/declared.ts";
import type { DurationMs } from "../model/duration.ts";
import type { Instant } from "../model/instant.ts";
import type { RolloutFact, TripFact } from "../model/rollout-fact.ts";
import { isHeldByTrip } from "../policy/trip-reach.ts";
import { countOutcomes, type GateCounts, type Outcome } from "../rings/gate-counts.ts";
import type { RingFacts } from "../rings/gate-judgement.ts";
import { judgeBreaker } from "../rings/judge-breaker.ts";
import { judgeList, type PatchJudgement } from "../rings/judge-list.ts";
import { ringAfter } from "../rings/track.ts";
import { judgeLook } from "./judge-look.ts";
import { type Opening, standKey } from "./ledger.ts";
import { lookSchedule, soakFor } from "./look-schedule.ts";
import { type OpeningState, type RolloutSources, standOf } from "./opening-state.ts";
import { firstProof, incidentsOf, outcomesOf } from "./outcomes-of.ts";
import { isRaised, patchFacts } from "./patch-facts.ts";
import { isReleased } from "./releases.ts";

/**
 * Judges every opening: breakers first, then the gates whose look is due. Reads what was received and what was written, and
 * nothing of the decisions, so that it can be asked before they are made.
 *
 * Cost: one applicability question for each assignment that is held.
 */
export function judgeOpenings(sources: RolloutSources): readonly OpeningState[] {
  const groups = new Map<string, Prepared[]>();
  const standing = liveTrips(sources);
  const trips = new Map<string, TripFact>();
  for (const opening of sources.ledger.openings) {
    const prepared = prepare(opening, sources);
    if (prepared === undefined) continue;
    const { track, ring, of } = opening;
    const isAlone = prepared.approval === undefined || (prepared.isShort && !prepared.isLost);
    const alone = isAlone ? opening.id : prepared.approval?.list;
    const key = [of, track, ring, alone].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), prepared]);
    const trip = tripOf(prepared, standing, sources);
    const place = JSON.stringify([opening.patch, track, ring]);
    if (trip !== undefined && !trips.has(place)) trips.set(place, trip);
  }
  const found = [...trips.values()];
  const all = [...standing, ...found];
  return [...groups.values()].flatMap((group) => judgeGroup(group, { found, all }, sources));
}

interface Prepared
  extends Pick<OpeningState, "opening" | "ring" | "entry" | "approval" | "isLost" | "breaker"> {
  readonly counts: GateCounts;
  readonly outcomes: readonly Outcome[];
  /** Whether its gate keeps it or not: some of those who were counted in, or what the revision said, nobody knows any more. */
  readonly isShort: boolean;
}

/** Trips that nobody released: those that this run found, and all. */
interface Trips {
  readonly found: readonly TripFact[];
  readonly all: readonly Tripped[];
}

type Tripped = Pick<TripFact, "patch" | "track" | "ring"> & { readonly says?: string };

/** Undefined: the ring, the patch or the revision is no more, and nothing waits for it. */
function prepare(found: Opening, sources: RolloutSources): Prepared | undefined {
  const { declared, entries, cohorts } = sources;
  const ring = declared.rings.find(({ name, track }) => name === found.ring && track === found.track);
  const entry = entries.get(found.patch);
  if (ring === undefined || entry === undefined) return undefined;
  const approval = declared.approve.find(
    ({ patch, digest }) => patch === found.patch && digest === found.digest,
  );
  if (entry.digest !== found.digest && approval === undefined) return undefined;
  const cohort = cohorts.of(found.id);
  const then = asOf(found.digest, entry);
  const proof = found.since ?? (then === undefined ? undefined : firstProof(cohort, found, then, sources));
  const from = countedFrom(found, sources);
  // Once released it soaks anew: a look at what nobody had time to prove would be spent for nothing.
  const opening = proof === undefined ? found : { ...found, since: Math.max(from, proof) };
  const outcomesIn = (members: readonly Member[]): readonly Outcome[] =>
    outcomesOf(members, opening, then ?? entry, strataOf(ring), from, sources);
  const outcomes = outcomesIn(cohort);
  const { whole: counts } = countOutcomes(outcomes, []);
  const late = ring.breaker === undefined ? [] : outcomesIn(cohorts.lateIn(found.id));
  const { whole: all } = countOutcomes([...outcomes, ...late], []);
  const breaker = ring.breaker === undefined ? {} : { breaker: judgeBreaker(ring.breaker, all) };
  const isLost = isUndecided(found, ring, approval, declared.rings) && cohort.length < found.assigned;
  const isShort = then === undefined || cohort.length < found.assigned;
  return { opening, ring, entry, approval, counts, outcomes, isLost, isShort, ...breaker };
}

/**
 * The entry with the revision that the ring opened to: what another revision asks for proves nothing of this one. Undefined: the
 * catalog does not know it any more.
 */
function asOf(digest: string, entry: CatalogEntry): CatalogEntry | undefined {
  if (entry.digest === digest) return entry;
  const patch = entry.revisions.get(digest);
  return patch === undefined ? undefined : { ...entry, digest, patch };
}

/** A ring that the patch has left, or may leave whatever its gate says, or that nothing comes after, has nothing left to count for. */
function isUndecided(
  { pass, looks }: Opening,
  ring: Ring,
  approval: ApproveEntry | undefined,
  rings: readonly Ring[],
): boolean {
  if (pass !== undefined || looks.some(({ answer }) => answer === "fail")) return false;
  if (approval?.waives.has("gate") === true) return false;
  if (ring.promotion === "manual" && approval?.leaves.has(ring.name) === true) return false;
  return rings.some(({ track, order }) => track === ring.track && order > ring.order);
}

export function strataOf({ members }: Ring): readonly string[] {
  return members.sample?.stratifyBy ?? [];
}

/**
 * Since the ring opened, or since a trip in it was released: what led to that trip was answered. A release that no run wrote
 * down yet counts from now.
 */
function countedFrom(
  { at, patch, track, ring }: Opening,
  { ledger, declared, now }: RolloutSources,
): Instant {
  let from = at;
  for (const trip of ledger.trips) {
    if (trip.patch !== patch || trip.track !== track || trip.ring !== ring) continue;
    const released = ledger.released.get(trip.number) ?? (isReleased(trip, declared) ? now : at);
    from = Math.max(from, released);
  }
  return from;
}

function judgeGroup(
  group: readonly Prepared[],
  trips: Trips,
  sources: RolloutSources,
): readonly OpeningState[] {
  const [first] = group;
  if (first === undefined) return [];
  const { ring } = first;
  const facts: RingFacts = {
    stale: sources.staleness.get(ring.name) ?? { members: 0, stale: 0 },
    lost: group.some(({ isLost, isShort }) => isLost || (isShort && group.length === 1)),
  };
  const patches = group.map((prepared) => ({
    patch: prepared.opening.patch,
    outcomes: prepared.outcomes,
    facts: patchFacts(prepared.entry, prepared.opening, sources.declared),
    waivesInstalled: termsOf(prepared)?.waives.has("installed") === true,
  }));
  const judged = judgeList(ring.gate, patches, facts, strataOf(ring));
  return group.flatMap((prepared, index) => {
    const judgement = judged[index];
    return judgement === undefined ? [] : [stateOf(prepared, judgement, trips, sources)];
  });
}

/** What people waived, or hurried, was for putting the patch in, not for taking it off. */
function termsOf({ opening, approval }: Pick<Prepared, "opening" | "approval">): ApproveEntry | undefined {
  return opening.of === "install" ? approval : undefined;
}

function stateOf(
  { outcomes: _outcomes, isShort: _isShort, ...prepared }: Prepared,
  judged: PatchJudgement,
  trips: Trips,
  sources: RolloutSources,
): OpeningState {
  const { opening, ring, entry } = prepared;
  const { declared, ledger, now } = sources;
  const soakMs = soakOf(prepared);
  const tripSays = ownTrip(opening, trips.all)?.says;
  const base = {
    ...prepared,
    isLast: ringAfter(ring, declared.rings) === undefined,
    schedule: lookSchedule(opening, ring.gate, soakMs, now),
    judged,
    incidents: incidentsOf(entry, opening, declared).length,
    isTripped: isTripped(opening, ring, trips.all, declared),
    ...(tripSays === undefined ? {} : { tripSays }),
  };
  const facts: RolloutFact[] = trips.found.filter((trip) => standKey(trip) === opening.id);
  const known = ledger.openings.find(({ id }) => id === opening.id);
  if (known?.since === undefined && opening.since !== undefined)
    facts.push({ type: "gate", event: "installed", at: now, ...standOf(opening), since: opening.since });
  return { ...base, facts: [...facts, ...judgeLook(base, sources)] };
}

/**
 * By the severity that the patch has, and no shorter than by that of the day when the ring opened: what a feed says later cuts no
 * soak short, unless it raises the severity, and then people are asked.
 */
function soakOf({
  opening,
  ring,
  entry,
  approval,
}: Pick<Prepared, "opening" | "ring" | "entry" | "approval">): DurationMs {
  const { severity = "unknown" } = entry.patch;
  const terms = termsOf({ opening, approval });
  const soakMs = soakFor(ring, severity, terms);
  if (isRaised(opening.severity, severity)) return soakMs;
  return Math.max(soakMs, soakFor(ring, opening.severity, terms));
}

/** What this run finds of a breaker; nothing where a trip holds the patch there already, nor of a removal. */
function tripOf(
  { opening, ring, breaker }: Prepared,
  standing: readonly Tripped[],
  { declared, now }: RolloutSources,
): TripFact | undefined {
  if (breaker?.isTripped !== true || opening.of !== "install") return undefined;
  if (isTripped(opening, ring, standing, declared)) return undefined;
  const { known, failed, says } = breaker;
  return { type: "trip", at: now, ...standOf(opening), attempted: known, failed, says };
}

function liveTrips({ ledger, declared }: RolloutSources): readonly Tripped[] {
  return ledger.trips.filter((trip) => !ledger.released.has(trip.number) && !isReleased(trip, declared));
}

function ownTrip({ of, patch, track, ring }: Opening, trips: readonly Tripped[]): Tripped | undefined {
  if (of === "remove") return undefined;
  return trips.find((trip) => trip.patch === patch && trip.track === track && trip.ring === ring);
}

/** Whether a trip of this ring or of one before it holds the patch. What is taken off is held by none. */
function isTripped(
  { of, patch }: Opening,
  ring: Ring,
  trips: readonly Tripped[],
  { rings }: Declared,
): boolean {
  if (of === "remove") return false;
  return trips.some((trip) => trip.patch === patch && isHeldByTrip(trip, ring, rings));
}
