import type { CatalogEntry } from "../model/catalog.ts";
import type { ApproveEntry, Declared, TestRecord } from "../model/declared.ts";
import type { Instant } from "../model/instant.ts";
import type { Trip } from "../model/rollout.ts";
import type { Ask, LeaveAsk } from "../rollout/ask.ts";
import { type AssumedApproval, assumedApproval, assumedTest } from "./assumed-approval.ts";
import { letLeave } from "./let-leave.ts";
import type { Scenario, SimulationTools } from "./scenario.ts";

/** What people are assumed to do, as far as it shows on the branch. */
export interface People {
  /** What lies on the branch now. The same object as long as nobody merged anything. */
  readonly declaredAt: (now: Instant, known: readonly CatalogEntry[]) => Declared;
  /** Once a run is over: what it asks for is merged before the next one. @returns whether anything was */
  readonly answer: (asked: Asked) => boolean;
  /** The next moment at which somebody merges something, if nothing else happens. */
  readonly after: (now: Instant) => Instant | undefined;
  readonly merged: () => Merged;
}

/** What a run tells people. */
export interface Asked {
  readonly asks: readonly Ask[];
  readonly trips: readonly Trip[];
  /** Since when each patch is tried out: its first install in the first ring, or that nobody there needs it. */
  readonly begun: ReadonlyMap<string, Instant>;
}

/** How often people did something. */
export interface Merged {
  readonly approvals: number;
  readonly leaves: number;
  readonly tests: number;
}

export function createPeople(scenario: Scenario, { zoneOffset }: SimulationTools): People {
  const base = startingPoint(scenario);
  const { approvals, merges, from } = scenario;
  const approved = new Map<string, ApproveEntry>();
  const tests = new Map<string, TestRecord>();
  const left = new Map<string, Set<string>>();
  /** What entries say by now; the same object as long as nobody changed it. */
  const answered = new Map<ApproveEntry, ApproveEntry>();
  const recorded = new Set<string>();
  let seen: readonly CatalogEntry[] = [];
  let coming: readonly AssumedApproval[] = [];
  let present: Declared | undefined;

  const meet = (known: readonly CatalogEntry[]): void => {
    if (known === seen || approvals.kind === "merged") return;
    const { afterMs } = approvals;
    coming = known.flatMap((entry) => assumedApproval(entry, base, { from, afterMs, zoneOffset }) ?? []);
  };

  const answer = (entry: ApproveEntry): ApproveEntry => {
    const rings = left.get(entry.patch);
    const next = rings === undefined ? entry : letLeave(entry, rings, base.rings);
    answered.set(entry, next);
    return next;
  };

  const assemble = (): Declared => ({
    ...base,
    approve: [...base.approve, ...approved.values()].map((entry) => answered.get(entry) ?? answer(entry)),
    testRecords: [...base.testRecords, ...[...recorded].flatMap((patch) => tests.get(patch) ?? [])],
  });

  const leave = ({ patch, ring }: LeaveAsk): boolean => {
    const rings = left.get(patch) ?? new Set<string>();
    if (rings.has(ring)) return false;
    left.set(patch, rings.add(ring));
    for (const entry of answered.keys()) if (entry.patch === patch) answered.delete(entry);
    return true;
  };

  const begin = (patch: string, at: Instant): void => {
    const entry = seen.find((one) => one.patch.id === patch);
    const test = tests.has(patch) || entry === undefined ? undefined : assumedTest(entry, at, base);
    if (test !== undefined) tests.set(patch, test);
  };

  return {
    declaredAt: (now, known) => {
      meet(known);
      seen = known;
      for (const { at, approval } of coming) {
        if (at > now || approved.get(approval.patch)?.expedite === approval.expedite) continue;
        approved.set(approval.patch, approval);
        present = undefined;
      }
      for (const [patch, { finishedAt = now }] of tests) {
        if (finishedAt > now || recorded.has(patch)) continue;
        recorded.add(patch);
        present = undefined;
      }
      present ??= assemble();
      return present;
    },
    answer: ({ asks, trips, begun }) => {
      if (merges === "none") return false;
      const granted = asks.filter(isGranted).filter(leave);
      if (granted.length > 0) present = undefined;
      const tripped = new Set(trips.map(({ patch }) => patch));
      for (const [patch, at] of begun) if (!tripped.has(patch)) begin(patch, at);
      return granted.length > 0;
    },
    after: (now) => soonest([...coming.map(({ at }) => at), ...[...tests.values()].map(endOf)], now),
    merged: () => ({
      approvals: approved.size,
      leaves: [...left.values()].reduce((sum, rings) => sum + rings.size, 0),
      tests: recorded.size,
    }),
  };
}

/**
 * The branch as the simulation begins. What stands on it counts as vouched for. Approvals of today say nothing of a year ago:
 * where they are assumed in a past, the lists' own are left out.
 */
function startingPoint({ declared, approvals, history }: Scenario): Declared {
  const isReplaced = approvals.kind === "after" && history === "as-published";
  return { ...declared, approvals: "trust-merge", approve: isReplaced ? [] : declared.approve };
}

/** What passed may go on; where the gate could not say, people let it go on if nothing at all speaks against it. */
function isGranted(ask: Ask): ask is LeaveAsk {
  if (ask.kind !== "leave") return false;
  const { question, gate } = ask;
  return !question || (gate !== undefined && gate.failed === 0 && gate.incidents === 0);
}

function endOf({ finishedAt = Number.POSITIVE_INFINITY }: TestRecord): Instant {
  return finishedAt;
}

function soonest(moments: readonly Instant[], now: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const moment of moments) if (moment > now && (next === undefined || moment < next)) next = moment;
  return next !== undefined && Number.isFinite(next) ? next : undefined;
}
