import { parseInstant } from "../core/model/instant.ts";
import type { EndpointReport } from "../schema/documents.generated.ts";
import { type JsonText, parseJsonText } from "./json-text.ts";
import { type IntakeOptions, type RefusedReport, refuse } from "./report-format.ts";

/** In UTF-16 code units. No endpoint says that much: a list of 20,000 packages takes some 4 MB. */
export const MAX_RECORD_LENGTH = 64 * 1024 * 1024;
/** As in what people write. */
export const MAX_RECORD_DEPTH = 64;

export type ReadDocument =
  | { readonly ok: true; readonly record: EndpointReport }
  | { readonly ok: false; readonly refused: RefusedReport };

/** One EndpointReport document, as what people state beside the file completes it. */
export function readReportText(text: string, at: string, options: IntakeOptions): ReadDocument {
  const parsed: JsonText = parseJsonText(text, { maxLength: MAX_RECORD_LENGTH, maxDepth: MAX_RECORD_DEPTH });
  if (!parsed.ok) return { ok: false, refused: refuse(at, parsed.reason) };
  const fault = options.reportFault(parsed.value);
  if (fault !== undefined) return { ok: false, refused: refuse(at, fault, identify(parsed.value)) };
  return { ok: true, record: fillIn(parsed.value as EndpointReport, options) };
}

/** What people state beside the file counts where the report says nothing. */
export function fillIn(record: EndpointReport, { labels, os }: IntakeOptions): EndpointReport {
  if (labels === undefined && os === undefined) return record;
  const { endpoint } = record;
  return {
    ...record,
    ...(labels === undefined ? {} : { endpoint: { ...endpoint, labels: { ...labels, ...endpoint.labels } } }),
    ...(os === undefined ? {} : { os: { ...os, ...record.os } }),
  };
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
