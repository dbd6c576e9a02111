import type { Report } from "../../model/report.ts";
import type { Interner } from "../intern.ts";
import type { Had, SourceReport, Unreadable } from "../source-report.ts";
import { type Mark, TRAIL_NUMBERS } from "../trail.ts";
import { type FlagColumn, flagAt, type LongColumn, longAt, numberAt, textAt } from "./column.ts";
import { FACT_KEYS, isFact } from "./facts.ts";
import type { ImageReader } from "./read-image.ts";
import { SnapshotFault } from "./snapshot-fault.ts";
import {
  createFactReader,
  createListReader,
  createTextReader,
  type NamedColumns,
  textIn,
} from "./text-reader.ts";

/** Makes what a source says of the columns that hold it: an endpoint's own, or those of one of its sources. */
export interface ReportReader {
  readonly at: (row: number) => SourceReport;
  readonly labelsAt: (row: number) => Report["labels"];
}

export function createReportReader(
  columns: NamedColumns,
  imageOf: ImageReader,
  interner: Interner,
): ReportReader {
  const reportAt = createReportMaker(columns, imageOf, interner);
  const missingNow = createListReader(columns.choice("missing_now"), interner, "list of patches");
  const tied = columns.flag("tied");
  const marksAt = createMarksReader(columns);
  const unreadableAt = createUnreadableReader(columns);
  const had = HAD.map((name) => columns.flag(name));
  const labels = createFactReader(
    columns.choice("labels"),
    interner,
    (value) => isFact("labels", value),
    "labels",
  );
  return {
    at: (row) => {
      const isTied = flagAt(tied, row);
      if (isTied === undefined) throw new SnapshotFault("there is a report without a trail");
      const unreadable = unreadableAt(row);
      const listed = hadAt(had, row);
      return {
        report: reportAt(row),
        missingNow: missingNow(row),
        trail: { tied: isTied, marks: marksAt(row) },
        ...(unreadable === undefined ? {} : { unreadable }),
        ...(listed === undefined ? {} : { had: listed }),
      };
    },
    labelsAt: (row) => labels(row) as Report["labels"],
  };
}

const HAD = ["had_software", "had_patches", "had_firmware"] as const;

/** Undefined values are left out, so that a decoded report equals the one that was encoded. */
function createReportMaker(columns: NamedColumns, imageOf: ImageReader, interner: Interner) {
  const observed = columns.long("observed_at");
  const [sequence, booted] = [columns.long("sequence"), columns.long("booted_at")];
  const pending = columns.flag("reboot_pending");
  const hostname = columns.text("hostname");
  const timezone = createTextReader(columns.choice("timezone"));
  const partial = createTextReader(columns.choice("partial"));
  const image = columns.number("image");
  const facts = FACT_KEYS.map(
    (key) =>
      [
        key,
        createFactReader(columns.choice(columnOf(key)), interner, (value) => isFact(key, value), key),
      ] as const,
  );
  return (row: number): Report => {
    const report: Record<string, unknown> = { observedAt: instantIn(observed, row, "a date") };
    const put = (key: keyof Report, value: unknown): void => {
      if (value !== undefined) report[key] = value;
    };
    put("sequence", longAt(sequence, row));
    put("bootedAt", longAt(booted, row));
    put("rebootPending", flagAt(pending, row));
    put("hostname", textAt(hostname, row));
    put("timezone", timezone(row));
    put("partial", partial(row));
    const number = numberAt(image, row);
    if (number !== undefined) report.image = imageOf(number);
    for (const [key, read] of facts) put(key, read(row));
    return report as unknown as Report;
  };
}

/** `installedPatches` is the column `installed_patches`. */
function columnOf(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function instantIn(column: LongColumn, row: number, what: string): number {
  const at = longAt(column, row);
  if (at === undefined) throw new SnapshotFault(`there is a row without ${what}`);
  return at;
}

export function flagIn(column: FlagColumn, row: number, what: string): boolean {
  const flag = flagAt(column, row);
  if (flag === undefined) throw new SnapshotFault(`there is a row without ${what}`);
  return flag;
}

const NO_MARKS: readonly Mark[] = [];

function createMarksReader(columns: NamedColumns): (row: number) => readonly Mark[] {
  const { offsets, named } = columns.list("marks");
  const [first, last, content] = [named.long("first"), named.long("last"), named.long("content")];
  const differs = named.flag("differs");
  return (row) => {
    const [from, until] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (from === until) return NO_MARKS;
    const marks: Mark[] = [];
    let numbers = 0;
    for (let at = from; at < until; at += 1) {
      const mark: Mark = {
        first: instantIn(first, at, "a number"),
        last: instantIn(last, at, "a number"),
        content: instantIn(content, at, "a content"),
        differs: flagIn(differs, at, "a difference"),
      };
      numbers += mark.last >= mark.first ? mark.last - mark.first + 1 : Number.POSITIVE_INFINITY;
      marks.push(mark);
    }
    if (numbers > TRAIL_NUMBERS) throw new SnapshotFault("an endpoint has too many sequence numbers");
    return marks;
  };
}

function createUnreadableReader(columns: NamedColumns): (row: number) => Unreadable | undefined {
  const { offsets, named } = columns.list("unreadable");
  const at = named.long("at");
  const says = createTextReader(named.choice("says"));
  return (row) => {
    const [from, until] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    if (from === until) return undefined;
    if (until - from > 1) throw new SnapshotFault("an endpoint is unreadable for two reasons");
    return { at: instantIn(at, from, "a date"), says: textIn(says, from, "a reason") };
  };
}

function hadAt(columns: readonly FlagColumn[], row: number): Had | undefined {
  const [software, patches, firmware] = columns.map((column) => flagAt(column, row));
  if (software === undefined && patches === undefined && firmware === undefined) return undefined;
  if (software === undefined || patches === undefined || firmware === undefined)
    throw new SnapshotFault("an endpoint has half of what it listed");
  return { software, patches, firmware };
}
