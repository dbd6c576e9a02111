import { decodeUtf8 } from "../core/text/decode-text.ts";
import { sliceJsonRecords } from "./json-records.ts";
import { notUtf8 } from "./not-utf8.ts";
import {
  type Conversion,
  type ConvertedRecord,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  type ReportFormat,
  refuse,
} from "./report-format.ts";
import { createReportLines } from "./report-lines.ts";
import { readReportText } from "./report-text.ts";

/** EndpointReport documents: one JSON object, an array of them, or one a line (NDJSON). */
export const reportFormat: ReportFormat = {
  format: "report",
  names: "its-endpoint",
  convert,
  lines: createReportLines,
};

function convert(input: IntakeInput, options: IntakeOptions): Conversion {
  const text = decodeUtf8(input.bytes);
  if (text === undefined) return { records: [], refused: [refuse(input.name, notUtf8(input.bytes))] };
  const { slices, fault } = sliceJsonRecords(text);
  const records: ConvertedRecord[] = [];
  const refused: RefusedReport[] = [];
  for (const slice of slices) {
    const at = `${input.name}:${slice.line}`;
    const read = readReportText(slice.text, at, options);
    if (read.ok) records.push({ record: read.record, at });
    else refused.push(read.refused);
  }
  if (fault !== undefined) refused.push(refuse(`${input.name}:${fault.line}`, fault.says));
  if (records.length + refused.length === 0) refused.push(refuse(input.name, "it holds no report"));
  return { records, refused };
}
