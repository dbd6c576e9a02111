import type {
  Plan,
  PlanAction,
  PlanDecision,
  PlanDrift,
  PlanEndpoint,
  PlanInputs,
} from "../../schema/documents.generated.ts";
import type { Alike } from "../classes/alike.ts";
import type { EndpointClass } from "../classes/decide-classes.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import type { Finding } from "../model/finding.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { type CaseTable, createCaseTable } from "./case-table.ts";
import { partsOfList } from "./decision-list.ts";
import { createFindingTable, type FindingTable } from "./finding-table.ts";
import { createRows, type RowsOf } from "./open-row.ts";
import { createReasonTable, type ReasonTable } from "./reason-table.ts";
import { count, type Tally, toCounts, total } from "./tally.ts";
import { createVulnerabilityTally, type VulnerabilityTally } from "./vulnerability-tally.ts";

/**
 * Which decisions get a row: those that need somebody's eyes, all of them, none, or all about certain patches, by id. The counts
 * are the same.
 */
export type Rows = "waiting" | "all" | "none" | { readonly of: ReadonlySet<string> };

/** A plan in the making. */
export interface Books {
  readonly rows: Rows;
  readonly findings: FindingTable;
  readonly rings: ReadonlyMap<string, RingBook>;
  readonly patches: ReadonlyMap<string, PatchBook>;
  readonly vulnerabilities: VulnerabilityTally;
  readonly reasons: ReasonTable;
  /** Undefined: no rows are wanted. */
  readonly rowsOf: RowsOf | undefined;
  readonly endpoints: RowsOfMembers[];
  /** What nobody has to wait for; counted when the books are closed. */
  readonly cases: CaseTable;
  /** How many known endpoints each list of decisions is about. */
  readonly known: Map<readonly Decision[], number>;
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

export interface RowsOfMembers extends Pick<PlanEndpoint, "ring" | "policy"> {
  readonly members: Alike;
  readonly decisions: readonly PlanDecision[];
}

export function openBooks({ declared, assessor }: World, rows: Rows, findings: readonly Finding[]): Books {
  const { entries } = assessor.catalog;
  const reasons = createReasonTable();
  const positions = new Map(entries.map(({ patch }, position) => [patch.id, position]));
  return {
    rows,
    findings: createFindingTable(findings),
    rings: new Map(declared.rings.map(({ name }) => [name, { endpoints: 0, verdicts: new Map() }])),
    patches: new Map(
      entries.map((entry) => [entry.patch.id, { entry, verdicts: new Map(), rings: new Map() }]),
    ),
    vulnerabilities: createVulnerabilityTally(entries),
    reasons,
    rowsOf: rows === "none" ? undefined : createRows(rows, reasons, (patch) => inBooks(positions, patch)),
    endpoints: [],
    cases: createCaseTable(entries),
    known: new Map(),
    actions: [],
    drift: [],
    verdicts: new Map(),
    late: { overdue: 0, willMiss: 0 },
  };
}

/**
 * Counts what is decided about endpoints, but for what waits for the others of their ring. Whether a vulnerability is open there
 * does not depend on that.
 *
 * Cost: a lookup for a list that was met before.
 * @throws {Error} for a patch or a ring that the books were not opened for: a fault of ours
 */
export function countList(
  books: Books,
  decisions: readonly Decision[],
  { place: { ring }, report }: Pick<EndpointClass, "place" | "report">,
  by: number,
): void {
  const isLimited = ring?.concurrency !== undefined;
  const settled = isLimited ? partsOfList(decisions).settled : decisions;
  books.cases.add(ring?.name, settled, by);
  if (report !== undefined) books.known.set(decisions, (books.known.get(decisions) ?? 0) + by);
}

/** Counts endpoints, whatever is decided about them. @param decided how many decisions there are about each */
export function countEndpoints(books: Books, { ring }: Place, decided: number, by: number): void {
  const notApplicable = (books.patches.size - decided) * by;
  count(books.verdicts, "not-applicable", notApplicable);
  if (ring === undefined) return;
  const book = inBooks(books.rings, ring.name);
  book.endpoints += by;
  count(book.verdicts, "not-applicable", notApplicable);
}

/** Counts decisions that no count knows yet. @param by how many endpoints */
export function countDecisions(
  books: Books,
  ring: string | undefined,
  decisions: readonly Decision[],
  by: number,
): void {
  for (const { patch, verdict, overdue, willMiss } of decisions) {
    if (overdue) books.late.overdue += by;
    if (willMiss) books.late.willMiss += by;
    countVerdict(books, ring, patch, verdict, by);
  }
}

function countVerdict(
  books: Books,
  ring: string | undefined,
  patch: string,
  verdict: Verdict,
  by: number,
): void {
  count(books.verdicts, verdict, by);
  countPatch(inBooks(books.patches, patch), ring, verdict, by);
  if (ring !== undefined) count(inBooks(books.rings, ring).verdicts, verdict, by);
}

/** The plan. @param endpoints how many were entered */
export function closeBooks(books: Books, endpoints: number, inputs: PlanInputs): Plan {
  const { overdue, willMiss, cases } = books.cases.count();
  books.late.overdue += overdue;
  books.late.willMiss += willMiss;
  for (const one of cases()) countVerdict(books, one.ring, one.patch, one.verdict, one.count);
  for (const [decisions, by] of books.known) books.vulnerabilities.add(decisions, by);
  const reasons = books.reasons.close();
  // Classes were entered one after the other. What there is of one endpoint keeps its order.
  books.actions.sort((a, b) => compareText(a.endpoint, b.endpoint));
  const positions = new Map([...books.patches.keys()].map((patch, position) => [patch, position]));
  books.drift.sort(
    (a, b) =>
      compareText(a.endpoint, b.endpoint) || inBooks(positions, a.patch) - inBooks(positions, b.patch),
  );
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
  for (const { members, ring, policy, decisions } of entered) {
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
