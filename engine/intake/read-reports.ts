import type { Received, ReceivedReport } from "../core/fleet/received.ts";
import {
  type Conversion,
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

/**
 * Reads files of one format. A bad record is refused by name, and all others go in. A format that gathers needs all files of a
 * call in one call of this.
 *
 * @param lost files of the call that nobody could read: where a format gathers, no report is whole without them
 */
export function readReports(
  inputs: Iterable<IntakeInput>,
  format: ReportFormat,
  options: IntakeOptions,
  reader: ReportReader,
  lost: readonly string[] = [],
): ReadReports {
  const reports: ReceivedReport[] = [];
  const refused: RefusedReport[] = [];
  for (const conversion of convert(inputs, format, options, lost)) {
    const refusedHere = [...conversion.refused];
    for (const { record, at } of conversion.records) {
      const read = reader.read(record, options.now);
      if (read.ok) reports.push({ ...read.received, source: format.format });
      else {
        const { reason, observedAt } = read;
        refusedHere.push(
          refuse(at, reason, { id: record.endpoint.id, ...(observedAt === undefined ? {} : { observedAt }) }),
        );
      }
    }
    // Stable: a format that gathers gives its refusals in the order of the files, and of the lines in each.
    const ordered =
      format.convertAll === undefined ? refusedHere.sort((a, b) => lineOf(a) - lineOf(b)) : refusedHere;
    for (const one of ordered) refused.push(one);
  }
  return {
    received: [...reports, ...refused.flatMap((one) => asReceived(one, format.format))],
    reports,
    refused,
  };
}

/** One conversion a file; where the format gathers, one of all. */
function* convert(
  inputs: Iterable<IntakeInput>,
  format: ReportFormat,
  options: IntakeOptions,
  lost: readonly string[],
): Generator<Conversion> {
  if (format.convertAll === undefined) {
    for (const input of inputs) yield format.convert(input, options);
    return;
  }
  const files = [...inputs];
  if (files.length === 0) return;
  const { records, refused } = format.convertAll(files, options);
  const [first] = lost;
  if (first === undefined) {
    yield { records, refused };
    return;
  }
  const more = lost.length === 1 ? "" : `, and ${lost.length - 1} more`;
  const without = `${first} could not be read${more}`;
  yield {
    records: records.map(({ record, at }) => ({
      record: { ...record, partial: record.partial ?? without },
      at,
    })),
    refused,
  };
}

function lineOf({ at }: RefusedReport): number {
  return Number(/:(\d+)$/.exec(at)?.[1] ?? 0);
}

/** What the fleet is told of a refusal: nothing where it names nobody. */
export function asReceived({ id, observedAt, reason }: RefusedReport, source: string): readonly Received[] {
  if (id === undefined) return [];
  const at = observedAt === undefined ? {} : { at: observedAt };
  return [{ kind: "refused", id, source, ...at, says: reason }];
}
