import type { Severity } from "../../schema/documents.generated.ts";
import type { Instant } from "../model/instant.ts";
import { type GatePass, namedKey, type Trip } from "../model/rollout.ts";
import type {
  LookFact,
  PassFact,
  RolloutEntry,
  RolloutFact,
  Stand,
  TripFact,
  VoidedFact,
} from "../model/rollout-fact.ts";

/** A ring that opened to a patch, and how far it came since. */
export interface Opening extends Stand {
  readonly id: string;
  readonly at: Instant;
  readonly assigned: number;
  readonly unknown: number;
  readonly severity: Severity;
  readonly knownIssues: readonly string[];
  /** When its soak began. */
  readonly since?: Instant;
  /** In the order in which they were judged. */
  readonly looks: readonly LookFact[];
  readonly pass?: PassFact;
}

/** All small facts of the rollout, folded. */
export interface Ledger {
  readonly openings: readonly Opening[];
  readonly passes: readonly GatePass[];
  /** All that ever tripped, released or not. */
  readonly trips: readonly Trip[];
  /** When a list first released a trip, by its number. */
  readonly released: ReadonlyMap<number, Instant>;
  readonly topUps: ReadonlyMap<string, readonly string[]>;
  readonly firstSeen: ReadonlyMap<string, Instant>;
  readonly approvedAt: ReadonlyMap<string, Instant>;
  /** By `namedKey`, since when; what was withdrawn is not there. */
  readonly named: ReadonlyMap<string, Instant>;
  /** Openings of rounds that are over: the fleet still remembers them. */
  readonly voided: ReadonlySet<string>;
  /** The number of the next entry. */
  readonly next: number;
}

export function standKey({ of, track, ring, patch, digest }: Stand): string {
  return `${of}/${track}/${ring}/${patch}#${digest}`;
}

/** Gives facts the numbers that follow on those of the ledger. */
export function numbered(facts: readonly RolloutFact[], { next }: Ledger): readonly RolloutEntry[] {
  return facts.map((fact, index) => ({ number: next + index, fact }));
}

/**
 * Folds the small facts. Of two that say the same the first counts, so that a fact which was written twice changes nothing.
 *
 * Cost: one step an entry.
 *
 * @param from the least number that the next entry may have: in the signed log other entries have numbers too
 */
export function foldFacts(entries: readonly RolloutEntry[], from = 1): Ledger {
  const openings = new Map<string, Opening>();
  const passes: GatePass[] = [];
  const trips: Trip[] = [];
  const released = new Map<number, Instant>();
  const topUps = new Map<string, readonly string[]>();
  const firstSeen = new Map<string, Instant>();
  const approvedAt = new Map<string, Instant>();
  const named = new Map<string, Instant>();
  const voided = new Set<string>();
  let next = from;
  for (const { number, fact } of entries) {
    next = Math.max(next, number + 1);
    if (fact.type === "gate") foldRing(fact, openings, passes, voided);
    else if (fact.type === "trip") trips.push({ number, ...tripOf(fact) });
    else if (fact.type === "release") keepFirst(released, fact.trip, fact.at);
    else if (fact.type === "members") {
      const known = topUps.get(fact.ring) ?? [];
      topUps.set(fact.ring, [...new Set([...known, ...fact.endpoints])].sort());
    } else if (fact.type === "seen") {
      for (const [patch, at] of Object.entries(fact.patches)) keepFirst(firstSeen, patch, at);
      for (const patch of fact.approved) keepFirst(approvedAt, patch, fact.at);
    } else {
      const key = namedKey(fact.patch, fact.digest, fact.ring, fact.by);
      if (fact.event === "withdrawn") named.delete(key);
      else keepFirst(named, key, fact.at);
    }
  }
  return {
    openings: [...openings.values()],
    passes,
    trips,
    released,
    topUps,
    firstSeen,
    approvedAt,
    named,
    voided,
    next,
  };
}

type GateFact = Exclude<Extract<RolloutFact, { readonly type: "gate" }>, VoidedFact>;

/** From here on the patch begins anew in the first ring of the track, whether it goes on or comes off. */
function voidRound(
  { patch, track }: VoidedFact,
  openings: Map<string, Opening>,
  passes: GatePass[],
  voided: Set<string>,
): void {
  for (const [id, opening] of openings) {
    if (opening.patch !== patch || opening.track !== track) continue;
    openings.delete(id);
    voided.add(id);
  }
  const kept = passes.filter((pass) => pass.patch !== patch || pass.track !== track);
  passes.splice(0, passes.length, ...kept);
}

function foldRing(
  fact: GateFact | VoidedFact,
  openings: Map<string, Opening>,
  passes: GatePass[],
  voided: Set<string>,
): void {
  if (fact.event === "voided") voidRound(fact, openings, passes, voided);
  else foldGate(fact, openings, passes);
}

function foldGate(fact: GateFact, openings: Map<string, Opening>, passes: GatePass[]): void {
  const id = standKey(fact);
  const known = openings.get(id);
  if (fact.event === "opened") {
    const { type: _type, event: _event, ...opened } = fact;
    if (known === undefined) openings.set(id, { id, ...opened, looks: [] });
    return;
  }
  if (fact.event === "pass") {
    if (known === undefined ? passes.some((pass) => isPassOf(fact, pass)) : known.pass !== undefined) return;
    if (known !== undefined) openings.set(id, { ...known, pass: fact });
    passes.push(passOf(fact, known?.since));
    return;
  }
  if (known === undefined) return;
  if (fact.event === "installed") {
    if (known.since === undefined) openings.set(id, { ...known, since: fact.since });
    return;
  }
  const isJudged = known.looks.some(({ look }) => look >= fact.look);
  if (!isJudged) openings.set(id, { ...known, looks: [...known.looks, fact] });
}

function passOf({ patch, digest, track, ring, of, at, why }: PassFact, since: Instant | undefined): GatePass {
  const vacuous = why === "vacuous" ? { vacuous: true } : why === "people" ? { answered: true } : {};
  return { patch, digest, track, ring, of, at, ...(since === undefined ? {} : { since }), ...vacuous };
}

/** A ring that was passed over has no opening to remember that. */
function isPassOf(fact: PassFact, { digest = "", ...pass }: GatePass): boolean {
  return standKey({ ...pass, digest }) === standKey(fact);
}

function tripOf({ patch, track, ring, at, says }: TripFact): Omit<Trip, "number"> {
  return { patch, track, ring, at, says };
}

function keepFirst<K>(map: Map<K, Instant>, key: K, at: Instant): void {
  if (!map.has(key)) map.set(key, at);
}
