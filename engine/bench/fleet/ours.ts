import { sha256 } from "../../adapters/sha256.ts";
import { type DecidedFleet, decideToKeep } from "../../core/classes/decide-again.ts";
import type { EndpointClass } from "../../core/classes/decide-classes.ts";
import type { News } from "../../core/classes/news.ts";
import type { Decision } from "../../core/model/decision.ts";
import type { Endpoint } from "../../core/model/endpoint.ts";
import { assemblePlan } from "../../core/plan/assemble-plan.ts";
import { type CaseTable, createCaseTable } from "../../core/plan/case-table.ts";
import { unitsOf } from "../../core/plan/enter-class.ts";
import type { World } from "../../core/policy/world.ts";
import { type Placement, place } from "../../core/rings/place.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import { type Counts, countsOfPlan } from "./counts.ts";

/** The seam between the benchmark and the engine: all that is measured of a reconcile goes through here. */
export interface Ours {
  /** From endpoints to counts: placement, classes, decisions, slots. */
  readonly full: () => Counts;
  /** The same from the cases that the last full run decided: counted again, before slots are given away. */
  readonly warm: () => Counts;
  /** For the same fleet under a world that differs in what is news, after a full run. */
  readonly changed: (world: World, news: News) => Counts;
  /** What the last full run decided: each endpoint once, or several about which the same was decided. */
  readonly decided: () => Iterable<Decided>;
  /** How many cases were told apart in the last full run. */
  readonly classes: () => number;
}

export interface Decided {
  readonly ring: string | undefined;
  readonly endpoints: number;
  readonly decisions: readonly Decision[];
}

export function createOurs(endpoints: readonly Endpoint[], world: World): Ours {
  let placement: Placement | undefined;
  let classes: readonly EndpointClass[] = [];
  let fleet: DecidedFleet | undefined;
  let table: CaseTable | undefined;
  const full = (): Counts => {
    placement = placeAll(endpoints, world);
    fleet = decideToKeep(endpoints, placement, world, "none");
    classes = [...fleet.classes()];
    table = tableOf(classes, world);
    return planOf(endpoints, world, placement, classes);
  };
  return {
    full,
    changed: (head, news) => {
      if (fleet === undefined || placement === undefined) return createOurs(endpoints, head).full();
      const isPlaced = news.tracks.size === 0 && !news.all;
      const declared = isPlaced ? { ...head.declared, rings: world.declared.rings } : head.declared;
      const next = { ...head, declared, assessor: world.assessor };
      const placed = isPlaced ? placement : placeAll(endpoints, next);
      return planOf(endpoints, next, placed, fleet.again(endpoints, placed, next, news).classes());
    },
    warm: () => (table === undefined ? full() : countsOfCases(table)),
    decided: () => decidedIn(classes),
    classes: () => classes.length,
  };
}

function placeAll(endpoints: readonly Endpoint[], { declared, rollout }: World): Placement {
  return place(endpoints, declared.rings, rollout.topUps, sha256);
}

function planOf(
  endpoints: readonly Endpoint[],
  world: World,
  placement: Placement,
  classes: Iterable<EndpointClass>,
): Counts {
  const request = {
    endpoints,
    placement,
    world,
    inputs: INPUTS,
    rows: "none",
    findings: [],
    classes,
  } as const;
  return countsOfPlan(assemblePlan(request));
}

/** Every distinct case once, with how many endpoints have it. */
function tableOf(classes: readonly EndpointClass[], { assessor }: World): CaseTable {
  const table = createCaseTable(assessor.catalog.entries);
  for (const { members, place: at, parts } of classes)
    for (const part of parts)
      for (const { members: some, lists } of unitsOf(members, [part]))
        for (const list of lists) table.add(at.ring?.name, list, some.length);
  return table;
}

function countsOfCases(table: CaseTable): Counts {
  const { overdue, willMiss, cases } = table.count();
  const cells = new Map<string, number>();
  for (const { ring, patch, verdict, count } of cases())
    if (verdict !== "not-applicable" && ring !== undefined) cells.set(`${patch} ${ring} ${verdict}`, count);
  return { cells, overdue, willMiss };
}

/** As one member, where dates are its own; else all of a class at once. */
function* decidedIn(classes: readonly EndpointClass[]): Generator<Decided> {
  for (const { members, place: at, parts } of classes) {
    const ring = at.ring?.name;
    const decisionsOf = (member: Endpoint): readonly Decision[] =>
      parts.flatMap((part) => (part.clocks === "shared" ? part.decisions : part.decisionsOf(member)));
    const isOwn = parts.some(({ clocks }) => clocks === "own");
    const units = isOwn ? members.map((member) => [member] as const) : [members];
    for (const unit of units) yield { ring, endpoints: unit.length, decisions: decisionsOf(unit[0]) };
  }
}
