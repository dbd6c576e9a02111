import { applyInventory } from "../core/fleet/inventory.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Freeze, MaintenanceWindow, Ring } from "../core/model/declared.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Instant } from "../core/model/instant.ts";
import { isUnknown } from "../core/model/kleene.ts";
import type { Problem } from "../core/model/problem.ts";
import { createListing, type WindowListing } from "../core/rings/list-window.ts";
import { place } from "../core/rings/place.ts";
import { foldFacts } from "../core/rollout/ledger.ts";
import { suggest } from "../documents/closest.ts";
import { loadPolicy, type PolicySource } from "./load-policy.ts";
import { type WorldPorts, withNames } from "./load-world.ts";

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

/** What one endpoint's windows depend on. */
export interface Standing {
  readonly endpoint: string;
  /** Undefined: it has none, so nothing is ever installed there. */
  readonly ring?: string;
  /** Undefined: the ring names none, and may change at any time. */
  readonly window?: string;
  /** Freezes that are on or to come, by their beginning. */
  readonly freezes: readonly ListedFreeze[];
}

export interface ListedFreeze {
  readonly freeze: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Why it is not known whether the endpoint is meant: then it counts as meant. */
  readonly unsure?: string;
}

export type WindowsResult =
  | {
      readonly kind: "listed";
      readonly at: Instant;
      readonly windows: readonly WindowListing[];
      /** Undefined: all windows were asked for. */
      readonly standing?: Standing;
    }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "no-fleet" }
  | { readonly kind: "not-found"; readonly hint: string };

/**
 * When windows open: those of an endpoint's ring, in its zone; else each, in its zone or in each zone of the fleet (without a
 * fleet, in the workspace's).
 */
export async function listWindows(
  { source, now, at, endpoint: id }: WindowsRequest,
  ports: Pick<WorldPorts, "fleet" | "rollout" | "log" | "sha256" | "zoneOffset" | "recurrenceDays">,
): Promise<WindowsResult> {
  const policy = await loadPolicy(source, { ...ports, now });
  const { declared, workspace } = policy;
  if (declared === undefined) return { kind: "invalid", problems: policy.problems };
  const stored = await ports.fleet();
  if (stored === undefined && id !== undefined) return { kind: "no-fleet" };
  const trusted = workspace.reports?.trustLabels ?? [];
  const endpoints =
    stored === undefined ? [] : applyInventory(stored.fleet, policy.inventory, trusted).endpoints;
  if (id === undefined) {
    const zones = zonesOf(endpoints, declared.timezone);
    const windows = declared.windows.flatMap((window) => listOne(window, zones, undefined, at, ports));
    return { kind: "listed", at, windows };
  }
  const asked = endpoints.find((endpoint) => endpoint.id === id);
  if (asked === undefined) {
    const ids = endpoints.map((one) => one.id);
    return { kind: "not-found", hint: suggest(id, ids, "endpoints") };
  }
  const log = await ports.log?.();
  const facts = withNames(
    { logged: await ports.rollout(), ...(log === undefined ? {} : { log }) },
    endpoints,
  );
  const { topUps } = foldFacts(facts);
  const { ring } = place(endpoints, declared.rings, topUps, ports.sha256).of.get(id) ?? {};
  const standing = standingOf(asked, ring, declared.freezes, at);
  const windows = declared.windows
    .filter(({ name }) => name === standing.window)
    .flatMap((window) => listOne(window, zonesOf([asked], declared.timezone), asked, at, ports));
  return { kind: "listed", at, windows, standing };
}

function standingOf(
  asked: Endpoint,
  ring: Ring | undefined,
  freezes: readonly Freeze[],
  at: Instant,
): Standing {
  const listed: ListedFreeze[] = [];
  for (const { name, from, until, endpoints } of freezes) {
    const concerns = endpoints(asked);
    // An end that cannot be read is none.
    if (concerns === "no" || until <= at) continue;
    listed.push({ freeze: name, from, until, ...(isUnknown(concerns) ? { unsure: concerns.unknown } : {}) });
  }
  return {
    endpoint: asked.id,
    ...(ring === undefined ? {} : { ring: ring.name }),
    ...(ring?.window === undefined ? {} : { window: ring.window.name }),
    freezes: listed.sort((a, b) => a.from - b.from || compareText(a.freeze, b.freeze)),
  };
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
