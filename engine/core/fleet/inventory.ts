import { compareText } from "../model/compare-text.ts";
import { type Endpoint, NO_HISTORY } from "../model/endpoint.ts";
import { createColumnEndpoints, type LabelsOf } from "./columns/column-endpoint.ts";
import type { Walked } from "./columns/column-members.ts";
import { countedReport } from "./counted-report.ts";
import { type Fleet, type Member, walkFleet } from "./fleet.ts";
import { identityFault, idFault } from "./identity.ts";
import { listedFleet } from "./listed-fleet.ts";

/** One endpoint that is said to exist. */
export interface InventoryRow {
  readonly id: string;
  /** Other names that it reports under. */
  readonly aliases?: readonly string[];
  /** Without those whose cell is empty: those were not stated. */
  readonly labels: Readonly<Record<string, string>>;
  readonly owner?: string;
  readonly retired: boolean;
}

/** Who exists, by the word of an inventory. */
export interface Inventory {
  readonly rows: readonly InventoryRow[];
}

export interface Roster {
  /** Ascending by id. */
  readonly endpoints: readonly Endpoint[];
  /** Ids that the inventory retired, ascending: out of every count. */
  readonly retired: readonly string[];
  /** Whose word the labels are. */
  readonly labels: "inventory" | "self-reported";
}

/**
 * The endpoints as the passes see them: those that reported, and those that the inventory lists.
 *
 * With an inventory, labels are its own and, of the report's, only `trustLabels`, which never override it; who is listed and
 * never reported is there without a report; who reported and is not listed is marked so. Without one, all labels are the
 * endpoints' own word.
 */
export function applyInventory(
  fleet: Fleet,
  inventory: Inventory | undefined,
  trustLabels: readonly string[],
): Roster {
  const share = createLabelSharing();
  if (inventory === undefined) {
    const endpointAt = createEndpoints((_, own) => (own === undefined ? undefined : share(own)));
    const endpoints: Endpoint[] = [];
    for (const one of walkFleet(fleet)) endpoints.push(endpointAt(one, "listed"));
    return { endpoints, retired: [], labels: "self-reported" };
  }
  const endpoints: Endpoint[] = [];
  const rows = new Map(inventory.rows.map((row) => [row.id, row]));
  const trusted = createTrustedLabels(trustLabels, share);
  const endpointAt = createEndpoints((id, own) => trusted(own, rows.get(id)?.labels));
  const listed = listedFleet(fleet, inventory.rows);
  for (const one of walkFleet(listed)) {
    const row = rows.get(one.id);
    if (row?.retired !== true) endpoints.push(endpointAt(one, row === undefined ? "unlisted" : "listed"));
  }
  const unheard = [...rows.values()].filter((row) => !row.retired && !listed.members.has(row.id));
  for (const row of unheard) endpoints.push(neverHeardOf(row, share(row.labels)));
  if (unheard.length > 0) endpoints.sort((a, b) => compareText(a.id, b.id));
  const retired = [...rows.values()].filter((row) => row.retired).map((row) => row.id);
  return { endpoints, retired: retired.sort(compareText), labels: "inventory" };
}

type Labels = Readonly<Record<string, string>>;

function createEndpoints(labelsOf: LabelsOf): (one: Walked, listing: "listed" | "unlisted") => Endpoint {
  const columnEndpoint = createColumnEndpoints(labelsOf);
  return ({ id, place, member }, listing) => {
    if (place !== undefined) return columnEndpoint(place.block, place.row, listing);
    const endpoint = endpointOf(member, labelsOf(id, member.report.labels));
    return listing === "unlisted" ? { ...endpoint, unlisted: true } : endpoint;
  };
}

/** One object for all labels that say the same: endpoints with the same labels can be told by it. */
function createLabelSharing(): (labels: Labels) => Labels {
  const byObject = new WeakMap<Labels, Labels>();
  const byText = new Map<string, Labels>();
  return (labels) => {
    const known = byObject.get(labels);
    if (known !== undefined) return known;
    const text = JSON.stringify(Object.entries(labels).sort(([a], [b]) => compareText(a, b)));
    const kept = byText.get(text) ?? labels;
    byText.set(text, kept);
    byObject.set(labels, kept);
    return kept;
  };
}

function endpointOf(member: Member, labels: Labels | undefined): Endpoint {
  const identity = identityFault(member);
  return {
    id: member.id,
    report: countedReport(member),
    ...(member.unreadable === undefined ? {} : { unreadable: member.unreadable.says }),
    ...(identity === undefined ? {} : { identity }),
    ...(labels === undefined ? {} : { labels }),
    history: member.history,
  };
}

function neverHeardOf(row: InventoryRow, labels: Labels): Endpoint {
  const identity = idFault(row.id);
  return {
    id: row.id,
    ...(identity === undefined ? {} : { identity }),
    labels,
    history: NO_HISTORY,
  };
}

type TrustedLabels = (own: Labels | undefined, listed: Labels | undefined) => Labels | undefined;

/** The inventory's labels, and of the endpoint's own those that are trusted and not listed; each combination once. */
function createTrustedLabels(
  trustLabels: readonly string[],
  share: (labels: Labels) => Labels,
): TrustedLabels {
  const known = new WeakMap<Labels, Map<Labels | undefined, Labels | undefined>>();
  const join: TrustedLabels = (own, listed) => {
    const trusted = Object.entries(own ?? {}).filter(([key]) => trustLabels.includes(key));
    if (trusted.length === 0) return listed === undefined ? undefined : share(listed);
    return share(Object.fromEntries([...trusted, ...Object.entries(listed ?? {})]));
  };
  return (own, listed) => {
    if (own === undefined) return join(own, listed);
    const byListed = known.get(own) ?? new Map<Labels | undefined, Labels | undefined>();
    known.set(own, byListed);
    const shared = listed === undefined ? undefined : share(listed);
    if (byListed.has(shared)) return byListed.get(shared);
    const made = join(own, shared);
    byListed.set(shared, made);
    return made;
  };
}
