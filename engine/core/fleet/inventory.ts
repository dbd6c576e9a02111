import { compareText } from "../model/compare-text.ts";
import { type Endpoint, NO_HISTORY } from "../model/endpoint.ts";
import { countedReport } from "./counted-report.ts";
import type { Fleet, Member } from "./fleet.ts";
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
  if (inventory === undefined) {
    const endpoints = [...fleet.members.values()].map((member) => endpointOf(member, member.report.labels));
    return { endpoints, retired: [], labels: "self-reported" };
  }
  const endpoints: Endpoint[] = [];
  const rows = new Map(inventory.rows.map((row) => [row.id, row]));
  const { members } = listedFleet(fleet, inventory.rows);
  for (const member of members.values()) {
    const row = rows.get(member.id);
    if (row?.retired === true) continue;
    const labels = trustedLabels(member, row, trustLabels);
    endpoints.push(
      row === undefined ? { ...endpointOf(member, labels), unlisted: true } : endpointOf(member, labels),
    );
  }
  for (const row of rows.values()) {
    if (!row.retired && !members.has(row.id)) endpoints.push(neverHeardOf(row));
  }
  endpoints.sort((a, b) => compareText(a.id, b.id));
  const retired = [...rows.values()].filter((row) => row.retired).map((row) => row.id);
  return { endpoints, retired: retired.sort(compareText), labels: "inventory" };
}

function endpointOf(member: Member, labels: Readonly<Record<string, string>> | undefined): Endpoint {
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

function neverHeardOf(row: InventoryRow): Endpoint {
  const identity = idFault(row.id);
  return {
    id: row.id,
    ...(identity === undefined ? {} : { identity }),
    labels: row.labels,
    history: NO_HISTORY,
  };
}

function trustedLabels(
  { report }: Member,
  row: InventoryRow | undefined,
  trustLabels: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const own = Object.entries(report.labels ?? {}).filter(([key]) => trustLabels.includes(key));
  if (own.length === 0) return row?.labels;
  return Object.fromEntries([...own, ...Object.entries(row?.labels ?? {})]);
}
