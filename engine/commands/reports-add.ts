import { NO_FLEET } from "../core/fleet/fleet.ts";
import { fold } from "../core/fleet/fold.ts";
import { createInterner } from "../core/fleet/intern.ts";
import { newClones, type Outcome, outcomeOf } from "../core/fleet/outcomes.ts";
import type { MissingOf, Received, ReceivedReport } from "../core/fleet/received.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Instant } from "../core/model/instant.ts";
import { readReports } from "../intake/read-reports.ts";
import {
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  type ReportFormat,
  refuse,
} from "../intake/report-format.ts";
import { createReportReader, type ReportReader } from "../intake/to-report.ts";
import type { FleetReader, FleetWriter } from "../ports/fleet-store.ts";
import type { ReportSource } from "../ports/report-source.ts";
import { documentFault } from "./document-fault.ts";

export interface AddReports {
  readonly format: ReportFormat;
  readonly paths: readonly string[];
  /** What people state beside the files. `id` names one endpoint, so it goes with one file. */
  readonly stated: Pick<IntakeOptions, "id" | "labels" | "os" | "observedAt">;
  readonly now: Instant;
  /** Under the catalog of the day; without a catalog, nothing is missing. */
  readonly missingOf: MissingOf;
  /** The id by which the inventory lists what reports under a name. */
  readonly listedAs: (name: string) => string;
  /** Formats, the one whose word counts first; see `reports.precedence` of the workspace. */
  readonly precedence: readonly string[];
}

export interface AddReportsPorts {
  readonly source: ReportSource;
  readonly fleet: FleetReader & FleetWriter;
}

export interface AddedReports {
  /** Reports by what they came to; the ids of their endpoints, ascending, one for each report. */
  readonly taken: readonly string[];
  readonly unchanged: readonly string[];
  readonly older: readonly string[];
  /** In the order of the files. One is enough for exit 3; the others went in all the same. */
  readonly refused: readonly RefusedReport[];
  /** Endpoints that turned out to be several machines. */
  readonly clones: readonly { readonly id: string; readonly says: string }[];
  /** Endpoints known now. */
  readonly endpoints: number;
  /** Of the snapshot; none where there is no fleet still. */
  readonly digest?: string;
  readonly written: "new" | "unchanged";
  /** Generations of the fleet that were found damaged; an older one was taken. */
  readonly damaged: readonly string[];
}

/**
 * Takes reports into the fleet, under its lock: all of them or, when the world fails meanwhile, none.
 * @throws {OutsideError} what disk and state cannot give
 */
export async function addReports(request: AddReports, ports: AddReportsPorts): Promise<AddedReports> {
  return ports.fleet.exclusively(async () => {
    const held = await ports.fleet.read();
    const before = held?.fleet ?? NO_FLEET;
    const reader = createReportReader(held?.interner ?? createInterner());
    const read = await readAll(request, ports.source, reader);
    const { refused } = read;
    const named = <T extends Received>(record: T): T => ({ ...record, id: request.listedAs(record.id) });
    const [received, reports] = [read.received.map(named), read.reports.map(named)];
    const after = fold(before, received, request.missingOf, request.now, request.precedence);
    const isNothing = held === undefined && after.members.size === 0;
    const kept = isNothing ? { written: "unchanged" as const } : await ports.fleet.write(after);
    const ids = idsByOutcome(reports, (report) => outcomeOf(before, after, report));
    return {
      ...ids,
      refused,
      clones: newClones(before, after),
      endpoints: after.members.size,
      ...kept,
      damaged: held?.damaged ?? [],
    };
  });
}

/** Of all files of a call whose format needs them together. */
const MAX_GATHERED_BYTES = 512 * 1024 * 1024;

async function readAll(
  { format, paths, stated, now }: AddReports,
  source: ReportSource,
  reader: ReportReader,
): Promise<{
  received: readonly Received[];
  reports: readonly ReceivedReport[];
  refused: readonly RefusedReport[];
}> {
  const options: IntakeOptions = {
    ...stated,
    now,
    reportFault: (value) => documentFault("EndpointReport", value),
  };
  const received: Received[] = [];
  const reports: ReceivedReport[] = [];
  const refused: RefusedReport[] = [];
  const names: string[] = [];
  const gathered: IntakeInput[] = [];
  const lost: string[] = [];
  let bytes = 0;
  const take = (inputs: readonly IntakeInput[]): void => {
    const read = readReports(inputs, format, options, reader, lost);
    for (const one of read.received) received.push(one);
    for (const one of read.reports) reports.push(one);
    for (const one of read.refused) refused.push(one);
  };
  for await (const file of source.read(paths)) {
    names.push(file.name);
    if (file.kind === "unusable") {
      refused.push(refuse(file.name, file.reason));
      lost.push(file.name);
    } else if (format.convertAll === undefined) take([file]);
    else if (bytes + file.bytes.length > MAX_GATHERED_BYTES) {
      refused.push(refuse(file.name, `the files before it leave less than its ${file.bytes.length} bytes`));
      lost.push(file.name);
    } else {
      bytes += file.bytes.length;
      gathered.push(file);
    }
  }
  if (format.convertAll !== undefined) {
    take(gathered);
  } else if (format.names === "nobody" && stated.id !== undefined && names.length > 1) {
    return {
      received: [],
      reports: [],
      refused: names.map((name) => refuse(name, oneTooMany(stated.id, names.length))),
    };
  }
  return { received, reports, refused };
}

function oneTooMany(id: string | undefined, files: number): string {
  return `--id "${id}" names one endpoint, and ${files} files were given: add them one by one`;
}

function idsByOutcome(
  reports: readonly ReceivedReport[],
  outcome: (report: ReceivedReport) => Outcome,
): Readonly<Record<Outcome, readonly string[]>> {
  const ids: Record<Outcome, string[]> = { taken: [], unchanged: [], older: [] };
  for (const report of reports) ids[outcome(report)].push(report.id);
  for (const list of Object.values(ids)) list.sort(compareText);
  return ids;
}
