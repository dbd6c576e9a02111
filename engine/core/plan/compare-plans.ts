import type { Plan, PlanChange, PlanDecision } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Verdict } from "../model/decision.ts";
import { parseInstant } from "../model/instant.ts";
import { waitsForConsent } from "../policy/consent-events.ts";
import {
  type ChangedPair,
  createChangeTally,
  type PatchDifference,
  type TimedCounts,
} from "./change-tally.ts";

/** How many endpoint–patch pairs went from one verdict to another; null: compliant or not applicable on that side. */
export interface Transition {
  readonly was: Verdict | null;
  readonly is: Verdict | null;
  readonly count: number;
  /** The first few, for a person to look at. */
  readonly examples: readonly { readonly endpoint: string; readonly patch: string }[];
}

export interface RingDifference {
  readonly ring: string;
  readonly track: string;
  readonly endpoints: { readonly was: number; readonly is: number };
  /** Endpoints of the ring (as it is) for which anything changes. */
  readonly affected: number;
  readonly was: Readonly<Record<string, number>>;
  readonly is: Readonly<Record<string, number>>;
  /** What the change does in it. An endpoint counts in the ring that it is in afterwards. */
  readonly does: TimedCounts;
}

/** What a change of the documents would do to the fleet: the blast radius, in exact numbers. */
export interface PlanDifference {
  readonly base: Plan["inputs"];
  readonly head: Plan["inputs"];
  readonly endpoints: number;
  /** Endpoints for which any decision or the ring changes, those that come and go among them. */
  readonly affected: number;
  /** Pairs that would newly be installed or removed. */
  readonly installs: number;
  readonly removals: number;
  /** What the change does, endpoints without a ring included. */
  readonly does: TimedCounts;
  readonly rings: readonly RingDifference[];
  /** The patches for which anything changes, what concerns most endpoints first. */
  readonly patches: readonly PatchDifference[];
  readonly transitions: readonly Transition[];
  readonly moved: readonly {
    readonly endpoint: string;
    readonly was: string | null;
    readonly is: string | null;
  }[];
  readonly changes: readonly PlanChange[];
  /** Documents that are gone: what goes with them is in the transitions. */
  readonly deleted: readonly { readonly kind: string; readonly name: string; readonly file: string }[];
  readonly exitCode: number;
  readonly exitReason: string;
}

/** One side of a comparison. */
export interface Side {
  /** With its rows. */
  readonly plan: Plan;
  /** The ring of every endpoint, also of those without a row; null: none. */
  readonly ringOf: ReadonlyMap<string, string | null>;
  /** The track of every ring. */
  readonly trackOf: ReadonlyMap<string, string>;
}

const EXAMPLES = 5;

/** Verdicts whose `until` moves by itself, from one opening to the next. */
const MOVING: ReadonlySet<Verdict> = new Set(["scheduled", "throttled"]);

/**
 * The decisions of two plans that differ, pair by pair, sorted: in verdict, dates, target or compliance, or in whether people
 * must still say something. Words are no change.
 * Both plans must have their rows.
 */
export function changesBetween(was: Plan, is: Plan): readonly PlanChange[] {
  const changes: PlanChange[] = [];
  eachChange(was, is, (pair) => changes.push(changeOf(pair)));
  return changes;
}

export function comparePlans(was: Side, is: Side, deleted: PlanDifference["deleted"]): PlanDifference {
  const changes: PlanChange[] = [];
  const tally = createChangeTally(is.plan.inputs.now);
  eachChange(was.plan, is.plan, (pair) => {
    changes.push(changeOf(pair));
    tally.add(pair, is.ringOf.get(pair.endpoint) ?? null);
  });
  const moved = movesBetween(was.ringOf, is.ringOf);
  const affected = new Set([...changes, ...moved].map(({ endpoint }) => endpoint));
  return {
    base: was.plan.inputs,
    head: is.plan.inputs,
    endpoints: is.plan.summary.endpoints,
    affected: affected.size,
    installs: changes.filter((change) => change.is === "install" && change.was !== "install").length,
    removals: changes.filter((change) => change.is === "remove" && change.was !== "remove").length,
    does: tally.all(),
    rings: ringDifferences(was, is, affected).map((ring) => ({ ...ring, does: tally.ring(ring.ring) })),
    patches: tally.patches(),
    transitions: transitionsOf(changes),
    moved,
    changes,
    deleted,
    exitCode: 0,
    exitReason: changes.length + moved.length + deleted.length === 0 ? "clean" : "changes",
  };
}

function eachChange(was: Plan, is: Plan, visit: (pair: ChangedPair) => void): void {
  const before = decisionsByEndpoint(was);
  const after = decisionsByEndpoint(is);
  for (const endpoint of unionOf(before, after)) {
    const [old, now] = [before.get(endpoint) ?? NO_ROWS, after.get(endpoint) ?? NO_ROWS];
    for (const patch of unionOf(old, now)) {
      const pair = { endpoint, patch, was: old.get(patch), is: now.get(patch) };
      if (effectOf(pair.was) !== effectOf(pair.is)) visit(pair);
    }
  }
}

function changeOf({ endpoint, patch, was, is }: ChangedPair): PlanChange {
  return { endpoint, patch, was: was?.verdict ?? null, is: is?.verdict ?? null };
}

type Rows = ReadonlyMap<string, PlanDecision>;

const NO_ROWS: Rows = new Map();

/** Plans may differ in which rows they show: those that all plans may leave out are left out here. */
function decisionsByEndpoint(plan: Plan): ReadonlyMap<string, Rows> {
  return new Map(
    (plan.endpoints ?? []).map(({ endpoint, decisions }) => [
      endpoint,
      new Map(decisions.filter(({ verdict }) => !isQuiet(verdict)).map((one) => [one.patch, one])),
    ]),
  );
}

function isQuiet(verdict: Verdict): boolean {
  return verdict === "compliant" || verdict === "not-applicable";
}

function unionOf(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort(compareText);
}

function effectOf(decision: PlanDecision | undefined): string {
  if (decision === undefined) return "";
  const { verdict, do: verb, compliance, due, until, targets } = decision;
  const isEvent = until !== null && parseInstant(until) === undefined;
  return JSON.stringify([
    verdict,
    verb ?? null,
    compliance,
    due,
    MOVING.has(verdict) ? null : isEvent ? waitsForConsent(until) : until,
    targets.map(({ product, to }) => [product, to]),
  ]);
}

/** Endpoints that change their ring, enter one or leave theirs. */
function movesBetween(was: Side["ringOf"], is: Side["ringOf"]): PlanDifference["moved"] {
  return unionOf(was, is)
    .map((endpoint) => ({ endpoint, was: was.get(endpoint) ?? null, is: is.get(endpoint) ?? null }))
    .filter((move) => move.was !== move.is);
}

function ringDifferences(
  was: Side,
  is: Side,
  affected: ReadonlySet<string>,
): readonly Omit<RingDifference, "does">[] {
  const touched = new Map<string | null | undefined, number>();
  for (const endpoint of affected) {
    const ring = is.ringOf.get(endpoint);
    touched.set(ring, (touched.get(ring) ?? 0) + 1);
  }
  const old = new Map(was.plan.rings.map((ring) => [ring.ring, ring]));
  const now = new Map(is.plan.rings.map((ring) => [ring.ring, ring]));
  return [...new Set([...now.keys(), ...old.keys()])].map((ring) => ({
    ring,
    track: is.trackOf.get(ring) ?? was.trackOf.get(ring) ?? "",
    endpoints: { was: old.get(ring)?.endpoints ?? 0, is: now.get(ring)?.endpoints ?? 0 },
    affected: touched.get(ring) ?? 0,
    was: old.get(ring)?.verdicts ?? {},
    is: now.get(ring)?.verdicts ?? {},
  }));
}

function transitionsOf(changes: readonly PlanChange[]): readonly Transition[] {
  const groups = new Map<string, Pick<PlanChange, "was" | "is"> & { readonly members: PlanChange[] }>();
  for (const change of changes) {
    const { was, is } = change;
    const key = `${was ?? ""}\u0000${is ?? ""}`;
    const group = groups.get(key) ?? { was, is, members: [] };
    groups.set(key, group);
    group.members.push(change);
  }
  return [...groups]
    .sort(([a, one], [b, other]) => other.members.length - one.members.length || compareText(a, b))
    .map(([, { was, is, members }]) => ({
      was,
      is,
      count: members.length,
      examples: members.slice(0, EXAMPLES).map(({ endpoint, patch }) => ({ endpoint, patch })),
    }));
}
