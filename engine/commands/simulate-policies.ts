import { applyInventory } from "../core/fleet/inventory.ts";
import { listedFleet } from "../core/fleet/listed-fleet.ts";
import type { Instant } from "../core/model/instant.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import { place, placeIn } from "../core/rings/place.ts";
import { foldFacts } from "../core/rollout/ledger.ts";
import { withFirstSeen } from "../core/rollout/rollout-from.ts";
import type { Scenario } from "../core/simulate/scenario.ts";
import { simulate } from "../core/simulate/simulate.ts";
import type { Assumptions, SideName, Simulated } from "../core/simulate/simulated.ts";
import { someEndpoints } from "../core/simulate/some-endpoints.ts";
import { type LoadedPolicy, loadPolicy, type PolicySource } from "./load-policy.ts";
import { type ReportedState, readReportedState, type WorldPorts, withNames } from "./load-world.ts";

export interface SimulateRequest {
  /** One policy, or two to be compared. */
  readonly sides: readonly { readonly name: SideName; readonly source: PolicySource }[];
  readonly now: Instant;
  readonly assumptions: Assumptions;
  /** So many endpoints, drawn; undefined: all. */
  readonly endpoints?: number;
}

export type SimulateResult =
  | ({ readonly kind: "simulated" } & Simulated)
  | { readonly kind: "invalid"; readonly side: SideName; readonly problems: readonly Problem[] };

/**
 * Plays one stretch of time under each policy: the same fleet, the same patches, the same mishaps.
 * @throws {OutsideError} what the world cannot give
 */
export async function simulatePolicies(request: SimulateRequest, ports: WorldPorts): Promise<SimulateResult> {
  const { now, assumptions } = request;
  const loaded: { readonly name: SideName; readonly policy: LoadedPolicy }[] = [];
  for (const { name, source } of request.sides) {
    const policy = await loadPolicy(source, { ...ports, now });
    const { declared, problems } = policy;
    if (declared === undefined || problems.some(isError)) return { kind: "invalid", side: name, problems };
    loaded.push({ name, policy });
  }
  const reported = await readReportedState(ports);
  const names = applyInventory(reported.fleet, loaded[0]?.policy.inventory, []).endpoints;
  const state = { ...reported, logged: withNames(reported, names) };
  const fleet = fleetFor(request, loaded[0]?.policy, state, ports);
  const sides = loaded.flatMap(({ name, policy }) => {
    const scenario = scenarioFor(policy, { ...state, fleet }, assumptions);
    if (scenario === undefined) return [];
    const { commit } = policy;
    return [{ name, ...(commit === undefined ? {} : { commit }), result: simulate(scenario, ports) }];
  });
  const counts = { all: state.fleet.members.size, drawn: fleet.members.size };
  return { kind: "simulated", sides, assumptions, fleet: counts };
}

function scenarioFor(
  { declared, inventory, workspace }: LoadedPolicy,
  { fleet, catalog, logged }: ReportedState,
  assumptions: Assumptions,
): Scenario | undefined {
  if (declared === undefined) return undefined;
  return {
    ...assumptions,
    declared,
    ...(inventory === undefined ? {} : { inventory }),
    trustLabels: workspace.reports?.trustLabels ?? [],
    entries: withFirstSeen(catalog.entries, foldFacts(logged).firstSeen),
    fleet: listedFleet(fleet, inventory?.rows ?? [], workspace.reports?.precedence),
    logged,
  };
}

/** Drawn by the rings of the first side, for all sides. */
function fleetFor(
  { endpoints: many, assumptions }: SimulateRequest,
  policy: LoadedPolicy | undefined,
  { fleet, logged }: ReportedState,
  { sha256 }: WorldPorts,
): ReportedState["fleet"] {
  if (many === undefined || policy?.declared === undefined) return fleet;
  const { endpoints } = applyInventory(fleet, policy.inventory, policy.workspace.reports?.trustLabels ?? []);
  const placement = place(endpoints, policy.declared.rings, foldFacts(logged).topUps, sha256);
  return someEndpoints(fleet, many, (id) => placeIn(placement, id), assumptions.seed);
}
