import type { Declared, Ring } from "../model/declared.ts";
import type { Finding } from "../model/finding.ts";
import type { Instant } from "../model/instant.ts";
import { gateFinding } from "../rings/gate-feasibility.ts";
import { ringAfter } from "../rings/track.ts";
import { isAsked } from "./asks-of.ts";
import { isPassFound } from "./plan-gates.ts";
import { ringSizes } from "./ring-sizes.ts";
import type { RolloutStep } from "./step-rollout.ts";

/** What is wrong with the rollout: counts that are gone, and breakers that tripped and wait for people. */
export function rolloutFindings(
  step: RolloutStep,
  { rings, releases }: Pick<Declared, "rings" | "releases">,
): readonly Finding[] {
  const { states, rollout, placement, unnamed, now } = step;
  const sizes = ringSizes(placement);
  // A track that draws from nobody has nothing to move outward.
  const populated = new Set(rings.filter(({ name }) => sizes.has(name)).map(({ track }) => track));
  return [
    ...gated(rings)
      .filter(({ track }) => populated.has(track))
      .map((ring) => gateFinding(ring, sizes.get(ring.name) ?? 0))
      .filter((finding) => finding !== undefined),
    ...states.filter(({ isLost }) => isLost).map(lost),
    ...(unnamed.length === 0 ? [] : [entriesLost(unnamed)]),
    ...states.filter((state) => isStalledRemoval(state, now)).map(stalled),
    ...rollout.trips.map(({ patch, ring, number }) => ({
      code: "tripped",
      patch,
      ring,
      says: `the breaker of ring "${ring}" tripped for ${patch}: it is held there and outward until a list releases trip ${number}`,
    })),
    ...releases.flatMap((release) => missed(release, step)),
  ];
}

/** A release that names no trip, beside a trip of its patch that goes on: somebody has the wrong number. */
function missed(
  { at, patch, trip }: Declared["releases"][number],
  { rollout, ledger }: RolloutStep,
): readonly Finding[] {
  const open = rollout.trips.filter((other) => other.patch === patch).map(({ number }) => number);
  if (open.length === 0) return [];
  if (ledger.trips.some((other) => other.patch === patch && other.number === trip)) return [];
  const says = `the list releases trip ${trip} of ${patch}, and no trip of it has that number: what holds it is trip ${open.join(", ")}`;
  return [{ code: "release-unmatched", patch, at, says }];
}

/** Rings that something comes after, so that a patch has to leave them. */
function gated(rings: readonly Ring[]): readonly Ring[] {
  return rings.filter((ring) => ringAfter(ring, rings) !== undefined);
}

/** Trips may be among what is lost, so that it is no small matter even where every ring starts anew. */
function entriesLost(unnamed: readonly string[]): Finding {
  const [first] = unnamed;
  const more = unnamed.length > 1 ? ` and ${unnamed.length - 1} more` : "";
  return {
    code: "rollout-lost",
    says: `the fleet remembers the opening ${first}${more}, and no entry of the rollout names it: entries are lost, or a run was cut off while it wrote`,
  };
}

/** What a run cannot go on from: counts, or entries, that were there and are gone. */
export function isStateLost({ states, unnamed }: Pick<RolloutStep, "states" | "unnamed">): boolean {
  return unnamed.length > 0 || states.some(({ isLost }) => isLost);
}

function isStalledRemoval(state: RolloutStep["states"][number], now: Instant): boolean {
  const { opening, isLast } = state;
  const isPassed = opening.pass !== undefined || isPassFound(state);
  return opening.of === "remove" && !isLast && !isPassed && isAsked(state, now);
}

/** Nobody can waive the gate of a removal; people's answer to it stands in the entry that approved the patch. */
function stalled({ opening, ring }: RolloutStep["states"][number]): Finding {
  return {
    code: "removal-stalled",
    patch: opening.patch,
    ring: ring.name,
    at: ring.at,
    says: `the gate of ring "${ring.name}" could not say whether ${opening.patch} comes off well: it goes no further until an entry that approves it says "leaves: [${ring.name}]" anew`,
  };
}

function lost({ opening, ring, counts }: RolloutStep["states"][number]): Finding {
  return {
    code: "state-lost",
    patch: opening.patch,
    ring: ring.name,
    at: ring.at,
    says: `ring "${ring.name}" opened to ${opening.patch} with ${opening.assigned} endpoints, and the state folder remembers ${counts.assigned}: its gate cannot be judged`,
  };
}
