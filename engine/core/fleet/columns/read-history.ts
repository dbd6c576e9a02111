import type { Contact, EndpointHistory } from "../../model/endpoint.ts";
import type { Instant } from "../../model/instant.ts";
import type { Attempt } from "../../model/report.ts";
import type { Parts } from "../combine-sources.ts";
import type { Interner } from "../intern.ts";
import type { SourceReport } from "../source-report.ts";
import { flagAt, longAt } from "./column.ts";
import type { ImageReader } from "./read-image.ts";
import { createReportReader, flagIn, instantIn } from "./read-report.ts";
import { SnapshotFault } from "./snapshot-fault.ts";
import { createListReader, createTextReader, type NamedColumns, textIn } from "./text-reader.ts";

/** Makes what is remembered of an endpoint of its columns. */
export interface HistoryReader {
  readonly at: (row: number) => EndpointHistory;
  readonly partsAt: (row: number) => Parts | undefined;
  readonly hasParts: (row: number) => boolean;
  readonly wasRolledOut: (row: number) => boolean;
}

type Rows<T> = (row: number) => T;
type Span = Readonly<Record<"first" | "last", Instant>>;

export function createHistoryReader(
  columns: NamedColumns,
  imageOf: ImageReader,
  interner: Interner,
): HistoryReader {
  const firstSeen = columns.long("first_seen");
  const contacts = createContactsReader(columns);
  const missing = createMissingReader(columns, interner);
  const attempts = createAttemptsReader(columns);
  const [handed, assignments] = [columns.list("handed_out"), columns.list("assigned")];
  const handedOut = createMapReader<Instant>(columns, "handed_out", "task", (named) => {
    const at = named.long("at");
    return (row) => instantIn(at, row, "a hand-out");
  });
  const arrivals = createMapReader<"approved" | "unapproved">(columns, "arrivals", "patch", (named) => {
    const approved = named.flag("approved");
    return (row) => (flagIn(approved, row, "an arrival") ? "approved" : "unapproved");
  });
  const assigned = createMapReader<readonly string[]>(columns, "assigned", "opening", (named) =>
    createListReader(named.choice("checks"), interner, "list of checks"),
  );
  const sources = columns.list("sources");
  return {
    at: (row) => {
      const first = longAt(firstSeen, row);
      return {
        ...(first === undefined ? {} : { firstSeen: first }),
        contacts: contacts(row),
        missing: missing(row),
        attempts: attempts(row),
        handedOut: handedOut(row),
        arrivals: arrivals(row),
        assigned: assigned(row),
      };
    },
    partsAt: createPartsReader(columns, imageOf, interner),
    hasParts: (row) => sources.offsets[row] !== sources.offsets[row + 1],
    wasRolledOut: (row) =>
      handed.offsets[row] !== handed.offsets[row + 1] ||
      assignments.offsets[row] !== assignments.offsets[row + 1],
  };
}

function createContactsReader(columns: NamedColumns): Rows<readonly Contact[]> {
  const { offsets, named } = columns.list("contacts");
  const [from, until] = [named.long("from"), named.long("until")];
  return (row) => {
    const contacts: Contact[] = [];
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1)
      contacts.push([instantIn(from, at, "a contact"), instantIn(until, at, "a contact")]);
    return contacts;
  };
}

/** Most endpoints have nothing of a kind: they share it. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
const NO_ATTEMPTS: readonly Attempt[] = [];

function createMissingReader(columns: NamedColumns, interner: Interner): Rows<EndpointHistory["missing"]> {
  const { offsets, named } = columns.list("missing");
  const patches = createListReader(named.choice("patches"), interner, "list of patches");
  const [first, last] = [named.long("first"), named.long("last")];
  return (row) => {
    const [from, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (from === end) return NOTHING;
    const missing = new Map<string, Span>();
    for (let at = from; at < end; at += 1) {
      const span: Span = { first: instantIn(first, at, "a date"), last: instantIn(last, at, "a date") };
      for (const patch of patches(at)) missing.set(patch, span);
    }
    return missing;
  };
}

function createMapReader<T>(
  columns: NamedColumns,
  list: string,
  key: string,
  create: (named: NamedColumns) => Rows<T>,
): Rows<ReadonlyMap<string, T>> {
  const { offsets, named } = columns.list(list);
  const keys = createTextReader(named.choice(key));
  const valueAt = create(named);
  return (row) => {
    const [from, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (from === end) return NOTHING;
    const map = new Map<string, T>();
    for (let at = from; at < end; at += 1) map.set(textIn(keys, at, `a ${key}`), valueAt(at));
    return map;
  };
}

function createAttemptsReader(columns: NamedColumns): Rows<readonly Attempt[]> {
  const { offsets, named } = columns.list("attempts");
  const patches = createTextReader(named.choice("patch"));
  const outcomes = createTextReader(named.choice("outcome"));
  const codes = createTextReader(named.choice("code"));
  const [started, finished] = [named.long("started_at"), named.long("finished_at")];
  const reboots = named.flag("reboot_required");
  const attemptAt = (at: number): Attempt => {
    const [startedAt, finishedAt, code] = [longAt(started, at), longAt(finished, at), codes(at)];
    const rebootRequired = flagAt(reboots, at);
    return {
      patch: textIn(patches, at, "a patch"),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(finishedAt === undefined ? {} : { finishedAt }),
      outcome: textIn(outcomes, at, "an outcome"),
      ...(code === undefined ? {} : { code }),
      ...(rebootRequired === undefined ? {} : { rebootRequired }),
    };
  };
  return (row) => {
    const [from, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (from === end) return NO_ATTEMPTS;
    const attempts: Attempt[] = [];
    for (let at = from; at < end; at += 1) attempts.push(attemptAt(at));
    return attempts;
  };
}

function createPartsReader(
  columns: NamedColumns,
  imageOf: ImageReader,
  interner: Interner,
): Rows<Parts | undefined> {
  const { offsets, named } = columns.list("sources");
  const names = createTextReader(named.choice("name"));
  const reports = createReportReader(named, imageOf, interner);
  return (row) => {
    const [from, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (from === end) return undefined;
    const parts = new Map<string, SourceReport>();
    let last: string | undefined;
    for (let at = from; at < end; at += 1) {
      const name = textIn(names, at, "a source");
      if (last !== undefined && !(last < name))
        throw new SnapshotFault("an endpoint has sources that do not agree");
      parts.set(name, reports.at(at));
      last = name;
    }
    if (parts.size < 2) throw new SnapshotFault("an endpoint has sources that do not agree");
    return parts;
  };
}
