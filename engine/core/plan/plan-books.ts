import type {
  Plan,
  PlanAction,
  PlanDrift,
  PlanEndpoint,
  PlanInputs,
} from "../../schema/documents.generated.ts";
import type { Alike } from "../classes/alike.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { actionsOf } from "./actions.ts";
import { needsSlot } from "./admission.ts";
import { driftOf } from "./drift.ts";
import { createFindingTable, type FindingTable } from "./finding-table.ts";
import { type OpenRows, openRows, withRows } from "./open-row.ts";
import { createReasonTable, type ReasonTable } from "./reason-table.ts";
import { addAll, count, type Tally, toCounts, total } from "./tally.ts";
import { createVulnerabilityTally, type VulnerabilityTally } from "./vulnerability-tally.ts";

/**
 * Which decisions get a row: those that need somebody's eyes, all of them, none, or all about certain patches, by id. The counts
 * are the same.
 */
export type Rows = "waiting" | "all" | "none" | { readonly of: ReadonlySet<string> };

/** What was decided about endpoints that are alike. Decisions that do not apply may be left out. */
export interface Entered {
  readonly members: Alike;
  readonly place: Place;
  readonly policy?: string;
  readonly decisions: readonly Decision[];
  /** A policy governs them and their reports count. */
  readonly isKnown: boolean;
}

/** A plan in the making. */
export interface Books {
  readonly rows: Rows;
  readonly findings: FindingTable;
  readonly rings: ReadonlyMap<string, RingBook>;
  readonly patches: ReadonlyMap<string, PatchBook>;
  readonly vulnerabilities: VulnerabilityTally;
  readonly reasons: ReasonTable;
  readonly endpoints: RowsOfMembers[];
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

interface RowsOfMembers extends Pick<PlanEndpoint, "ring" | "policy"> {
  readonly members: Alike;
  readonly rows: OpenRows;
}

/** What was entered of endpoints but for the decisions that wait for the others of their ring. */
export interface Pending {
  readonly ring: string | undefined;
  /** What comes in with one of those that wait: without what it was decided from. */
  readonly retired: readonly Decision[];
  readonly rows: Omit<RowsOfMembers, "members"> | undefined;
}

export function openBooks({ declared, assessor }: World, rows: Rows, findings: readonly Finding[]): Books {
  const { entries } = assessor.catalog;
  return {
    rows,
    findings: createFindingTable(findings),
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

/**
 * Cost: some counters a decision, however many members there are, and what each member has of its own: an action a product, its
 * drift.
 * @throws {Error} for a patch or a ring that the books were not opened for: a fault of ours
 */
export function enter(books: Books, entered: Entered): void {
  const { members } = entered;
  const { rows } = enterSettled(books, entered, entered.decisions);
  addActions(books, members, entered.decisions);
  if (rows !== undefined) books.endpoints.push({ ...rows, members });
}

/**
 * Enters all but the decisions that wait for a slot, and keeps no more of the rest than is needed once there is an answer.
 * Whether a vulnerability is open there does not depend on that.
 */
export function enterPending(books: Books, entered: Entered): Pending {
  return enterSettled(
    books,
    entered,
    entered.decisions.filter((decision) => !needsSlot(decision)),
  );
}

/**
 * @param members those of the pending who were answered alike; everybody is answered once
 * @param wanted the decisions that were kept back, with the verdicts they have now, in their order
 */
export function enterAnswered(
  books: Books,
  { ring, rows, retired }: Pending,
  members: Alike,
  wanted: readonly Decision[],
): void {
  countAll(books, ring, wanted, 0, members.length);
  addActions(books, members, [...wanted, ...retired]);
  if (rows === undefined) return;
  const positionOf = (patch: string): number => inBooks(books.patches, patch).position;
  books.endpoints.push({
    ...rows,
    members,
    rows: withRows(rows.rows, wanted, books.rows, books.reasons, positionOf),
  });
}

function enterSettled(books: Books, entered: Entered, settled: readonly Decision[]): Pending {
  const { members, place, policy, decisions, isKnown } = entered;
  const ring = place.ring?.name;
  if (ring !== undefined) inBooks(books.rings, ring).endpoints += members.length;
  countAll(books, ring, settled, books.patches.size - decisions.length, members.length);
  for (const decision of settled)
    if (decision.verdict === "installed-unapproved")
      for (const member of members) books.drift.push(driftOf(member, decision));
  if (isKnown) books.vulnerabilities.add(decisions, members.length);
  else books.vulnerabilities.addUnknown(members.length);
  const rows = books.rows === "none" ? undefined : openRows(settled, books.rows, books.reasons);
  return {
    ring,
    retired: settled.filter(({ retiredBy }) => retiredBy !== undefined).map(detached),
    rows: rows === undefined ? undefined : { ring: ring ?? null, policy: policy ?? null, rows },
  };
}

function addActions(books: Books, members: Alike, decisions: readonly Decision[]): void {
  const actions = actionsOf("", decisions);
  if (actions.length === 0) return;
  for (const { id } of members) for (const action of actions) books.actions.push({ ...action, endpoint: id });
}

/** Counts decisions that no count knows yet, and patches that do not apply. @param by how many endpoints */
function countAll(
  books: Books,
  ring: string | undefined,
  decisions: readonly Decision[],
  notApplicable: number,
  by: number,
): void {
  const verdicts: Tally = new Map();
  for (const decision of decisions) {
    count(verdicts, decision.verdict, by);
    if (decision.overdue) books.late.overdue += by;
    if (decision.willMiss) books.late.willMiss += by;
    countPatch(inBooks(books.patches, decision.patch), ring, decision.verdict, by);
  }
  count(verdicts, "not-applicable", notApplicable * by);
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
  // Classes were entered one after the other. What there is of one endpoint keeps its order.
  books.actions.sort((a, b) => compareText(a.endpoint, b.endpoint));
  books.drift.sort((a, b) => compareText(a.endpoint, b.endpoint));
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
    ...(books.rows === "none" ? {} : { endpoints: rowsOf(books.endpoints) }),
    reasons,
    actions: books.actions,
    gates: [],
    promotions: [],
    proposals: [],
    drift: books.drift,
    findings: books.findings.close(),
    changes: [],
    exitCode: 0,
    exitReason: "clean",
  };
}

/** One for each endpoint that has any, by id. */
function rowsOf(entered: readonly RowsOfMembers[]): readonly PlanEndpoint[] {
  const all: PlanEndpoint[] = [];
  for (const { members, ring, policy, rows } of entered) {
    const decisions = rows.close();
    if (decisions.length === 0) continue;
    for (const { id } of members) all.push({ endpoint: id, ring, policy, decisions });
  }
  return all.sort((a, b) => compareText(a.endpoint, b.endpoint));
}

function inBooks<Book>(books: ReadonlyMap<string, Book>, name: string): Book {
  const book = books.get(name);
  if (book === undefined) throw new Error(`"${name}" is not in the books`);
  return book;
}

function countPatch(book: PatchBook, ring: string | undefined, verdict: Verdict, by: number): void {
  count(book.verdicts, verdict, by);
  if (ring === undefined) return;
  const tally = book.rings.get(ring) ?? new Map();
  book.rings.set(ring, tally);
  count(tally, verdict, by);
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
