import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import { indexLifecycles } from "../core/baseline/lifecycles.ts";
import type { Fleet } from "../core/fleet/fleet.ts";
import { applyInventory, type Roster } from "../core/fleet/inventory.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Finding } from "../core/model/finding.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import { NO_ROLLOUT, type Rollout } from "../core/model/rollout.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { ZoneOffset } from "../core/model/zone.ts";
import type { World } from "../core/policy/world.ts";
import { type Placement, place } from "../core/rings/place.ts";
import { judgeWindows } from "../core/rings/window.ts";
import type { RecurrenceDays } from "../core/rings/window-occurrences.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PlanInputs } from "../schema/documents.generated.ts";
import { digestRollout } from "./digest-rollout.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { noticeFaults } from "./notice-faults.ts";

/** What a run needs beside declared state: where it is kept, and what core cannot compute alone. Nothing here can write. */
export interface WorldPorts {
  readonly catalog: () => Promise<{ readonly catalog: Catalog; readonly digest: string } | undefined>;
  readonly fleet: () => Promise<{ readonly fleet: Fleet; readonly digest: string } | undefined>;
  readonly sha256: Sha256;
  readonly zoneOffset: ZoneOffset;
  readonly recurrenceDays: RecurrenceDays;
  readonly tzdata: string;
  /** Muster's own version. */
  readonly engine: string;
}

/** What was reported and advised, read once: any declared state can be put before it. */
export interface ReportedState {
  readonly fleet: Fleet;
  readonly fleetDigest: string;
  readonly catalog: Catalog;
  readonly catalogDigest: string;
}

export interface LoadedWorld {
  readonly world: World;
  readonly roster: Roster;
  readonly placement: Placement;
  readonly inputs: PlanInputs;
  readonly findings: readonly Finding[];
}

/** @throws {OutsideError} code `no-catalog` or `no-fleet`, with what to run: an absent state is never an empty one */
export async function readReportedState(ports: WorldPorts): Promise<ReportedState> {
  const catalog = await ports.catalog();
  if (catalog === undefined) {
    throw new OutsideError("cannot decide without a catalog: none was ever synced into the state folder", {
      retry: "never",
      code: "no-catalog",
      hint: "muster catalog sync --feed FORMAT=PATH-OR-URL",
    });
  }
  const fleet = await ports.fleet();
  if (fleet === undefined || fleet.fleet.members.size === 0) {
    throw new OutsideError("cannot decide without a fleet: no report was ever taken into the state folder", {
      retry: "never",
      code: "no-fleet",
      hint: "muster reports add --from FORMAT PATH…",
    });
  }
  return {
    catalog: catalog.catalog,
    catalogDigest: catalog.digest,
    fleet: fleet.fleet,
    fleetDigest: fleet.digest,
  };
}

/** Puts one declared state before what was reported. */
export function openWorld(
  policy: LoadedPolicy,
  declared: Declared,
  state: ReportedState,
  now: Instant,
  ports: WorldPorts,
): LoadedWorld {
  const rollout = rolloutFor(declared);
  const roster = applyInventory(state.fleet, policy.inventory, policy.workspace.reports?.trustLabels ?? []);
  const world: World = {
    declared,
    rollout,
    assessor: createAssessor(indexCatalog(state.catalog.entries)),
    lifecycles: indexLifecycles(state.catalog.feeds),
    now,
    zoneOffset: ports.zoneOffset,
    sha256: ports.sha256,
    windowState: judgeWindows(declared.windows, now, ports),
  };
  const placement = place(roster.endpoints, declared.rings, rollout.topUps, ports.sha256);
  const inputs: PlanInputs = {
    commit: policy.commit ?? null,
    catalog: state.catalogDigest,
    fleet: state.fleetDigest,
    rollout: digestRollout(rollout, ports.sha256),
    log: null,
    now: formatInstant(now),
    engine: ports.engine,
    tzdata: ports.tzdata,
    since: null,
  };
  return {
    world,
    roster,
    placement,
    inputs,
    findings: noticeFaults(policy, declared, state.catalog, roster, now),
  };
}

/** Without a log nothing is vouched for. */
function rolloutFor({ approvals }: Declared): Rollout {
  return approvals === "trust-merge" ? { ...NO_ROLLOUT, vouching: { kind: "trust-merge" } } : NO_ROLLOUT;
}
