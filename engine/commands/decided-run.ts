import { knownAs } from "../core/fleet/known-as.ts";
import type { RingAnswers } from "../core/plan/ring-answers.ts";
import type { RunEndpoint } from "../core/plan/run-table.ts";
import { placeIn } from "../core/rings/place.ts";
import type { DecidedRun } from "../ports/run-memory.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { type LoadedWorld, type ReportedState, standingWords, type WorldPorts } from "./load-world.ts";
import { digestWithoutMembers, runInputs } from "./run-inputs.ts";

/** A run as it is remembered, so that one endpoint can be explained without the others. Undefined: the work tree. */
export function decidedRun(
  policy: LoadedPolicy,
  state: ReportedState,
  opened: LoadedWorld,
  answers: RingAnswers,
  ports: WorldPorts,
): DecidedRun | undefined {
  const inputs = runInputs(policy, state, ports);
  if (inputs === undefined) return undefined;
  const { step, world } = opened;
  return {
    facts: {
      inputs,
      now: world.now,
      rollout: digestWithoutMembers(step.rollout, ports.sha256),
      trips: step.found.filter(({ fact }) => fact.type === "trip"),
      standing: [...standingWords(step)],
    },
    endpoints: () => endpointsOf(policy, state, opened, answers),
  };
}

function* endpointsOf(
  { inventory }: LoadedPolicy,
  { fleet }: ReportedState,
  { roster, placement }: LoadedWorld,
  answers: RingAnswers,
): Generator<RunEndpoint, undefined> {
  const names = namesOf(fleet.members.keys(), inventory?.rows ?? []);
  const answered = answers.all();
  for (const { id } of roster.endpoints) {
    const { ring, by, says } = placeIn(placement, id);
    const own = names.get(id);
    const said = answered.get(id);
    yield {
      id,
      ...(own === undefined ? {} : { names: own }),
      ...(ring === undefined ? {} : { ring: ring.name }),
      by,
      says,
      ...(said === undefined ? {} : { answers: said }),
    };
  }
}

/** By id, the names of members that the inventory takes together under it; only where there are others than the id. */
function namesOf(
  members: Iterable<string>,
  rows: Parameters<typeof knownAs>[0],
): ReadonlyMap<string, readonly string[]> {
  if (rows.every(({ aliases = [] }) => aliases.length === 0)) return new Map();
  const listedAs = knownAs(rows);
  const names = new Map<string, string[]>();
  const others = new Set<string>();
  for (const name of members) {
    const id = listedAs(name);
    if (id !== name) others.add(id);
    const known = names.get(id);
    if (known === undefined) names.set(id, [name]);
    else known.push(name);
  }
  return new Map([...names].filter(([id]) => others.has(id)));
}
