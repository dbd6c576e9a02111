import { decodeUtf8 } from "../core/text/decode-text.ts";
import { asArray, fieldOf } from "../core/text/json-object.ts";
import { factReport } from "./fact-report.ts";
import { type JsonSlice, sliceJsonRecords } from "./json-records.ts";
import { parseJsonText } from "./json-text.ts";
import { fleetHosts, readFleetHost } from "./osquery/fleet-host.ts";
import { hostFacts } from "./osquery/host-facts.ts";
import { type LogEvent, readLogEvent } from "./osquery/log-event.ts";
import type { ItemCache } from "./osquery/software-of.ts";
import {
  type Conversion,
  type ConvertedRecord,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  refuse,
} from "./report-format.ts";
import { systemOfName } from "./system-of-name.ts";

/**
 * osquery's result logs (a line an event, snapshot or batch; of any number of hosts, in any number of files) and Fleet's host
 * documents. A log that begins in the middle, or lost a line, gives a report that says it is partial, never a shorter one.
 * @see osquery documentation, "Logging"; Fleet documentation, "REST API"
 */
export const osqueryFormat = gatheredFormat("osquery", "its-endpoint", convertAll);

interface Gathered {
  readonly hosts: Map<string, Host>;
  readonly records: ConvertedRecord[];
  readonly refused: RefusedReport[];
  /** What was lost of which nobody knows whose it was. */
  readonly lost: string[];
}

interface Host {
  /** Where its last line stands. */
  at: string;
  readonly events: LogEvent[];
  readonly faults: string[];
}

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const gathered: Gathered = { hosts: new Map(), records: [], refused: [], lost: [] };
  for (const input of inputs) readFile(input, options, gathered);
  const { hosts, records, refused, lost } = gathered;
  const stated = options.os === undefined ? undefined : systemOfName(options.os.id);
  const cache: ItemCache = new Map();
  for (const [host, { at, events, faults }] of hosts) {
    if (events.length === 0) continue;
    const facts = hostFacts({ host, events, faults: [...faults, ...lost] }, stated, cache);
    if (facts !== undefined) records.push({ record: factReport(facts, options), at });
    else
      refused.push(refuse(at, "none of its queries is about software, patches or the system", { id: host }));
  }
  return { records, refused };
}

function readFile(input: IntakeInput, options: IntakeOptions, gathered: Gathered): void {
  const text = decodeUtf8(input.bytes);
  if (text === undefined) {
    gathered.lost.push(`${input.name} is not UTF-8 text`);
    gathered.refused.push(refuse(input.name, "it is not UTF-8 text"));
    return;
  }
  const { slices, fault } = sliceJsonRecords(text);
  if (slices.length === 0 && fault === undefined)
    gathered.refused.push(refuse(input.name, "it holds no line"));
  const file: File = { name: input.name, hosts: new Set(), lost: [] };
  for (const slice of slices) readSlice(slice, file, options, gathered);
  if (fault !== undefined) lose(`${input.name}:${fault.line}`, fault.says, undefined, file, gathered);
  const [first] = file.lost;
  if (first !== undefined) for (const host of file.hosts) gathered.hosts.get(host)?.faults.push(first);
}

interface File {
  readonly name: string;
  readonly hosts: Set<string>;
  /** Lines that name no host: any host of the file may miss them. */
  readonly lost: string[];
}

function readSlice({ text, line }: JsonSlice, file: File, options: IntakeOptions, gathered: Gathered): void {
  const at = `${file.name}:${line}`;
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    const host = /"hostIdentifier"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
    lose(at, parsed.reason, host, file, gathered);
    return;
  }
  const hosts = fleetHosts(parsed.value);
  if (hosts !== undefined) {
    for (const host of hosts) takeFleetHost(host, at, options, gathered);
    return;
  }
  // What a TLS logger sends: several lines in one document.
  for (const value of asArray(fieldOf(parsed.value, "data")) ?? [parsed.value]) {
    const read = readLogEvent(value);
    if (read.kind === "fault") lose(at, read.says, read.host, file, gathered);
    if (read.kind !== "event") continue;
    file.hosts.add(read.event.host);
    hostOf(gathered, read.event.host, at).events.push(read.event);
  }
}

function lose(at: string, says: string, host: string | undefined, file: File, gathered: Gathered): void {
  gathered.refused.push(refuse(at, says, host === undefined ? {} : { id: host }));
  if (host === undefined) file.lost.push(`${at}: ${says}`);
  else hostOf(gathered, host, at).faults.push(`${at}: ${says}`);
}

function hostOf({ hosts }: Gathered, host: string, at: string): Host {
  const known = hosts.get(host);
  if (known !== undefined) {
    known.at = at;
    return known;
  }
  const made: Host = { at, events: [], faults: [] };
  hosts.set(host, made);
  return made;
}

function takeFleetHost(
  host: Readonly<Record<string, unknown>>,
  at: string,
  options: IntakeOptions,
  { records, refused }: Gathered,
): void {
  const read = readFleetHost(host, options.observedAt === undefined ? "no-instant" : "has-instant");
  if (read.ok) records.push({ record: factReport(read.facts, options), at });
  else refused.push(refuse(at, read.reason, read.id === undefined ? {} : { id: read.id }));
}
