import type { Member } from "../core/fleet/fleet.ts";
import type { ReceivedReport } from "../core/fleet/received.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import { createContentDigest } from "../intake/content-digest.ts";
import { notUtf8 } from "../intake/not-utf8.ts";
import type { RecordLine } from "../intake/record-stream.ts";
import { type IntakeOptions, type LineReader, type RefusedReport, refuse } from "../intake/report-format.ts";
import { isCertain, reportOfSource, unchangedReport } from "../intake/unchanged-line.ts";
import type { LineMark, Recollection } from "../ports/intake-memory.ts";

export interface LinesContext {
  readonly read: LineReader;
  /** The name of the format. */
  readonly source: string;
  readonly options: Pick<IntakeOptions, "now">;
  /** What the fleet has under an id. */
  readonly heldOf: (id: string) => Member | undefined;
  readonly listedAs: (name: string) => string;
  readonly memory?: Recollection;
  /** What a line must have in common with one that was remembered, beside its bytes. */
  readonly scope: string;
  readonly lineBytes: number;
}

/** Reads one line; undefined: it is blank. */
export type ReportLines = (line: RecordLine, file: string) => ReceivedReport | RefusedReport | undefined;

/** Lines that were read before, with other times alone, are not read again. */
export function createReportLineReader(context: LinesContext): ReportLines {
  const { read, source, memory, scope, lineBytes } = context;
  const recognize = memory === undefined ? undefined : createRecognizer(context, memory);
  return ({ line, bytes }, file) => {
    if (bytes?.length === 0) return undefined;
    const at = `${file}:${line}`;
    if (bytes === undefined) return refuse(at, `it is longer than ${lineBytes} bytes`);
    const mark = memory?.mark(bytes, scope);
    const known = mark === undefined ? undefined : recognize?.known(mark);
    if (known !== undefined) return known;
    const text = decode(bytes);
    if (text === undefined) return refuse(at, notUtf8(bytes));
    if (text.trim() === "") return undefined;
    const found = read(text, at);
    if (!found.ok) return found.refused;
    const received = { ...found.received, source };
    if (mark !== undefined && isCertain(found.rest, mark, found.record)) recognize?.remember(mark, received);
    return received;
  };
}

function createRecognizer({ heldOf, source, options, listedAs }: LinesContext, memory: Recollection) {
  const digestOf = createContentDigest(memory.sha256);
  return {
    known(mark: LineMark): ReceivedReport | undefined {
      const line = memory.line(mark.key);
      if (line === undefined) return undefined;
      const held = reportOfSource(heldOf(listedAs(line.id)), source);
      const received = unchangedReport(mark, line, held, options.now, digestOf);
      return received === undefined ? undefined : { ...received, source };
    },
    remember({ key }: LineMark, { id, report, attempts }: ReceivedReport): void {
      const { observedAt } = report;
      const tried = attempts.length === 0 ? "" : canonicalJson(attempts);
      memory.remember(key, { id, observedAt, content: digestOf(report), attempts: tried });
    },
  };
}

/** A byte order mark belongs to the file, and not to a line. */
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}
