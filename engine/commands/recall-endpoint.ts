import type { Fleet, Member } from "../core/fleet/fleet.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import { candidatesOf, type Question } from "../core/plan/explain.ts";
import { settleByAnswers } from "../core/plan/ring-answers.ts";
import type { RunEndpoint } from "../core/plan/run-table.ts";
import { createJudge } from "../core/policy/decide.ts";
import type { World } from "../core/policy/world.ts";
import { recallPlace } from "../core/rings/recall-place.ts";
import { recallRollout } from "../core/rollout/recall-rollout.ts";
import type { FleetPartReader } from "../ports/fleet-store.ts";
import type { RememberedRun, RunFacts, RunReader } from "../ports/run-memory.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import {
  type DecidingPolicy,
  type PreparedWorld,
  prepareWorld,
  type ReportedState,
  type WorldPorts,
} from "./load-world.ts";
import { digestWithoutMembers, isSameInputs, runInputs } from "./run-inputs.ts";

/** What is kept of endpoints one by one. */
export interface RecallPorts {
  readonly runs: RunReader;
  readonly fleet: Pick<FleetPartReader, "readOne">;
}

/** One endpoint, with all that is to be known of the others. */
export interface Recalled {
  readonly world: World;
  readonly about: Required<Pick<Question, "endpoint" | "place" | "decided" | "run">>;
}

export interface RecallRequest {
  readonly policy: LoadedPolicy;
  readonly declared: Declared;
  readonly now: Instant;
  readonly endpoint: string;
  readonly patch?: string;
}

/**
 * What the whole fleet would say of one endpoint, by the run that was remembered last and that endpoint alone.
 *
 * Undefined: it was another run, or one endpoint alone cannot tell: then the whole fleet is to be asked. Of a run at another
 * moment only the place counts, and only while no ring has opened to a patch; a slot is asked for anew.
 */
export async function recallEndpoint(
  request: RecallRequest,
  ports: WorldPorts & { readonly recall: RecallPorts },
): Promise<Recalled | undefined> {
  const { policy, declared, now, endpoint: id, patch } = request;
  const run = await ports.recall.runs.lastRun();
  if (run === undefined || !isWorthReading(run.facts, request, ports)) return undefined;
  const kept = await run.endpoint(id);
  if (kept === undefined) return undefined;
  const state = await readStateOf(run, kept, ports);
  if (state === undefined) return undefined;
  const inputs = runInputs(policy, state, ports);
  if (inputs === undefined || !isSameInputs(inputs, run.facts.inputs)) return undefined;
  const prepared = prepareWorld(aloneIn(policy, id), declared, state, now, ports);
  const world = worldOf(prepared, run.facts, ports);
  const [endpoint, another] = prepared.roster.endpoints;
  if (world === undefined || endpoint?.id !== id || another !== undefined) return undefined;
  return settle(endpoint, kept, world, { run, patch, isSameMoment: run.facts.now === now });
}

/** By what is known before anything large is read. */
function isWorthReading(
  { inputs }: RunFacts,
  { policy: { commit } }: RecallRequest,
  { engine, tzdata }: WorldPorts,
): boolean {
  return inputs.commit === commit && inputs.engine === engine && inputs.tzdata === tzdata;
}

/** What was reported of one endpoint, under any of its names. Undefined: it is not what the run knew. */
async function readStateOf(
  { facts }: RememberedRun,
  { id, names = [id] }: RunEndpoint,
  ports: WorldPorts & { readonly recall: RecallPorts },
): Promise<ReportedState | undefined> {
  const members = new Map<string, Member>();
  for (const name of names) {
    const read = await ports.recall.fleet.readOne(name);
    if (read?.digest !== facts.inputs.fleet) return undefined;
    if (read.member !== undefined) members.set(name, read.member);
  }
  const catalog = await ports.catalog();
  if (catalog?.digest !== facts.inputs.catalog) return undefined;
  const fleet: Fleet = { members };
  const vouched = await ports.vouched?.();
  return {
    catalog: catalog.catalog,
    catalogDigest: catalog.digest,
    fleet,
    fleetDigest: facts.inputs.fleet,
    logged: await ports.rollout(),
    ...(ports.log === undefined ? {} : { log: await ports.log() }),
    ...(vouched === undefined ? {} : { vouched }),
  };
}

/** The policy with nobody else in its inventory. */
function aloneIn({ commit, documents, workspace, inventory }: LoadedPolicy, id: string): DecidingPolicy {
  return {
    ...(commit === undefined ? {} : { commit }),
    documents,
    workspace,
    ...(inventory === undefined
      ? {}
      : { inventory: { rows: inventory.rows.filter((row) => row.id === id) } }),
  };
}

/** Undefined: the rollout cannot be told without the fleet. */
function worldOf(prepared: PreparedWorld, facts: RunFacts, { sha256 }: WorldPorts): World | undefined {
  const { now } = prepared.rollout;
  if (facts.now === now) {
    const { rollout } = recallRollout(prepared.rollout, facts.trips);
    const isIt = digestWithoutMembers(rollout, sha256) === facts.rollout;
    return isIt ? prepared.under(rollout, new Map(facts.standing)) : undefined;
  }
  const { rollout, ledger } = recallRollout(prepared.rollout, []);
  return ledger.openings.length === 0 ? prepared.under(rollout, new Map()) : undefined;
}

function settle(
  endpoint: Endpoint,
  kept: RunEndpoint,
  world: World,
  { run, patch, isSameMoment }: { run: RememberedRun; patch: string | undefined; isSameMoment: boolean },
): Recalled | undefined {
  const place = recallPlace(kept, world.declared.rings);
  const candidates = candidatesOf(patch, world);
  if (place === undefined || (patch !== undefined && candidates.length === 0)) return undefined;
  const decisions = createJudge(world)(endpoint, place, candidates);
  const decided = settleByAnswers(decisions, place, isSameMoment ? kept.answers : undefined);
  if (decided === undefined) return undefined;
  return { world, about: { endpoint, place, decided, run: run.digest } };
}
