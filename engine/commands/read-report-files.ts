import { MAX_AHEAD_MS } from "../core/fleet/fold.ts";
import type { Received, ReceivedReport } from "../core/fleet/received.ts";
import type { Instant } from "../core/model/instant.ts";
import { asReceived, readReports } from "../intake/read-reports.ts";
import { type RecordLine, type StreamLimits, streamRecords } from "../intake/record-stream.ts";
import {
  type IntakeOptions,
  type RefusedReport,
  type ReportFormat,
  refuse,
} from "../intake/report-format.ts";
import type { ReportReader } from "../intake/to-report.ts";
import type { RememberedFile } from "../ports/intake-memory.ts";
import type { OpenedReports } from "../ports/report-source.ts";
import type { ReportLines } from "./read-report-lines.ts";

export interface FilesContext {
  readonly format: ReportFormat;
  readonly options: IntakeOptions;
  readonly reader: ReportReader;
  readonly lines: ReportLines;
  readonly limits: StreamLimits;
  /** Files that went into the fleet as it is. */
  readonly files: ReadonlyMap<string, RememberedFile>;
  /** What decides, beside its bytes, on what a file's records come to. */
  readonly scope: string;
  /** Whether a file is known by its mark, or by its bytes alone. */
  readonly trust: "marks" | "content";
  readonly take: (received: Received) => void;
}

export interface ReadFiles {
  readonly refused: readonly RefusedReport[];
  readonly skipped: { readonly files: number; readonly reports: number };
  /** Those of `files` and of this call that a later call may skip. */
  readonly files: ReadonlyMap<string, RememberedFile>;
  /** Whether anything was given to `take`. */
  readonly isNothing: boolean;
}

/** NDJSON has lines as long as one endpoint's report; arrays are read as a whole. */
export const STREAM_LIMITS: StreamLimits = { lineBytes: 64 * 1024 * 1024, wholeBytes: 512 * 1024 * 1024 };
/** Of a call. Who has more gave something else than reports. */
const MAX_REFUSED = 100_000;

/** Reads files one after the other, piece by piece, and skips those that went in before and are what they were. */
export async function readReportFiles(
  opened: AsyncIterable<OpenedReports>,
  context: FilesContext,
): Promise<ReadFiles> {
  const files = new Map(context.files);
  const refused: RefusedReport[] = [];
  const skipped = { files: 0, reports: 0 };
  let isNothing = true;
  for await (const file of opened) {
    const known = await knownFile(file, context);
    if (known !== undefined) {
      skipped.files += 1;
      skipped.reports += known.reports;
      if (known.stamp === "") await renewStamp(file, known, files);
      continue;
    }
    isNothing = false;
    const count = createCount(context, refused);
    await readFile(file, context, count);
    if (file.file === undefined) continue;
    const next = await rememberedFile(file, context, count);
    if (next === undefined) files.delete(file.file.path);
    else files.set(file.file.path, next);
  }
  return { refused, skipped, files, isNothing };
}

async function knownFile(
  { file, digest }: OpenedReports,
  { files, scope, trust, options }: FilesContext,
): Promise<RememberedFile | undefined> {
  const known = file === undefined ? undefined : files.get(file.path);
  if (known === undefined || known.scope !== scope || known.latest > options.now + MAX_AHEAD_MS)
    return undefined;
  if (trust === "marks") return known.stamp !== "" && known.stamp === file?.stamp ? known : undefined;
  return (await digest()) === known.digest ? { ...known, stamp: "" } : undefined;
}

/** Its bytes were looked at: what the disk says of it now is worth as much as before. */
async function renewStamp(
  { file, isSettled }: OpenedReports,
  known: RememberedFile,
  files: Map<string, RememberedFile>,
): Promise<void> {
  if (file === undefined) return;
  const settled = await isSettled();
  if (settled !== "changed")
    files.set(file.path, { ...known, stamp: settled === "marked" ? file.stamp : "" });
}

async function rememberedFile(
  { file, digest, isSettled }: OpenedReports,
  { scope }: FilesContext,
  { reports, latest, refusals }: Count,
): Promise<RememberedFile | undefined> {
  if (file === undefined || refusals > 0 || latest === undefined) return undefined;
  const settled = await isSettled();
  if (settled === "changed") return undefined;
  const stamp = settled === "marked" ? file.stamp : "";
  return { stamp, digest: await digest(), scope, reports, latest };
}

/** What one file came to. */
interface Count {
  reports: number;
  latest: Instant | undefined;
  refusals: number;
  readonly take: (report: ReceivedReport) => void;
  readonly refuse: (one: RefusedReport) => void;
  readonly isEnough: () => boolean;
}

function createCount({ take, format }: FilesContext, refused: RefusedReport[]): Count {
  const count: Count = {
    reports: 0,
    latest: undefined,
    refusals: 0,
    take(report) {
      const { observedAt } = report.report;
      count.reports += 1;
      count.latest = Math.max(count.latest ?? observedAt, observedAt);
      take(report);
    },
    refuse(one) {
      count.refusals += 1;
      refused.push(one);
      for (const record of asReceived(one, format.format)) take(record);
    },
    isEnough: () => refused.length >= MAX_REFUSED,
  };
  return count;
}

async function readFile(
  { name, read }: OpenedReports,
  { format, options, reader, lines, limits }: FilesContext,
  count: Count,
): Promise<void> {
  const found = await read();
  if (!found.ok) return count.refuse(refuse(name, found.reason));
  for await (const part of streamRecords(found.pieces, limits)) {
    if (count.isEnough())
      return count.refuse(refuse(name, `${MAX_REFUSED} records were refused: the rest of it was not read`));
    if (part.kind === "too-large")
      return count.refuse(
        refuse(name, `it is larger than ${limits.wholeBytes} bytes, and not one record a line`),
      );
    if (part.kind === "lines") readLines(part.lines, name, lines, count);
    else {
      const { reports, refused } = readReports([{ name, bytes: part.bytes }], format, options, reader);
      for (const one of reports) count.take(one);
      for (const one of refused) count.refuse(one);
    }
  }
}

function readLines(found: readonly RecordLine[], name: string, lines: ReportLines, count: Count): void {
  for (const line of found) {
    const one = lines(line, name);
    if (one === undefined) continue;
    if ("kind" in one) count.take(one);
    else count.refuse(one);
  }
}
