import { compareText } from "../model/compare-text.ts";
import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt, ProductVersion, Report } from "../model/report.ts";
import type { Fleet, Member } from "./fleet.ts";
import { FACT_KEYS, type FactKey, SNAPSHOT_NAME, SNAPSHOT_VERSION } from "./snapshot-format.ts";
import { type Tables, tablesOf } from "./snapshot-tables.ts";
import type { Had, SourceReport } from "./source-report.ts";

/** The fleet as one JSON text that ends in a line break. Equal fleets give equal bytes. */
export function encodeFleet(fleet: Fleet): string {
  const tables = tablesOf(fleet);
  const members = [...fleet.members.values()].sort((a, b) => compareText(a.id, b.id));
  const endpoints = members.map((member) => JSON.stringify(rowOf(member, tables)));
  const parts = [
    `"format":${JSON.stringify(SNAPSHOT_NAME)},"version":${SNAPSHOT_VERSION}`,
    `"texts":${JSON.stringify(tables.texts)}`,
    `"packages":${JSON.stringify(tables.packages)}`,
    ...(tables.publishers.length === 0 ? [] : [`"publishers":${JSON.stringify(tables.publishers)}`]),
    `"images":${JSON.stringify(tables.images)}`,
    `"facts":[${tables.facts.join(",")}]`,
    `"endpoints":[${endpoints.join(",\n")}]`,
  ];
  return `{${parts.join(",\n")}}\n`;
}

/** What is absent is 0, and indices are one more than they are, so that the common row is short. */
function rowOf(member: Member, tables: Tables): readonly unknown[] {
  const { id, report, history } = member;
  const { text } = tables;
  const at = report.observedAt;
  const more = sourcesRow(member, tables);
  return [
    text(id),
    ...reportColumns(member, tables),
    before(at, history.firstSeen),
    history.contacts.flatMap(([from, until]) => [at - from, at - until]),
    missingRow(history, at, tables),
    history.attempts.flatMap((attempt) => attemptRow(attempt, at, text, optionalTextIn(tables))),
    sorted(history.handedOut).flatMap(([patch, handed]) => [text(patch), at - handed]),
    sorted(history.arrivals).flatMap(([patch, arrival]) => [text(patch), arrival === "approved" ? 1 : 0]),
    ...(history.assigned.size === 0 && more.length === 0 ? [] : [assignedRow(history, tables)]),
    ...more,
  ];
}

function reportColumns(
  { report, missingNow, trail, unreadable }: SourceReport,
  tables: Tables,
): readonly unknown[] {
  const { text } = tables;
  const at = report.observedAt;
  const optionalText = optionalTextIn(tables);
  return [
    at,
    report.sequence === undefined ? 0 : report.sequence + 1,
    before(at, report.bootedAt),
    report.rebootPending === undefined ? 0 : report.rebootPending ? 2 : 1,
    optionalText(report.hostname),
    optionalText(report.timezone),
    optionalText(report.partial),
    report.image === undefined ? 0 : tables.image(report.image) + 1,
    FACT_KEYS.map((key) => factOf(report, key, tables)),
    missingNow.length === 0 ? 0 : tables.fact(missingNow.map(text)) + 1,
    trail.tied ? 1 : 0,
    trail.marks.flatMap(({ first, last, content, differs }) => [first, last, content, differs ? 1 : 0]),
    unreadable === undefined ? [] : [at - unreadable.at, text(unreadable.says)],
  ];
}

function optionalTextIn({ text }: Tables): (value: string | undefined) => number {
  return (value) => (value === undefined ? 0 : text(value) + 1);
}

/** A column that only those have whose source is known, or which listed more than they do now. */
function sourcesRow({ source, had, parts }: Member, tables: Tables): readonly (readonly unknown[])[] {
  if (source === undefined && had === undefined && parts === undefined) return [];
  const others = [...(parts ?? [])].map(([name, part]) => [
    tables.text(name),
    hadFlags(part.had),
    ...reportColumns(part, tables),
  ]);
  return [[optionalTextIn(tables)(source), hadFlags(had), ...others]];
}

/** One more than the flags: 1 software, 2 patches, 4 firmware. */
function hadFlags(had: Had | undefined): number {
  if (had === undefined) return 0;
  return 1 + (had.software ? 1 : 0) + (had.patches ? 2 : 0) + (had.firmware ? 4 : 0);
}

/** The last column but one, left out where both are empty, so that a fleet without rollouts is as it was. */
function assignedRow({ assigned }: EndpointHistory, tables: Tables): readonly number[] {
  return sorted(assigned).flatMap(([opening, checks]) => [
    tables.text(opening),
    checks.length === 0 ? 0 : tables.fact(checks.map(tables.text)) + 1,
  ]);
}

function factOf(report: Report, key: FactKey, tables: Tables): number {
  const value = report[key];
  if (value === undefined) return 0;
  if (key === "offered") return tables.fact(report.offered?.flatMap((item) => productRow(item, tables))) + 1;
  if (key === "installedPatches" || key === "availablePatches") {
    return tables.fact(report[key]?.map(tables.text)) + 1;
  }
  return tables.fact(value) + 1;
}

function productRow({ type, product, version }: ProductVersion, { text }: Tables): readonly number[] {
  return [text(type), text(product), text(version)];
}

/** Patches that were missing over the same span stand together, as a fact: endpoints that are alike share those lists. */
function missingRow(history: EndpointHistory, at: Instant, tables: Tables): readonly number[] {
  const groups = new Map<string, { readonly span: readonly number[]; readonly patches: number[] }>();
  for (const [patch, { first, last }] of sorted(history.missing)) {
    const span = [at - first, at - last];
    const key = span.join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { span, patches: [tables.text(patch)] });
    else group.patches.push(tables.text(patch));
  }
  return [...groups.values()].flatMap(({ span, patches }) => [tables.fact(patches), ...span]);
}

function attemptRow(
  attempt: Attempt,
  at: Instant,
  text: (value: string) => number,
  optionalText: (value: string | undefined) => number,
): readonly unknown[] {
  const { patch, startedAt, finishedAt, outcome, code, rebootRequired } = attempt;
  const reboot = rebootRequired === undefined ? 0 : rebootRequired ? 2 : 1;
  return [
    text(patch),
    before(at, startedAt),
    before(at, finishedAt),
    text(outcome),
    optionalText(code),
    reboot,
  ];
}

/** Null: there is none. */
function before(at: Instant, instant: Instant | undefined): number | null {
  return instant === undefined ? null : at - instant;
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}
