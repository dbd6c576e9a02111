import { compareText } from "../model/compare-text.ts";
import type { Sample } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Sha256 } from "../model/sha256.ts";
import { basisPointOf, comparePoints, pointOf } from "./point.ts";
import { stratumOf } from "./stratum.ts";

/** Who a ring's sample takes: by their own point, or added so that the sample is large or broad enough. */
export interface Drawn {
  readonly sampled: readonly Endpoint[];
  readonly toppedUp: readonly Endpoint[];
}

/**
 * Draws a ring's sample: those whose point lies below the percentage, then the recorded top-ups that still qualify, then the
 * lowest points until there are `atLeast`, then the lowest point of every stratum that nobody stands for yet.
 *
 * Cost: one hash an eligible endpoint, and one sort of those the percentage left out, where top-ups are needed.
 *
 * @param eligible all that no earlier ring took and that `never` does not keep out
 * @param pinned members the ring has already; they stand for their strata
 * @param recorded ids that were topped up before
 */
export function drawSample(
  sample: Sample,
  eligible: readonly Endpoint[],
  pinned: readonly Endpoint[],
  recorded: readonly string[],
  sha256: Sha256,
): Drawn {
  const drawn = eligible.map((endpoint) => ({ endpoint, point: pointOf(sample.salt, endpoint.id, sha256) }));
  const sampled = drawn
    .filter(({ point }) => basisPointOf(point) < sample.basisPoints)
    .map(({ endpoint }) => endpoint);
  const taken = new Set(sampled.map(({ id }) => id));
  const kept = new Set(recorded);
  const toppedUp = eligible.filter(({ id }) => kept.has(id) && !taken.has(id));
  for (const { id } of toppedUp) taken.add(id);

  const covered = new Set(
    [...pinned, ...sampled, ...toppedUp].map((endpoint) => stratumOf(endpoint, sample.stratifyBy)),
  );
  const waiting = drawn
    .filter(({ endpoint }) => !taken.has(endpoint.id))
    .sort((a, b) => comparePoints(a.point, b.point) || compareText(a.endpoint.id, b.endpoint.id));
  for (const { endpoint } of waiting) {
    const stratum = stratumOf(endpoint, sample.stratifyBy);
    const tooFew = sampled.length + toppedUp.length < sample.atLeast;
    if (!tooFew && (sample.stratifyBy.length === 0 || covered.has(stratum))) continue;
    toppedUp.push(endpoint);
    covered.add(stratum);
  }
  return { sampled, toppedUp };
}
