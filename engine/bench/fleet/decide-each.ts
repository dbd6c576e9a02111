import { sha256 } from "../../adapters/sha256.ts";
import type { Decision } from "../../core/model/decision.ts";
import type { Endpoint } from "../../core/model/endpoint.ts";
import { createJudge } from "../../core/policy/decide.ts";
import { policyFor } from "../../core/policy/policy-match.ts";
import { reliableReport } from "../../core/policy/rungs/report.ts";
import type { World } from "../../core/policy/world.ts";
import { type Place, place, placeIn } from "../../core/rings/place.ts";
import type { Axes } from "./counts.ts";
import { createTableWriter, type DecidedTables } from "./decided-tables.ts";
import type { Decided } from "./ours.ts";

/** Every decision of a fleet, endpoint by endpoint and nothing shared: what all else is held to. Slots are not given away. */
export function decideEach(
  endpoints: readonly Endpoint[],
  world: World,
  observe: (place: Place, decisions: readonly Decision[]) => void,
): void {
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  const judge = createJudge(world);
  for (const endpoint of endpoints) {
    const at = placeIn(placement, endpoint.id);
    const match = policyFor(endpoint, world.declared.policies);
    const report = match.kind === "governed" ? reliableReport(endpoint, match.policy, world.now) : "";
    const { catalog } = world.assessor;
    const candidates = typeof report === "string" ? catalog.entries : world.assessor.candidates(report);
    observe(at, judge(endpoint, at, candidates));
  }
}

/** The decided tables of a fleet. */
export function decidedTables(endpoints: readonly Endpoint[], world: World): DecidedTables {
  const writer = createTableWriter(axesOf(world), endpoints.length);
  decideEach(endpoints, world, ({ ring }, decisions) => writer.add(ring?.name, decisions, 1));
  return writer.close();
}

/** The same from what was decided before. */
export function tablesOfDecided(decided: Iterable<Decided>, endpoints: number, world: World): DecidedTables {
  const writer = createTableWriter(axesOf(world), endpoints);
  for (const { ring, decisions, endpoints: many } of decided) writer.add(ring, decisions, many);
  return writer.close();
}

function axesOf({ assessor, declared }: World): Axes {
  return {
    patches: assessor.catalog.entries.map(({ patch }) => patch.id),
    rings: declared.rings.map(({ name }) => name),
  };
}
