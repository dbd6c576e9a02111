import { createQuickReader, type QuickReader } from "./quick-report.ts";
import { type IntakeOptions, type LineReader, type ReadLine, refuse } from "./report-format.ts";
import { readReportText } from "./report-text.ts";
import type { ReportReader } from "./to-report.ts";

/** Reads documents one by one; what it says of each is what `readReports` says of it. */
export function createReportLines(options: IntakeOptions, reader: ReportReader): LineReader {
  const quick = createQuickReader(options, reader.software);
  return (text, at) => readQuickly(text, options, reader, quick) ?? readWhole(text, at, options, reader);
}

function readQuickly(
  text: string,
  { now }: IntakeOptions,
  reader: ReportReader,
  quick: QuickReader,
): ReadLine | undefined {
  const found = quick(text);
  if (found === undefined) return undefined;
  const read = reader.read(found.record, now, found.software);
  return read.ok ? { ok: true, received: read.received, record: found.record, rest: found.rest } : undefined;
}

function readWhole(text: string, at: string, options: IntakeOptions, reader: ReportReader): ReadLine {
  const document = readReportText(text, at, options);
  if (!document.ok) return document;
  const { record } = document;
  const read = reader.read(record, options.now);
  if (read.ok) return { ok: true, received: read.received, record, rest: text };
  const { reason, observedAt } = read;
  const known = { id: record.endpoint.id, ...(observedAt === undefined ? {} : { observedAt }) };
  return { ok: false, refused: refuse(at, reason, known) };
}
