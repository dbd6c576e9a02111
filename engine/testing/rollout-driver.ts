import { createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import { type Fleet, NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { applyInventory } from "../core/fleet/inventory.ts";
import type { Received } from "../core/fleet/received.ts";
import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Instant } from "../core/model/instant.ts";
import type { Attempt, Report } from "../core/model/report.ts";
import type { RolloutEntry, RolloutFact } from "../core/model/rollout-fact.ts";
import { assemblePlan } from "../core/plan/assemble-plan.ts";
import type { WindowState } from "../core/policy/world.ts";
import { entryFromJson, entryToJson } from "../core/rollout/entry-json.ts";
import { foldFacts } from "../core/rollout/ledger.ts";
import { planRun, type RunRecord } from "../core/rollout/plan-run.ts";
import { withFirstSeen } from "../core/rollout/rollout-from.ts";
import type { RolloutStep } from "../core/rollout/step-rollout.ts";
import type { Plan, PlanInputs } from "../schema/documents.generated.ts";
import { buildDeclared } from "./build-declared.ts";
import { sha256 } from "./build-patch.ts";
import { buildWorld } from "./build-world.ts";
import type { DeclaredInput } from "./declared-sketch.ts";
import { fleetFiles, fleetFromFiles } from "./memory-fleet.ts";
import { debPackage } from "./reports.ts";

/** What an endpoint says of itself; Debian 12 with openssl 1, nothing tried and no check, unless it says otherwise. */
export interface Said {
  readonly version?: string;
  readonly attempts?: readonly Attempt[];
  readonly health?: Report["health"];
  readonly report?: Partial<Report>;
}

export interface DriverInput extends DeclaredInput {
  readonly entries: readonly CatalogEntry[];
  readonly windows?: Readonly<Record<string, WindowState>>;
}

/** One run, as `muster reconcile` makes it. */
export interface DrivenRun {
  readonly now: Instant;
  readonly plan: Plan;
  readonly step: RolloutStep;
  readonly record: RunRecord;
  readonly facts: readonly RolloutFact[];
}

/** Muster's memory between runs, and the ways in which a test changes the world. */
export interface RolloutDriver {
  /** Takes reports in. */
  readonly hear: (received: readonly Received[], now: Instant) => void;
  /** Decides; with `apply` what was found is written down, else nothing changes. */
  readonly run: (now: Instant, mode?: "decide" | "apply") => DrivenRun;
  /** What people merge, in place of what they said before. */
  readonly merge: (changed: DeclaredInput) => void;
  /** What feeds say from now on. */
  readonly advise: (entries: readonly CatalogEntry[]) => void;
  /** The fleet snapshot is gone; the log is not. */
  readonly loseFleet: () => void;
  readonly state: () => { readonly fleet: Fleet; readonly logged: readonly RolloutEntry[] };
}

/**
 * Runs the rollout as `muster reconcile` does, on the real fold and the real plan. What is kept goes through the text that it
 * is kept as, since a runner is thrown away after each run.
 */
export function createRolloutDriver({
  entries: advised,
  windows = {},
  ...input
}: DriverInput): RolloutDriver {
  let entries = advised;
  let said: DeclaredInput = { approvals: "trust-merge", ...input };
  let fleet = NO_FLEET;
  let logged: readonly RolloutEntry[] = [];
  return {
    hear: (received, now) => {
      const assessor = createAssessor(indexCatalog(entries));
      const missingOf = (report: Report) =>
        entries
          .filter((entry) => assessor.assess(report, entry).kind === "missing")
          .map(({ patch }) => patch.id);
      fleet = kept(fold(fleet, received, missingOf, now));
    },
    run: (now, mode = "apply") => {
      const declared = buildDeclared(said);
      const assessor = createAssessor(indexCatalog(withFirstSeen(entries, foldFacts(logged).firstSeen)));
      const { endpoints } = applyInventory(fleet, undefined, []);
      const inputs = { logged, declared, assessor, fleet, endpoints, now, sha256 };
      const { plan, step, record } = planRun(
        inputs,
        mode,
        ({ step: { rollout, placement }, observe, findings }) => {
          const world = { ...buildWorld({ declared, rollout, now, windows }), assessor };
          const request = {
            endpoints,
            placement,
            world,
            inputs: INPUTS,
            rows: "all",
            observe,
            findings,
          } as const;
          return { plan: assemblePlan(request) };
        },
      );
      if (record.isFleetChanged) fleet = kept(record.fleet);
      logged = [...logged, ...record.written.map(written)];
      return { now, plan, step, record, facts: record.written.map(({ fact }) => fact) };
    },
    merge: (changed) => {
      said = { ...said, ...changed };
    },
    advise: (changed) => {
      entries = changed;
    },
    loseFleet: () => {
      fleet = NO_FLEET;
    },
    state: () => ({ fleet, logged }),
  };
}

/** A report as it comes in. */
export function reportSaying(
  id: string,
  observedAt: Instant,
  { version = "1", attempts = [], health = [], report = {} }: Said = {},
): Received {
  const interner = createInterner();
  return {
    kind: "report",
    id,
    report: {
      observedAt,
      os: { family: "linux", id: "debian", version: "12", arch: "amd64" },
      rebootPending: false,
      health,
      image: interner.image([interner.software(debPackage("openssl", version))]),
      ...report,
    },
    attempts,
  };
}

function kept(fleet: Fleet): Fleet {
  return fleetFromFiles(fleetFiles(fleet));
}

function written(entry: RolloutEntry): RolloutEntry {
  const read = entryFromJson(entryToJson(entry));
  if (typeof read === "string") throw new Error(read);
  return read;
}

const INPUTS: PlanInputs = {
  commit: null,
  catalog: `sha256:${"c".repeat(64)}`,
  fleet: `sha256:${"f".repeat(64)}`,
  rollout: `sha256:${"0".repeat(64)}`,
  log: null,
  now: "2026-11-12T10:00:00Z",
  engine: "0.1.0",
  tzdata: "2026a",
  since: null,
};
