import { parseInstant } from "../core/model/instant.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import { parseStrictJson } from "../core/text/strict-json.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { type JsonSlice, sliceJsonRecords } from "./json-records.ts";
import {
  type Conversion,
  type ConvertedRecord,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  type ReportFormat,
  refuse,
} from "./report-format.ts";

/** EndpointReport documents: one JSON object, an array of them, or one a line (NDJSON). */
export const reportFormat: ReportFormat = { format: "report", names: "its-endpoint", convert };

/** No endpoint says that much: a list of 20,000 packages takes some 4 MB. */
const MAX_RECORD_LENGTH = 64 * 1024 * 1024;
/** As in what people write. */
const MAX_DEPTH = 64;

function convert(input: IntakeInput, options: IntakeOptions): Conversion {
  const text = decodeUtf8(input.bytes);
  if (text === undefined) return { records: [], refused: [refuse(input.name, "it is not UTF-8 text")] };
  const { slices, fault } = sliceJsonRecords(text);
  const records: ConvertedRecord[] = [];
  const refused: RefusedReport[] = [];
  for (const slice of slices) {
    const at = `${input.name}:${slice.line}`;
    const record = readRecord(slice, at, options);
    if ("reason" in record) refused.push(record);
    else records.push({ record: fillIn(record, options), at });
  }
  if (fault !== undefined) refused.push(refuse(`${input.name}:${fault.line}`, fault.says));
  if (records.length + refused.length === 0) refused.push(refuse(input.name, "it holds no report"));
  return { records, refused };
}

function readRecord(
  { text }: JsonSlice,
  at: string,
  { reportFault }: IntakeOptions,
): EndpointReport | RefusedReport {
  const parsed = parseStrictJson(text, { maxLength: MAX_RECORD_LENGTH, maxDepth: MAX_DEPTH });
  if (!parsed.ok) return refuse(at, `${parsed.reason}, at character ${parsed.offset + 1}`);
  if (hasHalfPair(text, parsed.value)) return refuse(at, "a text of it holds half a surrogate pair");
  const known = identify(parsed.value);
  const fault = reportFault(parsed.value);
  return fault === undefined ? (parsed.value as EndpointReport) : refuse(at, fault, known);
}

/** What a record that may have any shape says of whose it is, and of when. */
function identify(value: unknown): Pick<RefusedReport, "id" | "observedAt"> {
  const { endpoint, observedAt: stated } = objectOf(value);
  const { id } = objectOf(endpoint);
  const observedAt = typeof stated === "string" ? parseInstant(stated) : undefined;
  return { ...(typeof id === "string" ? { id } : {}), ...(observedAt === undefined ? {} : { observedAt }) };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Only an escape can bring one into text that was UTF-8. It has no place in any output, so it gets no way in. */
function hasHalfPair(text: string, value: unknown): boolean {
  return text.includes("\\u") && holdsHalfPair(value);
}

function holdsHalfPair(value: unknown): boolean {
  if (typeof value === "string") return /\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, item]) => holdsHalfPair(key) || holdsHalfPair(item));
}

/** What people state beside the file counts where the report says nothing. */
function fillIn(record: EndpointReport, { labels, os }: IntakeOptions): EndpointReport {
  if (labels === undefined && os === undefined) return record;
  const { endpoint } = record;
  return {
    ...record,
    ...(labels === undefined ? {} : { endpoint: { ...endpoint, labels: { ...labels, ...endpoint.labels } } }),
    ...(os === undefined ? {} : { os: { ...os, ...record.os } }),
  };
}
