import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Admission } from "../rings/admit.ts";
import type { Place } from "../rings/place.ts";
import { limitedRing, needsSlot } from "./admission.ts";
import { settleAdmission } from "./throttle.ts";

/** What a ring answered endpoints about the patches they wanted a slot for. */
export interface RingAnswers {
  /** @param answers one for each of `wanted` */
  readonly enter: (
    members: Iterable<Pick<Endpoint, "id">>,
    wanted: readonly Pick<Decision, "patch">[],
    answers: readonly Admission[],
  ) => void;
  /** By endpoint, then by patch. Endpoints with the same answers share them. */
  readonly all: () => ReadonlyMap<string, ReadonlyMap<string, Admission>>;
}

/** Memory: a reference an endpoint that asked, and its answers once for all that had the same. */
export function createRingAnswers(): RingAnswers {
  const entered: Entered[] = [];
  const known = new Map<string, Entered["answers"]>();
  return {
    enter: (members, wanted, answers) => {
      const key = JSON.stringify(wanted.map(({ patch }, index) => [patch, answers[index]]));
      const same = known.get(key) ?? byPatch(wanted, answers);
      known.set(key, same);
      entered.push({ members, answers: same });
    },
    all: () => {
      const byEndpoint = new Map<string, Entered["answers"]>();
      for (const { members, answers } of entered) for (const { id } of members) byEndpoint.set(id, answers);
      return byEndpoint;
    },
  };
}

interface Entered {
  readonly members: Iterable<Pick<Endpoint, "id">>;
  readonly answers: ReadonlyMap<string, Admission>;
}

function byPatch(
  wanted: readonly Pick<Decision, "patch">[],
  answers: readonly Admission[],
): Entered["answers"] {
  const found = new Map<string, Admission>();
  for (const [index, { patch }] of wanted.entries()) {
    const answer = answers[index];
    if (answer !== undefined) found.set(patch, answer);
  }
  return found;
}

/**
 * Rung 17 by what the ring answered before. Undefined: it was not asked about something that is wanted.
 * @param answers by patch; undefined: nothing that it answered before counts now
 */
export function settleByAnswers(
  decisions: readonly Decision[],
  place: Place,
  answers: ReadonlyMap<string, Admission> | undefined,
): readonly Decision[] | undefined {
  const ring = limitedRing(place);
  if (ring === undefined) return decisions;
  const settled: Decision[] = [];
  for (const decision of decisions) {
    if (!needsSlot(decision)) settled.push(decision);
    else {
      const answer = answers?.get(decision.patch);
      if (answer === undefined) return undefined;
      settled.push(settleAdmission(decision, answer, ring.name, ring.concurrency.at));
    }
  }
  return settled;
}
