import type { Ring } from "../model/declared.ts";
import type { Finding } from "../model/finding.ts";
import { gateFinding } from "../rings/gate-feasibility.ts";
import { ringSizes } from "./ring-sizes.ts";
import type { RolloutStep } from "./step-rollout.ts";

/** What is wrong with the rollout: counts that are gone, and breakers that tripped and wait for people. */
export function rolloutFindings(
  { states, rollout, placement }: RolloutStep,
  rings: readonly Ring[],
): readonly Finding[] {
  const sizes = ringSizes(placement);
  // A track that draws from nobody has nothing to move outward.
  const populated = new Set(rings.filter(({ name }) => sizes.has(name)).map(({ track }) => track));
  return [
    ...gated(rings)
      .filter(({ track }) => populated.has(track))
      .map((ring) => gateFinding(ring, sizes.get(ring.name) ?? 0))
      .filter((finding) => finding !== undefined),
    ...states.filter(({ isLost }) => isLost).map(lost),
    ...rollout.trips.map(({ patch, ring, number }) => ({
      code: "tripped",
      patch,
      ring,
      says: `the breaker of ring "${ring}" tripped for ${patch}: it is held there and outward until a list releases trip ${number}`,
    })),
  ];
}

/** Rings that something comes after, so that a patch has to leave them. */
function gated(rings: readonly Ring[]): readonly Ring[] {
  return rings.filter((ring) => rings.some(({ track, order }) => track === ring.track && order > ring.order));
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
