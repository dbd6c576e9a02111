import type { Assessor } from "../applicability/assess.ts";
import { applyInventory } from "../fleet/inventory.ts";
import { note } from "../fleet/note.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { type Claimed, createAdmissions } from "../plan/admissions.ts";
import { isToHandOut } from "../plan/hand-outs.ts";
import type { World } from "../policy/world.ts";
import type { Placement } from "../rings/place.ts";
import { judgeWindows } from "../rings/window.ts";
import { asksOf } from "../rollout/asks-of.ts";
import { runRollout } from "../rollout/run-rollout.ts";
import type { RolloutStep } from "../rollout/step-rollout.ts";
import type { Tallies } from "../rollout/tallies.ts";
import type { EndpointNews } from "./desk.ts";
import { type Heard, hear } from "./hear.ts";
import type { Observer } from "./observer.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

/** What one run left behind. */
export interface Ran {
  /** Something was written, merged or carried out: the next run has something to see. */
  readonly isBusy: boolean;
  /** When something may happen again, if not. */
  readonly wakes: readonly (Instant | undefined)[];
}

const DAY_MS = 86_400_000;

/** Endpoints report, Muster decides and writes, endpoints carry out, people merge. */
export function runOnce(stage: Stage, now: Instant): Ran {
  const { scenario, tools, timeline, people, observer, memory } = stage;
  const known = timeline.at(now);
  if (memory.view === undefined || memory.view.catalog.entries !== known) memory.view = stage.viewOf(known);
  const assessor = memory.view;
  const changed = listen(stage, now);
  observer.deadlines.pass(now, observer.lacks);
  const { endpoints } = applyInventory(memory.fleet, scenario.inventory, scenario.trustLabels);
  const declared = people.declaredAt(now, known);
  const windowState = judgeWindows(declared.windows, now, tools);
  const { zoneOffset, sha256 } = tools;
  const makePlan = (step: RolloutStep, enter: Tallies["enter"]): Made => {
    memory.placement = step.placement;
    const world: World = { declared, rollout: step.rollout, assessor, now, zoneOffset, sha256, windowState };
    return decideAll(stage, endpoints, step.placement, world, changed, enter);
  };
  const inputs = {
    logged: memory.logged,
    declared,
    assessor: withoutSettled(assessor, observer, memory.pending),
    fleet: memory.fleet,
    endpoints,
    now,
    sha256,
  };
  const { plan, step, written, fleet } = runRollout(inputs, "apply", makePlan);
  memory.logged = [...memory.logged, ...written];
  memory.fleet = fleet;
  memory.pending = pendingOf(step);
  observer.wrote(written);
  observer.look(stage.machines.running, stage.placeOf, assessor, now);
  const carried = handOut(stage, plan.admitted, endpoints, now);
  const asks = asksOf({ step, declared, entries: known, patches: [] });
  const { trips, passes } = step.rollout;
  const vacuous = passes.filter((pass) => pass.vacuous === true).map(({ patch, at }) => [patch, at] as const);
  const isMerged = people.answer({ asks, trips, begun: new Map([...vacuous, ...observer.firstInstalls]) });
  return {
    isBusy: carried > 0 || written.length > 0 || isMerged,
    wakes: [timeline.after(now), people.after(now), firstEnd(plan.standings, now), ...looksAfter(step, now)],
  };
}

/**
 * For the rollout, the patches that it has anything to do about: those that somebody lacks, that a gate will be asked about, or that
 * share a list with such a one. What everybody has that can have it opens no ring and answers no gate.
 */
function withoutSettled(assessor: Assessor, observer: Observer, pending: ReadonlySet<string>): Assessor {
  const entries = assessor.catalog.entries.filter(
    ({ patch }) => observer.isLacking(patch.id) || pending.has(patch.id),
  );
  return { ...assessor, catalog: { ...assessor.catalog, entries } };
}

/** The patches that a gate is still to be asked about, and those of the same lists. */
function pendingOf({ states }: RolloutStep): ReadonlySet<string> {
  const waiting = states.filter(({ isLast, opening }) => !isLast && opening.pass === undefined);
  const lists = new Set(waiting.map(({ approval }) => approval?.list));
  return new Set(
    states
      .filter(({ approval, opening, isLast }) =>
        approval === undefined ? !isLast && opening.pass === undefined : lists.has(approval.list),
      )
      .map(({ opening }) => opening.patch),
  );
}

/** @returns the endpoints that something new is known of */
function listen({ machines, presence, memory, scenario }: Stage, now: Instant): EndpointNews {
  const every = reportsEvery(scenario);
  const heard: Heard[] = [];
  const changed = new Map<string, "all" | ReadonlySet<string>>();
  for (const machine of machines.running) {
    const { id, toldAt, news } = machine;
    if (!presence.isHere(machine, now)) continue;
    if (toldAt !== undefined && news === undefined && now - toldAt < every) continue;
    const since = presence.since(machine, now);
    if (toldAt === undefined || since > toldAt) changed.set(id, "all");
    else if (news !== undefined) changed.set(id, news);
    heard.push({ machine, since });
  }
  const assessor = memory.view;
  memory.fleet = hear(
    memory.fleet,
    heard,
    (report) =>
      assessor === undefined
        ? []
        : assessor
            .candidates(report)
            .filter((entry) => assessor.assess(report, entry).kind === "missing")
            .map(({ patch }) => patch.id),
    now,
  );
  return changed;
}

/** Often enough that nobody who is there counts as silent. */
function reportsEvery({ declared }: Stage["scenario"]): number {
  return Math.min(DAY_MS, ...declared.policies.map(({ staleAfterMs }) => staleAfterMs / 2));
}

interface Made {
  readonly standings: ReadonlyMap<string, Standing>;
  /** What may go out now, by endpoint. */
  readonly admitted: ReadonlyMap<string, readonly Decision[]>;
}

function decideAll(
  { desk, observer, placeOf }: Stage,
  endpoints: readonly Endpoint[],
  placement: Placement,
  world: World,
  changed: EndpointNews,
  enter: Tallies["enter"],
): Made {
  const admissions = createAdmissions(placement, world);
  const standings = desk.decide(endpoints, placeOf, world, changed, (id, place, was, is) => {
    observer.deadlines.decided(id, place.ring?.name ?? "", was, is);
  });
  const admitted = new Map<string, readonly Decision[]>();
  const claims: Claimed[] = [];
  for (const endpoint of endpoints) {
    const families = [...(standings.get(endpoint.id)?.families.values() ?? [])];
    const decisions = families.flatMap((family) => family.decisions);
    enter([endpoint], placeOf(endpoint.id), decisions);
    const claimed = admissions.claim([endpoint], placeOf(endpoint.id), [decisions]);
    if (claimed !== undefined) claims.push(claimed);
    else if (families.some(({ isWanting }) => isWanting)) {
      const granted = installsOf(decisions);
      if (granted.length > 0) admitted.set(endpoint.id, granted);
    }
  }
  admissions.close();
  for (const { members, wanted } of claims.flatMap((claimed) => claimed.answers())) {
    const granted = installsOf(wanted);
    if (granted.length > 0) admitted.set(members[0].id, granted);
  }
  return { standings, admitted };
}

function installsOf(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ verdict }) => verdict === "install");
}

/** Notes what goes out, and lets those carry it out that are there. @returns how many did */
function handOut(
  stage: Stage,
  admitted: Made["admitted"],
  endpoints: readonly Endpoint[],
  now: Instant,
): number {
  const { machines, presence, installer, observer, memory, placeOf } = stage;
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const handedOut = new Map<string, ReadonlyMap<string, Instant>>();
  let carried = 0;
  for (const [id, decisions] of admitted) {
    const endpoint = byId.get(id);
    if (endpoint === undefined) continue;
    const fresh = decisions.filter(({ patch }) => isToHandOut(patch, endpoint, placeOf(id).ring, now));
    if (fresh.length > 0) handedOut.set(id, new Map(fresh.map(({ patch }) => [patch, now])));
  }
  memory.fleet = note(memory.fleet, { handedOut });
  for (const machine of machines.running) {
    const actions = admitted.get(machine.id);
    const endpoint = byId.get(machine.id);
    if (actions === undefined || endpoint === undefined || machine.news !== undefined) continue;
    if (!presence.isHere(machine, now)) continue;
    const outcome = installer.carryOut(machine, endpoint, actions, now);
    observer.carried(machine, placeOf(machine.id), outcome);
    if (memory.view !== undefined) observer.look([machine], placeOf, memory.view, outcome.finishedAt);
    carried += 1;
  }
  return carried;
}

/** When something that was decided may first end. */
function firstEnd(standings: Made["standings"], now: Instant): Instant {
  let first = Number.POSITIVE_INFINITY;
  for (const { families } of standings.values())
    for (const { until } of families.values()) if (until > now && until < first) first = until;
  return first;
}

/** When gates are looked at next. */
function looksAfter({ states }: RolloutStep, now: Instant): readonly Instant[] {
  return states.flatMap(({ schedule, isLast, opening }) => {
    const isWaiting = (schedule.kind === "soaking" || schedule.kind === "between") && !isLast;
    return isWaiting && opening.pass === undefined && schedule.until > now ? [schedule.until] : [];
  });
}
