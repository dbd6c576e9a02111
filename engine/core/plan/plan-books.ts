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
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { actionsOf } from "./actions.ts";
import { driftOf } from "./drift.ts";
import { foldFindings } from "./finding-table.ts";
import { createReasonTable, type ReasonRef, type ReasonTable } from "./reason-table.ts";
import { addAll, count, type Tally, toCounts, total } from "./tally.ts";
import { toRow } from "./to-row.ts";
import { createVulnerabilityTally, type VulnerabilityTally } from "./vulnerability-tally.ts";

/** Which decisions get a row: those that need somebody's eyes, all of them, or none. The counts are the same. */
export type Rows = "waiting" | "all" | "none";

/** What was decided about one endpoint. Decisions that do not apply may be left out. */
export interface Entered {
  readonly endpoint: Endpoint;
  readonly place: Place;
  readonly policy?: string;
  readonly decisions: readonly Decision[];
  /** A policy governs it and its report counts. */
  readonly isKnown: boolean;
}

/** A plan in the making. */
export interface Books {
  readonly rows: Rows;
  readonly findings: Finding[];
  readonly rings: ReadonlyMap<string, RingBook>;
  readonly patches: ReadonlyMap<string, PatchBook>;
  readonly vulnerabilities: VulnerabilityTally;
  readonly reasons: ReasonTable;
  readonly endpoints: OpenRow[];
  readonly actions: PlanAction[];
  readonly drift: PlanDrift[];
  readonly verdicts: Tally;
  readonly late: { overdue: number; willMiss: number };
}

interface RingBook {
  endpoints: number;
  readonly verdicts: Tally;
}

interface PatchBook {
  readonly entry: CatalogEntry;
  readonly verdicts: Tally;
  readonly rings: Map<string, Tally>;
}

/** An endpoint's rows, whose reasons have no position yet. */
type OpenRow = Omit<PlanEndpoint, "decisions"> & {
  readonly decisions: readonly { readonly row: PlanDecision; readonly reason: ReasonRef }[];
};

export function openBooks({ declared, assessor }: World, rows: Rows, findings: Finding[]): Books {
  const { entries } = assessor.catalog;
  return {
    rows,
    findings,
    rings: new Map(declared.rings.map(({ name }) => [name, { endpoints: 0, verdicts: new Map() }])),
    patches: new Map(
      entries.map((entry) => [entry.patch.id, { entry, verdicts: new Map(), rings: new Map() }]),
    ),
    vulnerabilities: createVulnerabilityTally(entries),
    reasons: createReasonTable(),
    endpoints: [],
    actions: [],
    drift: [],
    verdicts: new Map(),
    late: { overdue: 0, willMiss: 0 },
  };
}

/** @throws {Error} for a patch or a ring that the books were not opened for: a fault of ours */
export function enter(books: Books, entered: Entered): void {
  const { endpoint, place, decisions, isKnown } = entered;
  const ring = place.ring?.name;
  const verdicts: Tally = new Map();
  for (const decision of decisions) {
    count(verdicts, decision.verdict);
    if (decision.overdue) books.late.overdue += 1;
    if (decision.willMiss) books.late.willMiss += 1;
    countPatch(inBooks(books.patches, decision.patch), ring, decision.verdict);
    if (decision.verdict === "installed-unapproved") books.drift.push(driftOf(endpoint, decision));
  }
  count(verdicts, "not-applicable", books.patches.size - decisions.length);
  addAll(books.verdicts, verdicts);
  if (ring !== undefined) {
    const own = inBooks(books.rings, ring);
    own.endpoints += 1;
    addAll(own.verdicts, verdicts);
  }
  if (isKnown) books.vulnerabilities.add(decisions);
  else books.vulnerabilities.addUnknown();
  for (const action of actionsOf(endpoint.id, decisions)) books.actions.push(action);
  if (books.rows !== "none") books.endpoints.push(rowsOf(entered, books));
}

/** The plan. @param endpoints how many were entered */
export function closeBooks(books: Books, endpoints: number, inputs: PlanInputs): Plan {
  const reasons = books.reasons.close();
  const shown = books.endpoints.filter(({ decisions }) => decisions.length > 0).map(settle);
  return {
    apiVersion: "muster/v1",
    kind: "Plan",
    inputs,
    summary: {
      endpoints,
      decisions: total(books.verdicts),
      verdicts: toCounts(books.verdicts),
      ...books.late,
    },
    rings: [...books.rings].map(([ring, book]) => ({
      ring,
      endpoints: book.endpoints,
      verdicts: toCounts(book.verdicts),
    })),
    patches: [...books.patches.values()].map((book) => planPatch(book, endpoints, books.rings)),
    vulnerabilities: books.vulnerabilities.close(),
    ...(books.rows === "none" ? {} : { endpoints: shown }),
    reasons,
    actions: books.actions,
    gates: [],
    promotions: [],
    drift: books.drift,
    findings: foldFindings(books.findings),
    changes: [],
    exitCode: 0,
    exitReason: "clean",
  };
}

function inBooks<Book>(books: ReadonlyMap<string, Book>, name: string): Book {
  const book = books.get(name);
  if (book === undefined) throw new Error(`"${name}" is not in the books`);
  return book;
}

function countPatch(book: PatchBook, ring: string | undefined, verdict: Verdict): void {
  count(book.verdicts, verdict);
  if (ring === undefined) return;
  const tally = book.rings.get(ring) ?? new Map();
  book.rings.set(ring, tally);
  count(tally, verdict);
}

/** What was not asked about does not apply: every row adds up to the endpoints it is about. */
function planPatch(
  { entry, verdicts, rings }: PatchBook,
  endpoints: number,
  sizes: ReadonlyMap<string, RingBook>,
): Plan["patches"][number] {
  count(verdicts, "not-applicable", endpoints - total(verdicts));
  const byRing: Record<string, Record<string, number>> = {};
  for (const [ring, tally] of [...rings].sort(([a], [b]) => compareText(a, b))) {
    count(tally, "not-applicable", inBooks(sizes, ring).endpoints - total(tally));
    const isConcerned = [...tally.keys()].some((verdict) => verdict !== "not-applicable");
    if (isConcerned) byRing[ring] = toCounts(tally);
  }
  return { patch: entry.patch.id, digest: entry.digest, verdicts: toCounts(verdicts), rings: byRing };
}

function rowsOf({ endpoint, place, policy, decisions }: Entered, { rows, reasons }: Books): OpenRow {
  const shown = decisions
    .filter(({ verdict }) => rows === "all" || (verdict !== "not-applicable" && verdict !== "compliant"))
    .map((decision) => ({ row: toRow(decision, []), reason: reasons.refTo(decision.reason()) }));
  return { endpoint: endpoint.id, ring: place.ring?.name ?? null, policy: policy ?? null, decisions: shown };
}

function settle({ decisions, ...row }: OpenRow): PlanEndpoint {
  return {
    ...row,
    decisions: decisions.map(({ row: decision, reason }) => ({ ...decision, reasons: [reason.position()] })),
  };
}
