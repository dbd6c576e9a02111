import { MAX_AHEAD_MS } from "../core/fleet/fold.ts";
import { createInterner, type Interner } from "../core/fleet/intern.ts";
import type { ReceivedReport } from "../core/fleet/received.ts";
import { formatInstant, type Instant, parseInstant } from "../core/model/instant.ts";
import { canonicalPatchId } from "../core/model/kb-id.ts";
import type {
  Attempt,
  Evidence,
  FirmwareItem,
  ProductVersion,
  Report,
  Software,
  System,
} from "../core/model/report.ts";
import type { EndpointReport, SoftwareItem } from "../schema/documents.generated.ts";
import { createPurlReader, type PurlReader } from "./purl.ts";
import { ReportFault, readInstant, readPast } from "./report-fault.ts";
import { createSoftwareReader, type SoftwareReader } from "./software-reader.ts";

export type ReadReport =
  | { readonly ok: true; readonly received: ReceivedReport }
  | { readonly ok: false; readonly reason: string; readonly observedAt?: Instant };

/** Turns EndpointReports, of whatever format, into what the fleet is folded from. */
export interface ReportReader {
  /**
   * @param record has the shape of its schema
   * @param now reports from more than ten minutes after it are refused
   * @param software the items of the record's list, where they were read already: it is then not looked at
   */
  readonly read: (record: EndpointReport, now: Instant, software?: readonly Software[]) => ReadReport;
  /** One item of a list; undefined: it cannot be used, for a reason that `read` tells. */
  readonly software: (item: SoftwareItem) => Software | undefined;
}

/** It keeps every package URL that it has read: make one for each fleet, with the interner that the fleet was decoded with. */
export function createReportReader(interner: Interner = createInterner()): ReportReader {
  const purls = createPurlReader();
  const tools: Tools = { interner, purls, software: createSoftwareReader(interner, purls) };
  return {
    software: (item) => ("fault" in purls(item.purl) ? undefined : tools.software(item, 0)),
    read: (record, now, software) => {
      try {
        return { ok: true, received: receive(record, now, tools, software) };
      } catch (error) {
        if (!(error instanceof ReportFault)) throw error;
        const observedAt = parseInstant(record.observedAt);
        return { ok: false, reason: error.message, ...(observedAt === undefined ? {} : { observedAt }) };
      }
    },
  };
}

interface Tools {
  readonly interner: Interner;
  readonly purls: PurlReader;
  readonly software: SoftwareReader;
}

const MAX_ID_LENGTH = 255;
/** Of any list; real endpoints list a few thousand packages. */
const MAX_ITEMS = 200_000;

function receive(
  record: EndpointReport,
  now: Instant,
  tools: Tools,
  items: readonly Software[] | undefined,
): ReceivedReport {
  const { id } = record.endpoint;
  if (id.length > MAX_ID_LENGTH) throw new ReportFault(`the id is longer than ${MAX_ID_LENGTH} characters`);
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(id))
    throw new ReportFault(`the id ${JSON.stringify(id)} has a control character`);
  for (const [key, value] of Object.entries(record)) {
    if (Array.isArray(value) && value.length > MAX_ITEMS) {
      throw new ReportFault(`${key} lists ${value.length} items, more than ${MAX_ITEMS}`);
    }
  }
  if (items !== undefined && items.length > MAX_ITEMS)
    throw new ReportFault(`software lists ${items.length} items, more than ${MAX_ITEMS}`);
  if (record.sequence !== undefined && !Number.isSafeInteger(record.sequence)) {
    throw new ReportFault(`sequence ${record.sequence} is more than can be counted`);
  }
  const observedAt = readInstant("observedAt", record.observedAt);
  if (observedAt > now + MAX_AHEAD_MS) {
    throw new ReportFault(
      `observedAt ${formatInstant(observedAt)} lies ahead of the clock, ${formatInstant(now)}`,
    );
  }
  const latest = observedAt + MAX_AHEAD_MS;
  const attempts = (record.attempts ?? []).map((attempt, index) =>
    readAttempt(attempt, `attempts[${index}]`, latest),
  );
  return { kind: "report", id, report: reportOf(record, observedAt, latest, tools, items), attempts };
}

/**
 * Absent stays absent, and an empty list stays empty. An empty text is a fact that was not reported.
 * Lists whose order means nothing are sorted, so that a report which only shuffles them says the same.
 */
function reportOf(
  record: EndpointReport,
  observedAt: Instant,
  latest: Instant,
  tools: Tools,
  items: readonly Software[] | undefined,
): Report {
  const { interner, purls } = tools;
  const { endpoint, software, offered, transactions, partial } = record;
  const facts: { [Key in keyof Report]: Report[Key] | undefined } = {
    observedAt,
    sequence: record.sequence,
    hostname: stated(endpoint.hostname),
    timezone: stated(endpoint.timezone),
    labels: endpoint.labels && statedOnly(endpoint.labels),
    os: record.os && (statedOnly(record.os) as System),
    hardware: record.hardware && statedOnly(record.hardware),
    firmware: record.firmware?.map(readFirmware),
    image: software && interner.image(items ?? software.map((item, index) => tools.software(item, index))),
    modules: record.modules && sortedBy(record.modules, ({ name, stream }) => `${name}\n${stream}`),
    offered: offered && readProducts(offered, "offered", purls),
    installedPatches: record.installedPatches && patchIds(record.installedPatches),
    availablePatches: record.availablePatches && patchIds(record.availablePatches),
    transactions: transactions?.map(({ patch, brings }, index) => {
      return {
        patch: canonicalPatchId(patch),
        brings: readProducts(brings, `transactions[${index}].brings`, purls),
      };
    }),
    rebootPending: record.rebootPending,
    bootedAt: record.bootedAt === undefined ? undefined : readPast("bootedAt", record.bootedAt, latest),
    health: record.health,
    evidence: record.evidence?.map((item, index) => readEvidence(item, `evidence[${index}]`, latest)),
    partial: stated(partial),
  };
  const report: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    report[key] = typeof value === "object" && key !== "image" ? interner.shared(value) : value;
  }
  return report as unknown as Report;
}

function readAttempt(
  attempt: NonNullable<EndpointReport["attempts"]>[number],
  where: string,
  latest: Instant,
): Attempt {
  const { patch, outcome, code, rebootRequired, startedAt, finishedAt } = attempt;
  return {
    patch: canonicalPatchId(patch),
    startedAt: readPast(`${where}.startedAt`, startedAt, latest),
    ...(finishedAt === undefined ? {} : { finishedAt: readPast(`${where}.finishedAt`, finishedAt, latest) }),
    outcome,
    ...(code === undefined ? {} : { code }),
    ...(rebootRequired === undefined ? {} : { rebootRequired }),
  };
}

function readEvidence(
  { type, at }: NonNullable<EndpointReport["evidence"]>[number],
  where: string,
  latest: Instant,
): Evidence {
  return { type, at: readPast(`${where}.at`, at, latest) };
}

function readFirmware(item: NonNullable<EndpointReport["firmware"]>[number]): FirmwareItem {
  const vendor = stated(item.vendor);
  return {
    component: item.component,
    version: item.version ?? "",
    ...(vendor === undefined ? {} : { vendor }),
  };
}

function readProducts(texts: readonly string[], where: string, purls: PurlReader): readonly ProductVersion[] {
  const products = texts.map((text, index) => {
    const read = purls(text);
    if ("fault" in read)
      throw new ReportFault(`${where}[${index}]: the purl ${JSON.stringify(text)} ${read.fault}`);
    const { type, product, version } = read;
    return { type, product, version };
  });
  return sortedBy(products, ({ type, product, version }) => `${type}\n${product}\n${version}`);
}

/** However a tool writes a KB, one KB is one id. */
function patchIds(texts: readonly string[]): readonly string[] {
  return sortedBy(texts.map(canonicalPatchId), (id) => id);
}

/** Without repetitions, by UTF-16 code unit. */
function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

function stated(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}

/** Without the members that are an empty text. */
function statedOnly<T>(facts: Readonly<Record<string, T>> | object): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ""));
}
