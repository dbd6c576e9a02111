import type { Plan, PlanAction, PlanDrift, PlanInputs } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { actionsOf } from "./actions.ts";
import { needsSlot } from "./admission.ts";
import { driftOf } from "./drift.ts";
import { foldFindings } from "./finding-table.ts";
import { addToRow, type OpenRow, openRow, settleRow } from "./open-row.ts";
import { createReasonTable, type ReasonTable } from "./reason-table.ts";
import { addAll, count, type Tally, toCounts, total } from "./tally.ts";
import { createVulnerabilityTally, type VulnerabilityTally } from "./vulnerability-tally.ts";

/**
 * Which decisions get a row: those that need somebody's eyes, all of them, none, or all about certain patches, by id. The counts
 * are the same.
 */
export type Rows = "waiting" | "all" | "none" | { readonly of: ReadonlySet<string> };

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
  readonly position: number;
  readonly verdicts: Tally;
  readonly rings: Map<string, Tally>;
}

/** What was entered of an endpoint but for the decisions that wait for the others of its ring. */
export interface Pending {
  readonly ring: string | undefined;
  /** Without what they were decided from: there are many of them at once. */
  readonly wanted: readonly Decision[];
  /** What comes in with one of them. */
  readonly retired: readonly Decision[];
  readonly row: OpenRow | undefined;
}

export function openBooks({ declared, assessor }: World, rows: Rows, findings: Finding[]): Books {
  const { entries } = assessor.catalog;
  return {
    rows,
    findings,
    rings: new Map(declared.rings.map(({ name }) => [name, { endpoints: 0, verdicts: new Map() }])),
    patches: new Map(
      entries.map((entry, position) => [
        entry.patch.id,
        { entry, position, verdicts: new Map(), rings: new Map() },
      ]),
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
  const pending = enterSettled(books, entered, []);
  for (const action of actionsOf(entered.endpoint.id, entered.decisions)) books.actions.push(action);
  if (pending.row !== undefined) books.endpoints.push(pending.row);
}

/**
 * Enters all but the decisions that wait for a slot, and keeps no more of the rest than is needed once there is an answer.
 * Whether a vulnerability is open there does not depend on that.
 */
export function enterPending(books: Books, entered: Entered): Pending {
  const wanted = entered.decisions.filter(needsSlot);
  const pending = enterSettled(books, entered, wanted);
  if (pending.row !== undefined) books.endpoints.push(pending.row);
  return pending;
}

/** @param wanted the decisions that were kept back, with the verdicts they have now, in their order */
export function enterAnswered(
  books: Books,
  { ring, row, retired }: Pending,
  wanted: readonly Decision[],
): void {
  const [first] = wanted;
  if (first === undefined) return;
  countAll(books, ring, wanted, 0);
  for (const action of actionsOf(first.endpoint, [...wanted, ...retired])) books.actions.push(action);
  addToRow(row, wanted, books.rows, books.reasons, (patch) => inBooks(books.patches, patch).position);
}

function enterSettled(books: Books, entered: Entered, wanted: readonly Decision[]): Pending {
  const { endpoint, place, decisions, isKnown } = entered;
  const ring = place.ring?.name;
  const late = new Set(wanted);
  const settled = late.size === 0 ? decisions : decisions.filter((one) => !late.has(one));
  if (ring !== undefined) inBooks(books.rings, ring).endpoints += 1;
  countAll(books, ring, settled, books.patches.size - decisions.length);
  for (const decision of settled)
    if (decision.verdict === "installed-unapproved") books.drift.push(driftOf(endpoint, decision));
  if (isKnown) books.vulnerabilities.add(decisions);
  else books.vulnerabilities.addUnknown();
  return {
    ring,
    wanted: wanted.map(detached),
    retired: settled.filter(({ retiredBy }) => wanted.length > 0 && retiredBy !== undefined).map(detached),
    row:
      books.rows === "none"
        ? undefined
        : openRow({ ...entered, decisions: settled }, books.rows, books.reasons),
  };
}

/** Counts decisions that no count knows yet, and patches that do not apply. */
function countAll(
  books: Books,
  ring: string | undefined,
  decisions: readonly Decision[],
  notApplicable: number,
): void {
  const verdicts: Tally = new Map();
  for (const decision of decisions) {
    count(verdicts, decision.verdict);
    if (decision.overdue) books.late.overdue += 1;
    if (decision.willMiss) books.late.willMiss += 1;
    countPatch(inBooks(books.patches, decision.patch), ring, decision.verdict);
  }
  count(verdicts, "not-applicable", notApplicable);
  addAll(books.verdicts, verdicts);
  if (ring !== undefined) addAll(inBooks(books.rings, ring).verdicts, verdicts);
}

/** The same decision without the case it was made from: its reason is written out, and stands for the whole ladder. */
function detached({ dueBy: _, ...decision }: Decision): Decision {
  const reason = decision.reason();
  return { ...decision, reason: () => reason, ladder: () => [reason] };
}

/** The plan. @param endpoints how many were entered */
export function closeBooks(books: Books, endpoints: number, inputs: PlanInputs): Plan {
  const reasons = books.reasons.close();
  const shown = books.endpoints.filter(({ decisions }) => decisions.length > 0).map(settleRow);
  // What waited for a slot was entered last. Those of one endpoint keep their order.
  books.actions.sort((a, b) => compareText(a.endpoint, b.endpoint));
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
    proposals: [],
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
