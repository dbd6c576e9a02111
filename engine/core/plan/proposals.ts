import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision } from "../model/decision.ts";
import type { Policy } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import { createJudge } from "../policy/decide.ts";
import { policyFor } from "../policy/policy-match.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { type Ceiling, joinCeilings, type WantedCeiling } from "./joint-ceiling.ts";
import { ownListName } from "./own-list-name.ts";
import { nextTrain, type Train } from "./train.ts";

/** One patch that waits for people. */
export interface ProposedEntry {
  readonly entry: CatalogEntry;
  /** How many endpoints wait for it; 0: not counted. */
  readonly endpoints: number;
  /** The same by ring, null for none; absent: not counted so. */
  readonly rings?: ReadonlyMap<string | null, number>;
  /** The ceiling of the rules that match it: beyond none of them. */
  readonly through: Ceiling;
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
  readonly inRings: Map<string | null, number>;
  readonly policies: Set<Policy>;
  readonly ceilings: Map<string, WantedCeiling>;
  readonly rules: Set<string>;
}

/**
 * What waits for an approval, one list a train. A patch that would be overdue by the next train, and one whose policy takes
 * each patch on its own, gets its own list. What a list approves already and only the log does not vouch for waits for the
 * log: it is not drafted again.
 */
export function proposalsFor(
  endpoints: readonly Endpoint[],
  placement: Placement,
  world: World,
): readonly Proposal[] {
  const lists = new Map<string, { isUrgent: boolean; readonly entries: ProposedEntry[] }>();
  for (const waiting of waitingPatches(endpoints, placement, world)) {
    const { name, isUrgent } = listFor(waiting, world);
    const list = lists.get(name) ?? { isUrgent, entries: [] };
    list.isUrgent ||= isUrgent;
    lists.set(name, list);
    list.entries.push(toProposed(waiting, world));
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
  const listed = new Set(world.declared.approve.map(({ patch, digest }) => `${patch}\u0000${digest}`));
  const waiting = new Map<string, Waiting>();
  for (const endpoint of endpoints) {
    const governed = policyFor(endpoint, world.declared.policies);
    const place = placement.of.get(endpoint.id);
    if (governed.kind !== "governed" || place === undefined || endpoint.report === undefined) continue;
    const candidates = world.assessor.candidates(endpoint.report);
    const decisions = judge(endpoint, place, candidates);
    for (const [index, entry] of candidates.entries()) {
      const decision = decisions[index];
      if (decision?.verdict !== "awaiting-approval") continue;
      if (!listed.has(`${entry.patch.id}\u0000${entry.digest}`))
        add(waiting, entry, decision, governed.policy, place);
    }
  }
  return [...waiting.values()];
}

function add(
  waiting: Map<string, Waiting>,
  entry: CatalogEntry,
  { rule, due }: Decision,
  policy: Policy,
  place: Place,
): void {
  const known: Waiting = waiting.get(entry.patch.id) ?? {
    entry,
    endpoints: 0,
    inRings: new Map(),
    policies: new Set(),
    ceilings: new Map(),
    rules: new Set(),
  };
  waiting.set(entry.patch.id, known);
  known.endpoints += 1;
  const ring = place.ring?.name ?? null;
  known.inRings.set(ring, (known.inRings.get(ring) ?? 0) + 1);
  known.policies.add(policy);
  for (const { name, through } of policy.rules) {
    if (name !== rule) continue;
    known.rules.add(name);
    known.ceilings.set(`${policy.name}\u0000${name}\u0000${place.ring?.track}`, {
      through,
      track: place.track,
    });
  }
  if (due !== undefined && (known.due === undefined || due < known.due)) known.due = due;
}

/** The earliest train of the policies that ask for the patch; none that is in time: its own list. */
function listFor(
  { entry, due, policies }: Waiting,
  { declared, now, zoneOffset }: World,
): { readonly name: string; readonly isUrgent: boolean } {
  const own = ownListName(entry.patch.id);
  const train = earliest(
    [...policies].map((policy) => nextTrain(policy.train, now, declared.timezone, zoneOffset)),
  );
  if (train === undefined) return { name: own, isUrgent: false };
  const isUrgent = due !== undefined && due <= train.leaves;
  return { name: isUrgent ? own : train.name, isUrgent };
}

/** Undefined where any of the policies takes each patch on its own. */
function earliest(trains: readonly (Train | undefined)[]): Train | undefined {
  let first: Train | undefined;
  for (const train of trains) {
    if (train === undefined) return undefined;
    if (first === undefined || train.leaves < first.leaves) first = train;
  }
  return first;
}

function toProposed(waiting: Waiting, { declared }: World): ProposedEntry {
  const { entry, endpoints, inRings, due, ceilings, rules } = waiting;
  return {
    entry,
    endpoints,
    rings: new Map([...inRings].sort(([a], [b]) => compareText(a ?? "", b ?? ""))),
    through: joinCeilings([...ceilings.values()], declared.rings),
    rules: [...rules].sort(compareText),
    ...(due === undefined ? {} : { due }),
    isExploited: (entry.patch.vulnerabilities ?? []).some(({ exploited }) => exploited === true),
  };
}
