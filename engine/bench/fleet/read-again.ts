import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { createIntakeMemory } from "../../adapters/intake-memory.ts";
import { createReportFiles } from "../../adapters/report-files.ts";
import { documentFault } from "../../commands/document-fault.ts";
import { readReportFiles, STREAM_LIMITS } from "../../commands/read-report-files.ts";
import { createReportLineReader, type ReportLines } from "../../commands/read-report-lines.ts";
import type { Member } from "../../core/fleet/fleet.ts";
import { createInterner, type Interner } from "../../core/fleet/intern.ts";
import { canonicalJson } from "../../core/model/canonical-json.ts";
import { reportFormat } from "../../intake/report.ts";
import type { IntakeOptions } from "../../intake/report-format.ts";
import { createReportLines } from "../../intake/report-lines.ts";
import { createReportReader } from "../../intake/to-report.ts";
import type { Recollection, RememberedFile } from "../../ports/intake-memory.ts";
import { NOW } from "./stock.ts";

const OPTIONS: IntakeOptions = { now: NOW, reportFault: (value) => documentFault("EndpointReport", value) };
/** The version that reports are taken in under. */
export const INTAKE_VERSION = "bench";

/** As `reports add` has it, so that what it remembered counts here. */
const SCOPE = canonicalJson([INTAKE_VERSION, reportFormat.format, {}]);

/** Reading alone, as `reports add` does it line by line: what comes of a line, and not what becomes of it. */
export interface Reading {
  /** As if nothing was ever read. @returns how many reports it read */
  readonly first: (bytes: Buffer) => number;
  /** After the same reports with earlier dates went into the fleet. */
  readonly again: (bytes: Buffer) => number;
  /** The files of the last call of `files`, as far as they are what they were. @returns how many reports they hold */
  readonly skipFile: (file: string, trust: "marks" | "content") => Promise<number>;
}

/** @param state a folder that the file was taken into, by `reports add` */
export async function openReading(state: string, file: string): Promise<Reading> {
  const held = await createFleetFiles(state).read();
  const memory = await createIntakeMemory(state).recall();
  const members = held?.fleet.members ?? new Map<string, Member>();
  const interner = held?.interner ?? createInterner();
  const known = readerOf(interner, (id) => members.get(id), memory);
  const { files } = await readFile(file, known, new Map(), "content");
  return {
    first: (fresh) =>
      readLines(
        fresh,
        readerOf(createInterner(), () => undefined),
      ),
    again: (later) => readLines(later, known),
    skipFile: async (path, trust) => (await readFile(path, known, files, trust)).skipped.reports,
  };
}

function readerOf(
  interner: Interner,
  heldOf: (id: string) => Member | undefined,
  memory?: Recollection,
): ReportLines {
  return createReportLineReader({
    read: createReportLines(OPTIONS, createReportReader(interner)),
    source: reportFormat.format,
    options: OPTIONS,
    heldOf,
    listedAs: (name) => name,
    scope: SCOPE,
    lineBytes: STREAM_LIMITS.lineBytes,
    ...(memory === undefined ? {} : { memory }),
  });
}

function readFile(
  file: string,
  lines: ReportLines,
  files: ReadonlyMap<string, RememberedFile>,
  trust: "marks" | "content",
): ReturnType<typeof readReportFiles> {
  return readReportFiles(createReportFiles(process.stdin).open([file]), {
    format: reportFormat,
    options: OPTIONS,
    reader: createReportReader(),
    lines,
    limits: STREAM_LIMITS,
    files,
    take: () => undefined,
    scope: SCOPE,
    trust,
  });
}

/** @throws {Error} for a line that is refused */
function readLines(bytes: Buffer, lines: ReportLines): number {
  let line = 0;
  for (const one of linesOf(bytes)) {
    line += 1;
    const read = lines({ line, bytes: one }, "f");
    if (read === undefined || "reason" in read) throw new Error(`line ${line} was refused: ${read?.reason}`);
  }
  return line;
}

/** The lines of a file as views of its bytes. */
export function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    yield bytes.subarray(at, end);
    at = end + 1;
  }
}
