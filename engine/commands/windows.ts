import { applyInventory } from "../core/fleet/inventory.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { MaintenanceWindow } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Problem } from "../core/model/problem.ts";
import { createListing, type WindowListing } from "../core/rings/list-window.ts";
import { suggest } from "../documents/closest.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import type { WorldPorts } from "./load-world.ts";

/** How many openings are listed. */
const COUNT = 12;

export interface WindowsRequest {
  readonly source: PolicySource;
  /** The moment of the run: what the documents are judged at. */
  readonly now: Instant;
  /** The moment that is asked about. */
  readonly at: Instant;
  /** Undefined: all zones of the fleet. */
  readonly endpoint?: string;
}

export type WindowsResult =
  | { readonly kind: "listed"; readonly at: Instant; readonly windows: readonly WindowListing[] }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "no-fleet" }
  | { readonly kind: "not-found"; readonly hint: string };

/**
 * When each window opens: in its zone, or in that of the endpoint, or else in each zone of the fleet (without a fleet, in the
 * workspace's).
 */
export async function listWindows(
  { source, now, at, endpoint: id }: WindowsRequest,
  ports: Pick<WorldPorts, "fleet" | "zoneOffset" | "recurrenceDays">,
): Promise<WindowsResult> {
  const policy = await loadPolicy(source, { ...ports, now });
  const { declared, workspace } = policy;
  if (declared === undefined) return { kind: "invalid", problems: policy.problems };
  const stored = await ports.fleet();
  if (stored === undefined && id !== undefined) return { kind: "no-fleet" };
  const trusted = workspace.reports?.trustLabels ?? [];
  const endpoints =
    stored === undefined ? [] : applyInventory(stored.fleet, policy.inventory, trusted).endpoints;
  const asked = endpoints.find((endpoint) => endpoint.id === id);
  if (asked === undefined && id !== undefined) {
    return {
      kind: "not-found",
      hint: suggest(
        id,
        endpoints.map((one) => one.id),
        "endpoints",
      ),
    };
  }
  const zones = zonesOf(asked === undefined ? endpoints : [asked], declared.timezone);
  const windows = declared.windows.flatMap((window) => listOne(window, zones, asked, at, ports));
  return { kind: "listed", at, windows };
}

function listOne(
  window: MaintenanceWindow,
  zones: readonly string[],
  asked: Endpoint | undefined,
  at: Instant,
  tools: Pick<WorldPorts, "zoneOffset" | "recurrenceDays">,
): readonly WindowListing[] {
  const list = createListing(window, at, COUNT, tools);
  const contacts = asked?.history.contacts ?? [];
  return (window.timezone === undefined ? zones : [window.timezone]).map((zone) => list(zone, contacts));
}

/** An endpoint that reports no zone stands for the empty one. */
function zonesOf(endpoints: readonly Endpoint[], fallback: string): readonly string[] {
  if (endpoints.length === 0) return [fallback];
  return [...new Set(endpoints.map(({ report }) => report?.timezone ?? ""))].sort(compareText);
}
