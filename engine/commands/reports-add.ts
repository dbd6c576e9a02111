import { type Fleet, type Member, NO_FLEET } from "../core/fleet/fleet.ts";
import { createInterner, type Interner } from "../core/fleet/intern.ts";
import type { MissingOf, Received } from "../core/fleet/received.ts";
import { canonicalJson } from "../core/model/canonical-json.ts";
import type { Instant } from "../core/model/instant.ts";
import { readReports } from "../intake/read-reports.ts";
import type { StreamLimits } from "../intake/record-stream.ts";
import {
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  type ReportFormat,
  refuse,
} from "../intake/report-format.ts";
import { createReportReader, type ReportReader } from "../intake/to-report.ts";
import type { FleetReader, FleetWriter, StoredFleet } from "../ports/fleet-store.ts";
import type { IntakeMemory, Recollection, RememberedFile } from "../ports/intake-memory.ts";
import type { ReportSource } from "../ports/report-source.ts";
import { createBatchedFold } from "./batched-fold.ts";
import { documentFault } from "./document-fault.ts";
import { readReportFiles, STREAM_LIMITS } from "./read-report-files.ts";
import { createReportLineReader } from "./read-report-lines.ts";

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
  /** What the memory of earlier calls is worth; without it, none is used and none is kept. */
  readonly basis?: IntakeBasis;
  readonly limits?: StreamLimits;
}

/** What decides, beside a file's bytes, on what becomes of it. A text that is another one means that it may be another thing. */
export interface IntakeBasis {
  /** What reads the files. */
  readonly version: string;
  /** What `missingOf` goes by. */
  readonly catalog: string;
  /** What `listedAs` goes by. */
  readonly naming: string;
  /** Whether a file is known again by what the disk says of it, or by its bytes alone. */
  readonly trust: "marks" | "content";
}

export interface AddReportsPorts {
  readonly source: ReportSource;
  readonly fleet: FleetReader & FleetWriter;
  readonly memory?: IntakeMemory;
}

export interface AddedReports {
  /** Reports by what they came to; the ids of their endpoints, ascending, one for each report. */
  readonly taken: readonly string[];
  readonly unchanged: readonly string[];
  readonly older: readonly string[];
  /** Files that went in before, and are what they were; how many reports that is. */
  readonly skipped: { readonly files: number; readonly reports: number };
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
 * Takes reports into the fleet, under its lock: all of them or, when the world fails meanwhile, none. Of what it reads it holds one
 * record at a time, and of what it took one report an endpoint.
 * @throws {OutsideError} what disk and state cannot give
 */
export async function addReports(request: AddReports, ports: AddReportsPorts): Promise<AddedReports> {
  return ports.fleet.exclusively(async () => {
    const held = await ports.fleet.read();
    const before = held?.fleet ?? NO_FLEET;
    const memory = request.basis === undefined ? undefined : await ports.memory?.recall();
    const heldOf = createMemo(before);
    const interner = held?.interner ?? createInterner();
    const batched = createBatchedFold(
      before,
      { ...request, source: request.format.format, interner },
      heldOf,
    );
    const take = (record: Received): void => batched.take({ ...record, id: request.listedAs(record.id) });
    const read = await readInto({ request, source: ports.source, held, interner, heldOf, memory, take });
    const { after, ids, clones } = batched.finish();
    const isNothing =
      (held === undefined && after.members.size === 0) || (read.skipped.files > 0 && read.isNothing);
    const kept = isNothing ? unwritten(held) : await ports.fleet.write(after);
    if (kept.digest !== undefined)
      await memory?.keep(kept.digest, read.files, (id) => after.members.has(request.listedAs(id)));
    return {
      ...ids,
      skipped: read.skipped,
      refused: read.refused,
      clones,
      endpoints: after.members.size,
      ...kept,
      damaged: held?.damaged ?? [],
    };
  });
}

const MOST_REMEMBERED = 1000;

/** A member is made each time that a fleet is asked for it; each report asks a few times in a row. */
function createMemo({ members }: Fleet): (id: string) => Member | undefined {
  const made = new Map<string, Member | undefined>();
  return (id) => {
    if (made.has(id)) return made.get(id);
    if (made.size >= MOST_REMEMBERED) made.clear();
    const member = members.get(id);
    made.set(id, member);
    return member;
  };
}

function unwritten(held: StoredFleet | undefined): Pick<AddedReports, "digest" | "written"> {
  return { written: "unchanged", ...(held === undefined ? {} : { digest: held.digest }) };
}

interface Reading {
  readonly request: AddReports;
  readonly source: ReportSource;
  readonly held: StoredFleet | undefined;
  readonly interner: Interner;
  readonly heldOf: (id: string) => Member | undefined;
  readonly memory: Recollection | undefined;
  readonly take: (received: Received) => void;
}

interface ReadAll {
  readonly refused: readonly RefusedReport[];
  readonly skipped: AddedReports["skipped"];
  readonly files: ReadonlyMap<string, RememberedFile>;
  readonly isNothing: boolean;
}

async function readInto(reading: Reading): Promise<ReadAll> {
  const { request, source, held, interner, heldOf, memory, take } = reading;
  const { format, stated, now, paths, listedAs, precedence, basis, limits = STREAM_LIMITS } = request;
  const options: IntakeOptions = {
    ...stated,
    now,
    reportFault: (value) => documentFault("EndpointReport", value),
  };
  const reader = createReportReader(interner);
  const files = filesIn(held, memory);
  if (format.lines === undefined) {
    const { received, refused } = await readWhole(request, source, options, reader);
    for (const one of received) take(one);
    return { refused, skipped: { files: 0, reports: 0 }, files, isNothing: false };
  }
  const scope = canonicalJson([basis?.version ?? "", format.format, { ...stated }]);
  const lines = createReportLineReader({
    read: format.lines(options, reader),
    source: format.format,
    options,
    heldOf,
    listedAs,
    scope,
    lineBytes: limits.lineBytes,
    ...(memory === undefined ? {} : { memory }),
  });
  return readReportFiles(source.open(paths), {
    format,
    options,
    reader,
    lines,
    limits,
    files,
    take,
    scope: canonicalJson([scope, basis?.catalog ?? "", basis?.naming ?? "", precedence]),
    trust: basis?.trust ?? "content",
  });
}

/** Files are worth remembering only as part of the very fleet that they went into: an older one may lack them. */
function filesIn(
  held: StoredFleet | undefined,
  memory: Recollection | undefined,
): ReadonlyMap<string, RememberedFile> {
  const isThatFleet = held !== undefined && held.damaged.length === 0 && memory?.fleet === held.digest;
  return isThatFleet ? memory.files : new Map();
}

/** Of all files of a call whose format needs them together. */
const MAX_GATHERED_BYTES = 512 * 1024 * 1024;

async function readWhole(
  { format, paths, stated }: AddReports,
  source: ReportSource,
  options: IntakeOptions,
  reader: ReportReader,
): Promise<{ readonly received: readonly Received[]; readonly refused: readonly RefusedReport[] }> {
  const received: Received[] = [];
  const refused: RefusedReport[] = [];
  const names: string[] = [];
  const gathered: IntakeInput[] = [];
  const lost: string[] = [];
  let bytes = 0;
  const take = (inputs: readonly IntakeInput[]): void => {
    const read = readReports(inputs, format, options, reader, lost);
    for (const one of read.received) received.push(one);
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
      refused: names.map((name) => refuse(name, oneTooMany(stated.id, names.length))),
    };
  }
  return { received, refused };
}

function oneTooMany(id: string | undefined, files: number): string {
  return `--id "${id}" names one endpoint, and ${files} files were given: add them one by one`;
}
