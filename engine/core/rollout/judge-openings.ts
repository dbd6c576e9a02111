import { fixesKernel } from "../catalog/kernel-fix.ts";
import type { Member } from "../fleet/fleet.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Ring } from "../model/declared.ts";
import type { RolloutFact } from "../model/rollout-fact.ts";
import { countOutcomes, type Outcome } from "../rings/gate-counts.ts";
import type { RingFacts } from "../rings/gate-judgement.ts";
import { type BreakerJudgement, judgeBreaker } from "../rings/judge-breaker.ts";
import { judgeList, type PatchJudgement } from "../rings/judge-list.ts";
import { judgeLook } from "./judge-look.ts";
import type { Opening } from "./ledger.ts";
import { lookSchedule, soakFor } from "./look-schedule.ts";
import { type OpeningState, type RolloutSources, standOf } from "./opening-state.ts";
import { firstProof, incidentsOf, outcomesOf } from "./outcomes-of.ts";
import { patchFacts } from "./patch-facts.ts";

/**
 * Judges every opening: breakers first, then the gates whose look is due. Reads what was received and what was written, and
 * nothing of the decisions, so that it can be asked before they are made.
 *
 * Cost: one applicability question for each assignment that is held.
 */
export function judgeOpenings(sources: RolloutSources): readonly OpeningState[] {
  const groups = new Map<string, Prepared[]>();
  for (const opening of sources.ledger.openings) {
    const prepared = prepare(opening, sources);
    if (prepared === undefined) continue;
    const { track, ring, of } = opening;
    const alone = prepared.approval === undefined ? opening.id : prepared.approval.list;
    const key = [of, track, ring, alone].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), prepared]);
  }
  return [...groups.values()].flatMap((group) => judgeGroup(group, sources));
}

interface Prepared extends Pick<OpeningState, "opening" | "ring" | "entry" | "approval" | "isLost"> {
  readonly cohort: readonly Member[];
  readonly outcomes: readonly Outcome[];
}

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
  const proof = found.since ?? firstProof(cohort, found, entry, sources);
  const opening = proof === undefined ? found : { ...found, since: Math.max(found.at, proof) };
  const outcomes = outcomesOf(cohort, opening, entry, strataOf(ring), countedFrom(opening, sources), sources);
  return { opening, ring, entry, approval, cohort, outcomes, isLost: cohort.length < found.assigned };
}

export function strataOf({ members }: Ring): readonly string[] {
  return members.sample?.stratifyBy ?? [];
}

/** Since the ring opened, or since a trip in it was released: what led to that trip was answered. */
function countedFrom({ at, patch, track, ring }: Opening, { ledger }: RolloutSources): number {
  let from = at;
  for (const trip of ledger.trips) {
    if (trip.patch !== patch || trip.track !== track || trip.ring !== ring) continue;
    from = Math.max(from, ledger.released.get(trip.number) ?? at);
  }
  return from;
}

function judgeGroup(group: readonly Prepared[], sources: RolloutSources): readonly OpeningState[] {
  const [first] = group;
  if (first === undefined) return [];
  const { ring } = first;
  const facts: RingFacts = {
    stale: sources.staleness.get(ring.name) ?? { members: 0, stale: 0 },
    lost: group.some(({ isLost }) => isLost),
  };
  const patches = group.map(({ opening, entry, outcomes }) => ({
    patch: opening.patch,
    outcomes,
    facts: patchFacts(entry, opening, sources.declared),
  }));
  const judged = judgeList(ring.gate, patches, facts, strataOf(ring));
  return group.flatMap((prepared, index) => {
    const judgement = judged[index];
    return judgement === undefined ? [] : [stateOf(prepared, judgement, sources)];
  });
}

function stateOf(prepared: Prepared, judged: PatchJudgement, sources: RolloutSources): OpeningState {
  const { opening, ring, entry, approval, outcomes, isLost } = prepared;
  const { declared, ledger, now } = sources;
  const { whole: counts } = countOutcomes(outcomes, []);
  const track = declared.rings.filter((other) => other.track === ring.track);
  const soakMs = soakFor(ring, entry.patch.severity ?? "unknown", approval);
  const schedule = lookSchedule(opening, ring.gate, soakMs, now);
  const breaker = ring.breaker === undefined ? undefined : judgeBreaker(ring.breaker, counts);
  const wasTripped = isTripped(opening, track, ring, sources);
  const trips = !wasTripped && opening.of === "install" && breaker?.isTripped === true;
  const known = ledger.openings.find(({ id }) => id === opening.id);
  const base = {
    opening,
    ring,
    entry,
    approval,
    isLast: track.at(-1) === ring,
    counts,
    schedule,
    judged,
    ...(breaker === undefined ? {} : { breaker }),
    incidents: incidentsOf(entry, declared).length,
    isLost,
    isTripped: wasTripped || trips,
  };
  const facts: RolloutFact[] = trips && breaker !== undefined ? [tripFact(opening, breaker, now)] : [];
  if (known?.since === undefined && opening.since !== undefined)
    facts.push({ type: "gate", event: "installed", at: now, ...standOf(opening), since: opening.since });
  return { ...base, facts: [...facts, ...judgeLook({ ...base, kernel: isKernel(entry) }, sources)] };
}

function tripFact(opening: Opening, { known, failed, says }: BreakerJudgement, at: number): RolloutFact {
  return { type: "trip", at, ...standOf(opening), attempted: known, failed, says };
}

/** A trip of this ring or of one before it. */
function isTripped(
  { patch }: Opening,
  track: readonly Ring[],
  ring: Ring,
  { ledger, declared }: RolloutSources,
): boolean {
  return ledger.trips.some((trip) => {
    if (trip.patch !== patch || trip.track !== ring.track || ledger.released.has(trip.number)) return false;
    if (declared.releases.some((release) => release.patch === patch && release.trip === trip.number))
      return false;
    const order = track.find(({ name }) => name === trip.ring)?.order;
    return order === undefined || order <= ring.order;
  });
}

function isKernel({ patch }: CatalogEntry): boolean {
  return patch.fixes.some(fixesKernel);
}
