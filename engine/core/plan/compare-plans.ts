import type { Plan, PlanChange, PlanDecision } from "../../schema/documents.generated.ts";
import { compareText } from "../model/compare-text.ts";
import type { Verdict } from "../model/decision.ts";

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
  readonly endpoints: { readonly was: number; readonly is: number };
  /** Endpoints of the ring (as it is) for which anything changes. */
  readonly affected: number;
  readonly was: Readonly<Record<string, number>>;
  readonly is: Readonly<Record<string, number>>;
}

/** What a change of the documents would do to the fleet: the blast radius, in exact numbers. */
export interface PlanDifference {
  readonly base: Plan["inputs"];
  readonly head: Plan["inputs"];
  readonly endpoints: number;
  /** Endpoints for which any verdict, due date or ring changes. */
  readonly affected: number;
  /** Pairs that would newly be installed or removed. */
  readonly installs: number;
  readonly removals: number;
  readonly rings: readonly RingDifference[];
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

const EXAMPLES = 5;

/** The decisions of two plans that differ, pair by pair, sorted. Both plans must have their rows. */
export function changesBetween(was: Plan, is: Plan): readonly PlanChange[] {
  const changes: PlanChange[] = [];
  const before = decisionsByEndpoint(was);
  const after = decisionsByEndpoint(is);
  for (const endpoint of [...new Set([...before.keys(), ...after.keys()])].sort(compareText)) {
    const [old, now] = [before.get(endpoint), after.get(endpoint)];
    for (const patch of [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort(compareText)) {
      const [first, second] = [old?.get(patch), now?.get(patch)];
      if (first?.verdict === second?.verdict && first?.do === second?.do && first?.due === second?.due)
        continue;
      changes.push({ endpoint, patch, was: first?.verdict ?? null, is: second?.verdict ?? null });
    }
  }
  return changes;
}

export function comparePlans(was: Plan, is: Plan, deleted: PlanDifference["deleted"]): PlanDifference {
  const changes = changesBetween(was, is);
  const moved = movesBetween(was, is);
  const affected = new Set([...changes, ...moved].map(({ endpoint }) => endpoint));
  return {
    base: was.inputs,
    head: is.inputs,
    endpoints: is.summary.endpoints,
    affected: affected.size,
    installs: changes.filter((change) => change.is === "install" && change.was !== "install").length,
    removals: changes.filter((change) => change.is === "remove" && change.was !== "remove").length,
    rings: ringDifferences(was, is, affected),
    transitions: transitionsOf(changes),
    moved,
    changes,
    deleted,
    exitCode: 0,
    exitReason: changes.length + moved.length + deleted.length === 0 ? "clean" : "changes",
  };
}

function decisionsByEndpoint(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, PlanDecision>> {
  return new Map(
    (plan.endpoints ?? []).map(({ endpoint, decisions }) => [
      endpoint,
      new Map(decisions.map((one) => [one.patch, one])),
    ]),
  );
}

function movesBetween(was: Plan, is: Plan): PlanDifference["moved"] {
  const before = new Map((was.endpoints ?? []).map(({ endpoint, ring }) => [endpoint, ring]));
  const moves: { endpoint: string; was: string | null; is: string | null }[] = [];
  for (const { endpoint, ring } of is.endpoints ?? []) {
    const old = before.get(endpoint);
    if (old !== undefined && old !== ring) moves.push({ endpoint, was: old, is: ring });
  }
  return moves;
}

function ringDifferences(was: Plan, is: Plan, affected: ReadonlySet<string>): readonly RingDifference[] {
  const touched = new Map<string, number>();
  for (const { endpoint, ring } of is.endpoints ?? []) {
    if (ring !== null && affected.has(endpoint)) touched.set(ring, (touched.get(ring) ?? 0) + 1);
  }
  const old = new Map(was.rings.map((ring) => [ring.ring, ring]));
  const now = new Map(is.rings.map((ring) => [ring.ring, ring]));
  return [...new Set([...now.keys(), ...old.keys()])].map((ring) => ({
    ring,
    endpoints: { was: old.get(ring)?.endpoints ?? 0, is: now.get(ring)?.endpoints ?? 0 },
    affected: touched.get(ring) ?? 0,
    was: old.get(ring)?.verdicts ?? {},
    is: now.get(ring)?.verdicts ?? {},
  }));
}

function transitionsOf(changes: readonly PlanChange[]): readonly Transition[] {
  const groups = new Map<string, PlanChange[]>();
  for (const change of changes) {
    const key = `${change.was ?? ""}\u0000${change.is ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
    .map(([, group]) => ({
      was: group[0]?.was ?? null,
      is: group[0]?.is ?? null,
      count: group.length,
      examples: group.slice(0, EXAMPLES).map(({ endpoint, patch }) => ({ endpoint, patch })),
    }));
}
