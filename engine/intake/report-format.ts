import type { ReceivedReport } from "../core/fleet/received.ts";
import type { Instant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import type { ReportReader } from "./to-report.ts";

/** One file (or standard input) as it came, unpacked. */
export interface IntakeInput {
  /** A path, or `-`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the person at the terminal says beside the files: it fills in what the format lacks, and overrides nothing. */
export interface IntakeOptions {
  readonly id?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly os?: { readonly id: string; readonly version: string };
  /** RFC 3339; without it, `now`. */
  readonly observedAt?: string;
  readonly now: Instant;
  /** Says what is wrong with a value that should be an EndpointReport document; undefined when nothing is. */
  readonly reportFault: (value: unknown) => string | undefined;
}

export interface ConvertedRecord {
  readonly record: EndpointReport;
  /** `file:line`, or the file. */
  readonly at: string;
}

/** A record that did not go in. The others did. */
export interface RefusedReport {
  /** The endpoint's id, where it could be read; else `at`. */
  readonly record: string;
  readonly at: string;
  readonly id?: string;
  /** When it was made, where that could be read. */
  readonly observedAt?: Instant;
  /** Completes "refused …: ". */
  readonly reason: string;
}

export interface Conversion {
  readonly records: readonly ConvertedRecord[];
  readonly refused: readonly RefusedReport[];
}

/** A format that endpoint state comes in: bytes to EndpointReports. Pure. */
export interface ReportFormat {
  readonly format: string;
  /** Whether a record says whose it is, or `--id` has to, which then goes with one file. */
  readonly names: "its-endpoint" | "nobody";
  readonly convert: (input: IntakeInput, options: IntakeOptions) => Conversion;
  /**
   * Takes the place of `convert` where what one endpoint says may lie in several files: it gets all files of a call at once, in
   * their order. `--id` then goes with any number of files, which are one endpoint's.
   */
  readonly convertAll?: (inputs: readonly IntakeInput[], options: IntakeOptions) => Conversion;
  /** Of a format that may come as one record a line: files of any size are then read line by line. */
  readonly lines?: (options: IntakeOptions, reader: ReportReader) => LineReader;
}

/** One line as one report, named by where it stands. */
export type LineReader = (text: string, at: string) => ReadLine;

export type ReadLine =
  | {
      readonly ok: true;
      readonly received: ReceivedReport;
      /** As it was written; its software may be left out. */
      readonly record: EndpointReport;
      /** The line but for such software as has nowhere a name of what changes from one report to the next. */
      readonly rest: string;
    }
  | { readonly ok: false; readonly refused: RefusedReport };

/** A format of which all files of a call belong together. */
export function gatheredFormat(
  format: string,
  names: ReportFormat["names"],
  convertAll: NonNullable<ReportFormat["convertAll"]>,
): ReportFormat {
  return { format, names, convertAll, convert: (input, options) => convertAll([input], options) };
}

export function refuse(
  at: string,
  reason: string,
  known: Pick<RefusedReport, "id" | "observedAt"> = {},
): RefusedReport {
  return { record: known.id === undefined || known.id === "" ? at : known.id, at, ...known, reason };
}
