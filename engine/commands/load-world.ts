import { type Assessor, createAssessor } from "../core/applicability/assess.ts";
import { indexCatalog } from "../core/applicability/catalog-index.ts";
import { type Attestation, attest, type VouchedBranch, withVouchedReleases } from "../core/audit/attest.ts";
import { indexLifecycles } from "../core/baseline/lifecycles.ts";
import type { News } from "../core/classes/news.ts";
import type { Fleet } from "../core/fleet/fleet.ts";
import { applyInventory, type Roster } from "../core/fleet/inventory.ts";
import { listedFleet } from "../core/fleet/listed-fleet.ts";
import { underPrecedence } from "../core/fleet/member-parts.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { Declared } from "../core/model/declared.ts";
import type { Finding } from "../core/model/finding.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Rollout } from "../core/model/rollout.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import type { Sha256 } from "../core/model/sha256.ts";
import type { ZoneOffset } from "../core/model/zone.ts";
import type { World } from "../core/policy/world.ts";
import type { Placement } from "../core/rings/place.ts";
import { starving } from "../core/rings/starving.ts";
import { judgeWindows } from "../core/rings/window.ts";
import type { RecurrenceDays } from "../core/rings/window-occurrences.ts";
import { foldFacts } from "../core/rollout/ledger.ts";
import { type HashName, withMemberNames } from "../core/rollout/member-names.ts";
import { planGates } from "../core/rollout/plan-gates.ts";
import { withFirstSeen } from "../core/rollout/rollout-from.ts";
import { type RolloutInputs, type RolloutStep, stepRollout } from "../core/rollout/step-rollout.ts";
import { documentsOf } from "../documents/located-document.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { PlanInputs } from "../schema/documents.generated.ts";
import { digestRollout } from "./digest-rollout.ts";
import type { LoadedPolicy } from "./load-policy.ts";
import { noticeFaults } from "./notice-faults.ts";

/** What a run needs beside declared state: where it is kept, and what core cannot compute alone. Nothing here can write. */
export interface WorldPorts {
  readonly catalog: () => Promise<{ readonly catalog: Catalog; readonly digest: string } | undefined>;
  readonly fleet: () => Promise<{ readonly fleet: Fleet; readonly digest: string } | undefined>;
  /** The small facts of the rollout, as runs before this one wrote them. */
  readonly rollout: () => Promise<readonly RolloutEntry[]>;
  /** Where they stand in the signed log. Undefined: there is none, and they are in the state folder. */
  readonly log?: () => Promise<LogPosition>;
  /**
   * What the log vouches for on the branch that approves. Undefined, or what it gives: there is no log, and nobody vouches for
   * anything. Fails where there should be one.
   */
  readonly vouched?: () => Promise<VouchedBranch | undefined>;
  readonly sha256: Sha256;
  readonly zoneOffset: ZoneOffset;
  readonly recurrenceDays: RecurrenceDays;
  readonly tzdata: string;
  /** Muster's own version. */
  readonly engine: string;
}

/** How far the signed log reaches, and how it hides names. */
export interface LogPosition {
  /** Undefined: it has no entry yet. */
  readonly tip: string | undefined;
  /** The number that its next entry gets. */
  readonly next: number;
  readonly hashName?: HashName;
}

/** What was reported and advised, read once: any declared state can be put before it. */
export interface ReportedState {
  readonly fleet: Fleet;
  readonly fleetDigest: string;
  readonly catalog: Catalog;
  readonly catalogDigest: string;
  /** Members may be keyed hashes: `withNames` puts names back. */
  readonly logged: readonly RolloutEntry[];
  readonly log?: LogPosition;
  readonly vouched?: VouchedBranch;
}

/** What of a policy is decided by, beside what it declares. */
export type DecidingPolicy = Pick<LoadedPolicy, "commit" | "documents" | "workspace" | "inventory">;

/** One declared state before what was reported, before the rollout is stepped. */
export interface PreparedWorld {
  readonly roster: Roster;
  readonly rollout: RolloutInputs;
  readonly findings: readonly Finding[];
  /** The world as a rollout leaves it. @param standing as `standingWords` gives it */
  readonly under: (rollout: Rollout, standing: ReadonlyMap<string, string>) => World;
  /** The world as a step of the rollout leaves it. */
  readonly at: (step: RolloutStep) => LoadedWorld;
}

export interface LoadedWorld {
  readonly world: World;
  readonly roster: Roster;
  readonly placement: Placement;
  readonly inputs: PlanInputs;
  readonly findings: readonly Finding[];
  readonly step: RolloutStep;
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
  const vouched = await ports.vouched?.();
  return {
    catalog: catalog.catalog,
    catalogDigest: catalog.digest,
    fleet: fleet.fleet,
    fleetDigest: fleet.digest,
    logged: await ports.rollout(),
    ...(ports.log === undefined ? {} : { log: await ports.log() }),
    ...(vouched === undefined ? {} : { vouched }),
  };
}

/** The small facts with the names of endpoints, as far as these are they. */
export function withNames(
  { logged, log }: Pick<ReportedState, "logged" | "log">,
  endpoints: readonly { readonly id: string }[],
): readonly RolloutEntry[] {
  if (log?.hashName === undefined) return logged;
  return withMemberNames(
    logged,
    endpoints.map(({ id }) => id),
    log.hashName,
  );
}

/** Puts one declared state before what was reported, for a run that only decides. */
export function openWorld(
  policy: LoadedPolicy,
  declared: Declared,
  state: ReportedState,
  now: Instant,
  ports: WorldPorts,
  before?: Before,
): LoadedWorld {
  const prepared = prepareWorld(policy, declared, state, now, ports, before);
  return prepared.at(stepRollout(prepared.rollout, "decide"));
}

/** The same state of the world under documents that differ in what is news. */
export interface Before {
  readonly opened: LoadedWorld;
  readonly news: News;
}

/** Puts one declared state before what was reported. */
export function prepareWorld(
  policy: DecidingPolicy,
  written: Declared,
  state: ReportedState,
  now: Instant,
  ports: WorldPorts,
  before?: Before,
): PreparedWorld {
  const attested = attestationOf(policy, written, state);
  const vouched = attested === undefined ? written : withVouchedReleases(written, attested);
  const kept = keptOf(before);
  const declared = kept.rings === undefined ? vouched : { ...vouched, rings: kept.rings };
  const { catalog, log } = state;
  const precedence = policy.workspace.reports?.precedence ?? [];
  const inOrder = underPrecedence(state.fleet, precedence);
  // What is handed out is noted under the inventory's ids.
  const fleet = listedFleet(inOrder, policy.inventory?.rows ?? [], precedence);
  const roster =
    kept.roster ?? applyInventory(fleet, policy.inventory, policy.workspace.reports?.trustLabels ?? []);
  const { endpoints } = roster;
  const logged = withNames(state, endpoints);
  const entries = withFirstSeen(catalog.entries, foldFacts(logged).firstSeen);
  const fixed = {
    declared,
    assessor: assessorOf(state, entries),
    lifecycles: indexLifecycles(catalog.feeds),
    now,
    zoneOffset: ports.zoneOffset,
    sha256: ports.sha256,
    windowState: judgeWindows(declared.windows, now, ports),
  };
  const under: PreparedWorld["under"] = (rollout, standing) => ({
    ...fixed,
    rollout,
    standing: (patch, { track, name }) => standing.get(gateKey(patch, track, name)),
  });
  const findings = [
    ...noticeFaults(policy, declared, catalog, roster, now),
    ...starving(declared, catalog.entries, endpoints, now),
  ];
  return {
    roster,
    rollout: {
      logged,
      ...(log === undefined ? {} : { next: log.next }),
      declared,
      assessor: fixed.assessor,
      fleet,
      endpoints,
      now,
      sha256: ports.sha256,
      attested,
      ...(kept.placed === undefined ? {} : { placed: kept.placed }),
    },
    findings,
    under,
    at: (step) => {
      const world = under(step.rollout, standingWords(step));
      const inputs = inputsOf(policy, state, step, now, ports);
      return { world, roster, placement: step.placement, inputs, findings, step };
    },
  };
}

const ASSESSORS = new WeakMap<ReportedState, Assessor>();

/** What the catalog means for the fleet is worked out once, whatever documents are put before it. */
function assessorOf(state: ReportedState, entries: Catalog["entries"]): Assessor {
  const known = ASSESSORS.get(state) ?? createAssessor(indexCatalog(entries));
  ASSESSORS.set(state, known);
  return known;
}

/** What stays as it was: who there is, and, where no ring is news, where everybody is. */
function keptOf(before: Before | undefined): {
  readonly roster?: Roster;
  readonly rings?: Declared["rings"];
  readonly placed?: NonNullable<RolloutInputs["placed"]>;
} {
  if (before === undefined || before.news.all) return {};
  const { roster, placement, world } = before.opened;
  if (before.news.tracks.size > 0) return { roster };
  return { roster, rings: world.declared.rings, placed: { placement, topUps: world.rollout.topUps } };
}

/** Undefined: what is on the branch counts, or there is no log. */
function attestationOf(
  { commit, documents }: DecidingPolicy,
  { approvals }: Declared,
  { vouched }: ReportedState,
): Attestation | undefined {
  if (vouched === undefined || approvals === "trust-merge") return undefined;
  return attest(vouched, {
    commit,
    lists: documentsOf(documents, "ApprovalList").map(({ value }) => value),
    records: documentsOf(documents, "TestRecord").map(({ name, file }) => ({ name, path: file })),
  });
}

/**
 * Where patches stand before the gates of rings that opened to them. A run that only decides says of a pass that it found that
 * nobody recorded it.
 */
export function standingWords({ states }: Pick<RolloutStep, "states">): ReadonlyMap<string, string> {
  const gates = planGates(states, "decide");
  return new Map(
    gates
      .filter(({ of }) => of === "install")
      .map(({ patch, track, ring, answer, says: words, recorded }) => [
        gateKey(patch, track, ring),
        answer === "pass" && !recorded ? `it passes, and no run has recorded that yet: ${words}` : words,
      ]),
  );
}

function gateKey(patch: string, track: string, ring: string): string {
  return [patch, track, ring].join("\u0000");
}

function inputsOf(
  policy: DecidingPolicy,
  { catalogDigest, fleetDigest, log }: ReportedState,
  { rollout }: RolloutStep,
  now: Instant,
  { sha256, engine, tzdata }: WorldPorts,
): PlanInputs {
  return {
    commit: policy.commit ?? null,
    catalog: catalogDigest,
    fleet: fleetDigest,
    rollout: digestRollout(rollout, sha256),
    log: log?.tip ?? null,
    now: formatInstant(now),
    engine,
    tzdata,
    since: null,
  };
}
