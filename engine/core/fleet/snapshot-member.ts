import type { EndpointHistory } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Attempt, Image, Report } from "../model/report.ts";
import type { Parts } from "./combine-sources.ts";
import type { Member } from "./fleet.ts";
import { FACT_KEYS } from "./snapshot-format.ts";
import { type RowReader, SnapshotFault } from "./snapshot-reader.ts";
import type { Had, SourceReport, Unreadable } from "./source-report.ts";
import { type Mark, TRAIL_NUMBERS } from "./trail.ts";

/** What rows refer to. */
export interface Shared {
  readonly texts: readonly string[];
  readonly images: readonly Image[];
  /** Of a fact's index, and of a column, the value; each made once. */
  readonly fact: (column: number, index: number) => unknown;
  readonly textList: (index: number) => readonly string[];
}

/** Reads a row as `encodeFleet` writes it. */
export function readMember(row: RowReader, shared: Shared): Member {
  const id = textAt(row.whole("id"), shared);
  const known = sourceReportOf(row, shared);
  const history = historyOf(row, known.report.observedAt, shared);
  const more = row.more() ? sourcesOf(row.list("sources"), shared) : {};
  row.end();
  return { id, ...known, ...more, history };
}

function sourceReportOf(row: RowReader, shared: Shared): SourceReport {
  const observedAt = row.date("date");
  const report = reportOf(row, observedAt, shared);
  const missing = row.optional("missing patches");
  const trail = { tied: row.flag("tie"), marks: marksOf(row.list("marks")) };
  const unreadable = unreadableOf(row.list("unreadable"), observedAt, shared);
  return {
    report,
    missingNow: missing === undefined ? [] : shared.textList(missing),
    trail,
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

function sourcesOf(list: RowReader, shared: Shared): Pick<Member, "source" | "had" | "parts"> {
  const source = optionalText(list, "source", shared);
  const had = hadOf(list);
  const parts = pairsOf(list, (one) => partOf(one.list("source"), shared));
  const isAscending = parts.every(([name], index) => index === 0 || (parts[index - 1]?.[0] ?? name) < name);
  if (parts.length === 1 || (parts.length > 1 && source !== undefined) || !isAscending)
    throw new SnapshotFault("an endpoint has sources that do not agree");
  return {
    ...(source === undefined ? {} : { source }),
    ...(had === undefined ? {} : { had }),
    ...(parts.length === 0 ? {} : { parts: new Map(parts) satisfies Parts }),
  };
}

function partOf(row: RowReader, shared: Shared): readonly [string, SourceReport] {
  const name = textAt(row.whole("source"), shared);
  const had = hadOf(row);
  const known = sourceReportOf(row, shared);
  row.end();
  return [name, had === undefined ? known : { ...known, had }];
}

/** 1 software, 2 patches, 4 firmware. */
function hadOf(row: RowReader): Had | undefined {
  const flags = row.optional("lists");
  if (flags === undefined) return undefined;
  if (flags > 7) throw new SnapshotFault(`${flags} is no valid lists`);
  return { software: (flags & 1) !== 0, patches: (flags & 2) !== 0, firmware: (flags & 4) !== 0 };
}

/** Undefined values are left out, so that a decoded report equals the one that was encoded. */
function reportOf(row: RowReader, observedAt: Instant, shared: Shared): Report {
  const report: Record<string, unknown> = { observedAt };
  const put = (key: keyof Report, value: unknown): void => {
    if (value !== undefined) report[key] = value;
  };
  put("sequence", row.optional("sequence"));
  put("bootedAt", row.optionalInstant("boot date", observedAt));
  put("rebootPending", optionalFlag(row, "pending restart"));
  put("hostname", optionalText(row, "hostname", shared));
  put("timezone", optionalText(row, "zone", shared));
  put("partial", optionalText(row, "partial", shared));
  const image = row.optional("image");
  if (image !== undefined) {
    const found = shared.images[image];
    if (found === undefined) throw new SnapshotFault(`image ${image} is not there`);
    put("image", found);
  }
  const facts = row.list("facts");
  for (const [column, key] of FACT_KEYS.entries()) {
    const fact = facts.optional(key);
    if (fact !== undefined) put(key, shared.fact(column, fact));
  }
  facts.end();
  return report as unknown as Report;
}

function historyOf(row: RowReader, at: Instant, shared: Shared): EndpointHistory {
  const firstSeen = row.optionalInstant("first sight", at);
  const contacts = pairsOf(row.list("contacts"), (list) => {
    return [list.instant("contact", at), list.instant("contact", at)] as const;
  });
  const missing = missingOf(row.list("missing"), at, shared);
  const attempts = pairsOf(row.list("attempts"), (list) => attemptOf(list, at, shared));
  const handedOut = pairsOf(row.list("hand-outs"), (list) => {
    return [textAt(list.whole("patch"), shared), list.instant("hand-out", at)] as const;
  });
  const arrivals = pairsOf(row.list("arrivals"), (list) => {
    const patch = textAt(list.whole("patch"), shared);
    return [patch, list.flag("arrival") ? "approved" : "unapproved"] as const;
  });
  const assigned = row.more() ? assignedOf(row.list("openings"), shared) : NOTHING;
  return {
    ...(firstSeen === undefined ? {} : { firstSeen }),
    contacts,
    missing,
    attempts,
    handedOut: mapOf(handedOut),
    arrivals: mapOf(arrivals),
    assigned,
  };
}

function assignedOf(list: RowReader, shared: Shared): EndpointHistory["assigned"] {
  const openings = pairsOf(list, (item) => {
    const opening = textAt(item.whole("opening"), shared);
    const checks = item.optional("health checks");
    return [opening, checks === undefined ? [] : shared.textList(checks)] as const;
  });
  return mapOf(openings);
}

function missingOf(list: RowReader, at: Instant, shared: Shared): EndpointHistory["missing"] {
  if (!list.more()) return NOTHING;
  const missing = new Map<string, { readonly first: Instant; readonly last: Instant }>();
  while (list.more()) {
    const patches = shared.textList(list.whole("patches"));
    const span = { first: list.instant("first", at), last: list.instant("last", at) };
    for (const patch of patches) missing.set(patch, span);
  }
  return missing;
}

/** Most endpoints have nothing of a kind: they share it. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

function mapOf<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return entries.length === 0 ? NOTHING : new Map(entries);
}

function attemptOf(list: RowReader, at: Instant, shared: Shared): Attempt {
  const patch = textAt(list.whole("patch"), shared);
  const startedAt = list.optionalInstant("start", at);
  const finishedAt = list.optionalInstant("end", at);
  const outcome = textAt(list.whole("outcome"), shared);
  const code = optionalText(list, "code", shared);
  const rebootRequired = optionalFlag(list, "restart");
  return {
    patch,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    outcome,
    ...(code === undefined ? {} : { code }),
    ...(rebootRequired === undefined ? {} : { rebootRequired }),
  };
}

function marksOf(list: RowReader): readonly Mark[] {
  const marks = pairsOf(list, (mark) => ({
    first: mark.whole("number"),
    last: mark.whole("number"),
    content: mark.whole("content"),
    differs: mark.flag("difference"),
  }));
  let numbers = 0;
  for (const { first, last } of marks) numbers += last >= first ? last - first + 1 : Number.POSITIVE_INFINITY;
  if (numbers > TRAIL_NUMBERS) throw new SnapshotFault("an endpoint has too many sequence numbers");
  return marks;
}

function unreadableOf(list: RowReader, at: Instant, shared: Shared): Unreadable | undefined {
  if (!list.more()) return undefined;
  const unreadable = { at: list.instant("date", at), says: textAt(list.whole("reason"), shared) };
  list.end();
  return unreadable;
}

function pairsOf<T>(list: RowReader, read: (list: RowReader) => T): T[] {
  const items: T[] = [];
  while (list.more()) items.push(read(list));
  return items;
}

function optionalFlag(row: RowReader, what: string): boolean | undefined {
  const value = row.optional(what);
  if (value === undefined) return undefined;
  if (value > 1) throw new SnapshotFault(`${value} is no valid ${what}`);
  return value === 1;
}

function optionalText(row: RowReader, what: string, shared: Shared): string | undefined {
  const index = row.optional(what);
  return index === undefined ? undefined : textAt(index, shared);
}

function textAt(index: number, { texts }: Shared): string {
  const text = texts[index];
  if (text === undefined) throw new SnapshotFault(`text ${index} is not there`);
  return text;
}
