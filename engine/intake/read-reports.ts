import type { Received, ReceivedReport } from "../core/fleet/received.ts";
import {
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  type ReportFormat,
  refuse,
} from "./report-format.ts";
import type { ReportReader } from "./to-report.ts";

export interface ReadReports {
  /** What is to be folded: the reports, and the refused records that name an endpoint. */
  readonly received: readonly Received[];
  readonly reports: readonly ReceivedReport[];
  /** In the order in which they stand in the files. */
  readonly refused: readonly RefusedReport[];
}

/** Reads files of one format. A bad record is refused by name, and all others go in. */
export function readReports(
  inputs: Iterable<IntakeInput>,
  format: ReportFormat,
  options: IntakeOptions,
  reader: ReportReader,
): ReadReports {
  const reports: ReceivedReport[] = [];
  const refused: RefusedReport[] = [];
  for (const input of inputs) {
    const conversion = format.convert(input, options);
    const refusedHere = [...conversion.refused];
    for (const { record, at } of conversion.records) {
      const read = reader.read(record, options.now);
      if (read.ok) reports.push(read.received);
      else {
        const { reason, observedAt } = read;
        refusedHere.push(
          refuse(at, reason, { id: record.endpoint.id, ...(observedAt === undefined ? {} : { observedAt }) }),
        );
      }
    }
    for (const one of refusedHere.sort((a, b) => lineOf(a) - lineOf(b))) refused.push(one);
  }
  return { received: [...reports, ...refused.flatMap(asReceived)], reports, refused };
}

function lineOf({ at }: RefusedReport): number {
  return Number(/:(\d+)$/.exec(at)?.[1] ?? 0);
}

function asReceived({ id, observedAt, reason }: RefusedReport): readonly Received[] {
  if (id === undefined) return [];
  return [{ kind: "refused", id, ...(observedAt === undefined ? {} : { at: observedAt }), says: reason }];
}
