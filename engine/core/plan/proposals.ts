import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision } from "../model/decision.ts";
import type { Policy, Through } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { createJudge } from "../policy/decide.ts";
import { policyFor } from "../policy/policy-match.ts";
import type { World } from "../policy/world.ts";
import type { Placement } from "../rings/place.ts";
import { nextTrain } from "./train.ts";

/** One patch that waits for people. */
export interface ProposedEntry {
  readonly entry: CatalogEntry;
  /** How many endpoints wait for it. */
  readonly endpoints: number;
  /** The ceiling of the rules that match it; where they differ, every named ring. */
  readonly through: Through;
  readonly rules: readonly string[];
  /** The earliest due date of an endpoint that waits. */
  readonly due?: Instant;
  readonly isExploited: boolean;
}

/** A list to draft or refresh. */
export interface Proposal {
  /** The list's name, which is its file's as well. */
  readonly name: string;
  /** It cannot wait for the next train. */
  readonly isUrgent: boolean;
  readonly entries: readonly ProposedEntry[];
}

interface Waiting {
  readonly entry: CatalogEntry;
  endpoints: number;
  due?: Instant;
  readonly policies: Set<Policy>;
  readonly throughs: Map<string, Through>;
  readonly rules: Set<string>;
}

/**
 * What waits for an approval, one list a train. A patch that would be overdue by the next train, and one whose policy takes
 * each patch on its own, gets its own list.
 */
export function proposalsFor(
  endpoints: readonly Endpoint[],
  placement: Placement,
  world: World,
): readonly Proposal[] {
  const lists = new Map<string, { isUrgent: boolean; entries: ProposedEntry[] }>();
  for (const waiting of waitingPatches(endpoints, placement, world)) {
    const { name, isUrgent } = listFor(waiting, world);
    const list = lists.get(name) ?? { isUrgent, entries: [] };
    lists.set(name, list);
    list.entries.push(toProposed(waiting));
  }
  return [...lists]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, { isUrgent, entries }]) => ({
      name,
      isUrgent,
      entries: entries.sort((a, b) => compareText(a.entry.patch.id, b.entry.patch.id)),
    }));
}

function waitingPatches(
  endpoints: readonly Endpoint[],
  placement: Placement,
  world: World,
): readonly Waiting[] {
  const judge = createJudge(world);
  const waiting = new Map<CatalogEntry, Waiting>();
  for (const endpoint of endpoints) {
    const governed = policyFor(endpoint, world.declared.policies);
    const place = placement.of.get(endpoint.id);
    if (governed.kind !== "governed" || place === undefined || endpoint.report === undefined) continue;
    for (const decision of judge(endpoint, place, world.assessor.candidates(endpoint.report))) {
      const entry = world.assessor.catalog.byId.get(decision.patch);
      if (decision.verdict === "awaiting-approval" && entry !== undefined)
        add(waiting, entry, decision, governed.policy);
    }
  }
  return [...waiting.values()];
}

function add(
  waiting: Map<CatalogEntry, Waiting>,
  entry: CatalogEntry,
  { rule, due }: Decision,
  policy: Policy,
): void {
  const known: Waiting = waiting.get(entry) ?? {
    entry,
    endpoints: 0,
    policies: new Set(),
    throughs: new Map(),
    rules: new Set(),
  };
  waiting.set(entry, known);
  known.endpoints += 1;
  known.policies.add(policy);
  if (rule !== undefined) known.rules.add(rule);
  const through = policy.rules.find(({ name }) => name === rule)?.through;
  if (through !== undefined)
    known.throughs.set(through.kind === "last" ? "last" : through.rings.join(","), through);
  if (due !== undefined && (known.due === undefined || due < known.due)) known.due = due;
}

/** The earliest train of the policies that ask for the patch; none that is in time: its own list. */
function listFor(
  { entry, due, policies }: Waiting,
  { declared, now, zoneOffset }: World,
): { readonly name: string; readonly isUrgent: boolean } {
  const own = slugOf(entry.patch.id);
  const trains = [...policies].map(({ train }) => nextTrain(train, now, declared.timezone, zoneOffset));
  if (trains.length === 0 || trains.some(({ name }) => name === undefined))
    return { name: own, isUrgent: false };
  const [first] = trains.sort((a, b) => (a.leaves ?? 0) - (b.leaves ?? 0));
  if (first?.name === undefined || first.leaves === undefined) return { name: own, isUrgent: false };
  return due !== undefined && due <= first.leaves
    ? { name: own, isUrgent: true }
    : { name: first.name, isUrgent: false };
}

function toProposed({ entry, endpoints, due, throughs, rules }: Waiting): ProposedEntry {
  return {
    entry,
    endpoints,
    through: joinThroughs([...throughs.values()]),
    rules: [...rules].sort(compareText),
    ...(due === undefined ? {} : { due }),
    isExploited: (entry.patch.vulnerabilities ?? []).some(({ exploited }) => exploited === true),
  };
}

/** `last` only where every rule says so: a ceiling is never raised by drafting. */
function joinThroughs(throughs: readonly Through[]): Through {
  const named = throughs.filter((through) => through.kind === "rings");
  const [first] = throughs;
  if (named.length === 0) return first ?? { kind: "last", at: "" };
  return {
    kind: "rings",
    rings: [...new Set(named.flatMap(({ rings }) => rings))].sort(compareText),
    at: named[0]?.at ?? "",
  };
}

/** A document's name: lower-case letters, digits, `.` and `-`. */
function slugOf(id: string): string {
  const slug = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  return slug === "" ? "patch" : slug.slice(0, 100).replaceAll(/[-.]+$/g, "");
}
