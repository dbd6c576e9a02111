import type {
  Plan,
  PlanAction,
  PlanDecision,
  PlanDrift,
  PlanEndpoint,
  PlanInputs,
} from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import { formatInstant } from "../model/instant.ts";
import { createJudge } from "../policy/decide.ts";
import { policyFor } from "../policy/policy-match.ts";
import { whyUnknown } from "../policy/rungs/report.ts";
import type { World } from "../policy/world.ts";
import type { Place, Placement } from "../rings/place.ts";
import { actionsOf } from "./actions.ts";
import { foldFindings } from "./finding-table.ts";
import { createReasonTable } from "./reason-table.ts";
import { addAll, count, type Tally, toCounts, total } from "./tally.ts";
import { toRow } from "./to-row.ts";
import { createVulnerabilityTally } from "./vulnerability-tally.ts";

/** Which decisions get a row: those that need somebody's eyes, all of them, or none. The counts are the same. */
export type Rows = "waiting" | "all" | "none";

export interface PlanRequest {
  /** Ascending by id. */
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
  readonly world: World;
  readonly inputs: PlanInputs;
  readonly rows: Rows;
  /** Faults that were noticed while the inputs were read. */
  readonly findings: readonly Finding[];
}

const NOWHERE: Place = { track: [], by: "none", says: "it was not placed" };

/**
 * Decides about every endpoint and patch and counts the answers. Pure: equal requests give equal plans, to the byte.
 *
 * Cost: `decide` for the patches that can concern an endpoint; all others are counted, not asked about one by one.
 */
export function assemblePlan(request: PlanRequest): Plan {
  const { endpoints, placement, world } = request;
  const books = openBooks(request);
  const judge = createJudge(world);
  for (const endpoint of endpoints) {
    const place = placement.of.get(endpoint.id) ?? NOWHERE;
    const governed = policyFor(endpoint, world.declared.policies);
    if (governed.kind === "held") {
      books.findings.push({
        code: governed.code,
        endpoint: endpoint.id,
        says: governed.says,
        ...(governed.at === undefined ? {} : { at: governed.at }),
      });
    }
    const isKnown =
      governed.kind === "governed" && whyUnknown(endpoint, governed.policy, world.now) === undefined;
    const all = world.assessor.catalog.entries;
    const candidates =
      isKnown && endpoint.report !== undefined && request.rows !== "all"
        ? world.assessor.candidates(endpoint.report)
        : all;
    const decisions = judge(endpoint, place, candidates);
    books.enter(
      endpoint,
      place,
      governed.kind === "governed" ? governed.policy.name : undefined,
      decisions,
      isKnown,
    );
  }
  return books.close();
}

interface Books {
  readonly findings: Finding[];
  readonly enter: (
    endpoint: Endpoint,
    place: Place,
    policy: string | undefined,
    decisions: readonly Decision[],
    isKnown: boolean,
  ) => void;
  readonly close: () => Plan;
}

interface PatchBook {
  readonly entry: CatalogEntry;
  readonly all: Tally;
  readonly rings: Map<string, Tally>;
}

function openBooks({ endpoints, placement, world, inputs, rows, findings: noticed }: PlanRequest): Books {
  const { entries } = world.assessor.catalog;
  const findings: Finding[] = [...noticed, ...placement.findings];
  const rings = new Map(
    world.declared.rings.map((ring) => [ring.name, { endpoints: 0, verdicts: new Map() as Tally }]),
  );
  const patches = new Map<string, PatchBook>(
    entries.map((entry) => [entry.patch.id, { entry, all: new Map(), rings: new Map() }]),
  );
  const vulnerabilities = createVulnerabilityTally(entries);
  const reasons = createReasonTable();
  const planned: PlanEndpoint[] = [];
  const actions: PlanAction[] = [];
  const drift: PlanDrift[] = [];
  const summary = { overdue: 0, willMiss: 0, verdicts: new Map() as Tally };

  const enter: Books["enter"] = (endpoint, place, policy, decisions, isKnown) => {
    const ring = place.ring?.name;
    const verdicts: Tally = new Map();
    for (const decision of decisions) {
      count(verdicts, decision.verdict);
      if (decision.overdue) summary.overdue += 1;
      if (decision.willMiss) summary.willMiss += 1;
      const book = patches.get(decision.patch);
      if (book !== undefined) countPatch(book, ring, decision.verdict);
      if (decision.verdict === "installed-unapproved") drift.push(driftOf(endpoint, decision));
    }
    count(verdicts, "not-applicable", entries.length - decisions.length);
    addAll(summary.verdicts, verdicts);
    const own = ring === undefined ? undefined : rings.get(ring);
    if (own !== undefined) {
      own.endpoints += 1;
      addAll(own.verdicts, verdicts);
    }
    if (isKnown) vulnerabilities.add(decisions);
    else vulnerabilities.addUnknown();
    actions.push(...actionsOf(endpoint.id, decisions));
    if (rows !== "none")
      planned.push(
        rowsOf(endpoint, ring, policy, decisions, rows, (decision) => [reasons.indexOf(decision.reason())]),
      );
  };

  const close = (): Plan => {
    const { reasons: table, moved } = reasons.close();
    return {
      apiVersion: "muster/v1",
      kind: "Plan",
      inputs,
      summary: {
        endpoints: endpoints.length,
        decisions: total(summary.verdicts),
        verdicts: toCounts(summary.verdicts),
        overdue: summary.overdue,
        willMiss: summary.willMiss,
      },
      rings: [...rings].map(([ring, { endpoints: number, verdicts }]) => ({
        ring,
        endpoints: number,
        verdicts: toCounts(verdicts),
      })),
      patches: [...patches.values()].map((book) => planPatch(book, endpoints.length, rings)),
      vulnerabilities: vulnerabilities.close(),
      ...(rows === "none"
        ? {}
        : {
            endpoints: planned
              .filter(({ decisions }) => decisions.length > 0)
              .map((row) => settle(row, moved)),
          }),
      reasons: table,
      actions,
      gates: [],
      promotions: [],
      drift,
      findings: foldFindings(findings),
      changes: [],
      exitCode: 0,
      exitReason: "clean",
    };
  };
  return { findings, enter, close };
}

function countPatch(book: PatchBook, ring: string | undefined, verdict: Verdict): void {
  count(book.all, verdict);
  if (ring === undefined) return;
  const tally = book.rings.get(ring) ?? new Map();
  book.rings.set(ring, tally);
  count(tally, verdict);
}

/** What was not asked about does not apply: every row adds up to the endpoints it is about. */
function planPatch(
  { entry, all, rings }: PatchBook,
  endpoints: number,
  sizes: ReadonlyMap<string, { readonly endpoints: number }>,
): Plan["patches"][number] {
  count(all, "not-applicable", endpoints - total(all));
  const byRing: Record<string, Record<string, number>> = {};
  for (const [ring, tally] of [...rings].sort(([a], [b]) => compareText(a, b))) {
    count(tally, "not-applicable", (sizes.get(ring)?.endpoints ?? 0) - total(tally));
    const isConcerned = [...tally].some(([verdict, number]) => verdict !== "not-applicable" && number > 0);
    if (isConcerned) byRing[ring] = toCounts(tally);
  }
  return { patch: entry.patch.id, digest: entry.digest, verdicts: toCounts(all), rings: byRing };
}

function rowsOf(
  endpoint: Endpoint,
  ring: string | undefined,
  policy: string | undefined,
  decisions: readonly Decision[],
  rows: Rows,
  reasonsOf: (decision: Decision) => readonly number[],
): PlanEndpoint {
  const shown: PlanDecision[] = [];
  for (const decision of decisions) {
    const isQuiet = decision.verdict === "not-applicable" || decision.verdict === "compliant";
    if (rows === "all" || !isQuiet) shown.push(toRow(decision, reasonsOf(decision)));
  }
  return { endpoint: endpoint.id, ring: ring ?? null, policy: policy ?? null, decisions: shown };
}

function settle(row: PlanEndpoint, moved: readonly number[]): PlanEndpoint {
  return {
    ...row,
    decisions: row.decisions.map((one) => ({
      ...one,
      reasons: one.reasons.map((index) => moved[index] ?? index),
    })),
  };
}

function driftOf(endpoint: Endpoint, decision: Decision): PlanDrift {
  const attempt = endpoint.history.attempts.findLast(
    ({ patch, outcome }) => patch === decision.patch && outcome === "succeeded",
  );
  const seen = endpoint.report?.observedAt;
  return {
    endpoint: endpoint.id,
    patch: decision.patch,
    since: seen === undefined ? null : formatInstant(seen),
    by: attempt === undefined ? null : "an attempt the endpoint reported",
    says: decision.reason().says,
  };
}
