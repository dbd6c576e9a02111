import type { Assessor } from "../applicability/assess.ts";
import type { Fleet } from "../fleet/fleet.ts";
import { compareText } from "../model/compare-text.ts";
import type { Declared } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { type Attested, namedKey, type Rollout } from "../model/rollout.ts";
import type { NamedFact, ReleaseFact, RolloutEntry, RolloutFact } from "../model/rollout-fact.ts";
import type { Sha256 } from "../model/sha256.ts";
import { leftBy } from "../policy/leaving.ts";
import { type Placement, place } from "../rings/place.ts";
import { ringsOf } from "../rings/track.ts";
import { cohortsOf } from "./cohort.ts";
import { judgeOpenings } from "./judge-openings.ts";
import { foldFacts, type Ledger, numbered } from "./ledger.ts";
import type { OpeningState } from "./opening-state.ts";
import { ledgerNow } from "./recall-rollout.ts";
import { isReleased } from "./releases.ts";
import { rolloutFrom } from "./rollout-from.ts";
import { stalenessOf } from "./staleness.ts";

export interface RolloutInputs {
  /** What was written so far. */
  readonly logged: readonly RolloutEntry[];
  /** The number that the next entry gets, where more than these are numbered. */
  readonly next?: number;
  readonly declared: Declared;
  readonly assessor: Assessor;
  readonly fleet: Fleet;
  /** Those that the inventory knows, or all where there is none. */
  readonly endpoints: readonly Endpoint[];
  readonly now: Instant;
  readonly sha256: Sha256;
  /** What the log says of the documents; undefined: there is none, and it attests nothing. */
  readonly attested?: Attested | undefined;
  /** Where everybody was placed by these rings before, with whom they had topped up by then. */
  readonly placed?: {
    readonly placement: Placement;
    readonly topUps: ReadonlyMap<string, readonly string[]>;
  };
}

/** Where the rollout stands before anything is decided. */
export interface RolloutStep {
  readonly now: Instant;
  /** With what counts in this run. */
  readonly ledger: Ledger;
  readonly rollout: Rollout;
  readonly placement: Placement;
  readonly states: readonly OpeningState[];
  /** Openings that the fleet remembers and no entry names. */
  readonly unnamed: readonly string[];
  /** What this run found and nobody wrote yet, in the order in which it is to be written. */
  readonly found: readonly RolloutEntry[];
}

/**
 * Places the fleet, judges every opening, and says which rollout decisions are to read.
 *
 * What stops counts at once: a trip that is found holds in this run, written or not, whatever lists say already. What opens
 * counts once it is written: a run that only decides reads no pass that nobody recorded.
 */
export function stepRollout(inputs: RolloutInputs, mode: "decide" | "apply"): RolloutStep {
  const { declared, assessor, fleet, endpoints, now } = inputs;
  const { voids, ledger } = ledgerNow(inputs);
  const logged = [...inputs.logged, ...voids];
  const placement = placementOf(inputs, ledger);
  const cohorts = cohortsOf(fleet, ledger, placement);
  const states = judgeOpenings({
    ledger,
    cohorts,
    entries: new Map(assessor.catalog.entries.map((entry) => [entry.patch.id, entry])),
    staleness: stalenessOf(endpoints, placement, declared, now),
    endpoints: new Map(endpoints.map((endpoint) => [endpoint.id, endpoint])),
    declared,
    assessor,
    now,
  });
  const facts = [
    ...states.flatMap((state) => state.facts),
    ...releases(ledger, declared, now),
    ...named(ledger, declared, now),
  ];
  const found = numbered(besideForetold(facts.sort(tripsFirst), ledger, declared), ledger);
  const counted = mode === "apply" ? found : found.filter(({ fact }) => fact.type === "trip");
  const next = counted.length === 0 ? ledger : foldFacts([...logged, ...counted], inputs.next);
  return {
    now,
    ledger: next,
    rollout: rolloutFrom(next, declared, now, inputs.attested),
    placement,
    states,
    unnamed: cohorts.unnamed,
    found: [...voids, ...found],
  };
}

function placementOf({ endpoints, declared, sha256, placed }: RolloutInputs, { topUps }: Ledger): Placement {
  const isSame = placed !== undefined && JSON.stringify([...placed.topUps]) === JSON.stringify([...topUps]);
  return isSame ? placed.placement : place(endpoints, declared.rings, topUps, sha256);
}

/** So that a trip has the number that it will have, whether or not the rest is written with it. */
function tripsFirst(a: RolloutFact, b: RolloutFact): number {
  return Number(b.type === "trip") - Number(a.type === "trip");
}

/**
 * A release that is there before its trip answers nothing, so that no trip may come to have its number: the release itself is
 * written down under it, and the trip under the next.
 */
function besideForetold(
  facts: readonly RolloutFact[],
  { next }: Ledger,
  declared: Declared,
): readonly RolloutFact[] {
  const numbered: RolloutFact[] = [];
  for (const fact of facts) {
    if (fact.type === "trip") {
      const { at, patch } = fact;
      for (let number = next + numbered.length; isReleased({ patch, number }, declared); number += 1)
        numbered.push({ type: "release", at, patch, trip: number });
    }
    numbered.push(fact);
  }
  return numbered;
}

/** Releases that lists make of trips. */
function releases({ trips, released }: Ledger, declared: Declared, at: Instant): readonly ReleaseFact[] {
  return trips
    .filter((trip) => isReleased(trip, declared))
    .filter(({ number }) => !released.has(number))
    .map(({ number, patch }) => ({ type: "release", at, patch, trip: number }));
}

/** What approvals began, or ceased, to let go. */
function named(ledger: Ledger, declared: Declared, at: Instant): readonly NamedFact[] {
  const present = new Map<string, NamedFact>();
  for (const ring of declared.rings) {
    const track = ringsOf(ring.track, declared.rings);
    for (const entry of declared.approve) {
      for (const by of leftBy(entry, ring, track)) {
        if (by === "through" && ring.promotion !== "pull-request") continue;
        const { patch, digest } = entry;
        const key = namedKey(patch, digest, ring.name, by);
        present.set(key, { type: "promotion", event: "named", at, patch, digest, ring: ring.name, by });
      }
    }
  }
  const begun = [...present].filter(([key]) => !ledger.named.has(key)).map(([, fact]) => fact);
  const ceased = [...ledger.named.keys()].filter((key) => !present.has(key)).map((key) => withdrawn(key, at));
  return [...begun, ...ceased].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

function withdrawn(key: string, at: Instant): NamedFact {
  const [patch = "", digest = "", ring = "", by] = key.split("\u0000");
  return {
    type: "promotion",
    event: "withdrawn",
    at,
    patch,
    digest,
    ring,
    by: by === "through" ? "through" : "leaves",
  };
}
