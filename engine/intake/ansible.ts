import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { JsonObject } from "../core/text/json-object.ts";
import { hostReport } from "./ansible/host-report.ts";
import { type Output, readOutputs } from "./ansible/outputs.ts";
import { factReport } from "./fact-report.ts";
import {
  type Conversion,
  type ConvertedRecord,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  refuse,
} from "./report-format.ts";

/**
 * What Ansible's modules `setup`, `package_facts` and `slurp` answered, of any number of hosts, in any number of files. Hosts that were
 * not reached or failed are refused by name.
 */
export const ansibleFormat = gatheredFormat("ansible", "its-endpoint", convertAll);

interface Host {
  at: string;
  readonly results: JsonObject[];
  /** Outputs of it that cannot be read. */
  readonly lost: string[];
}

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const hosts = new Map<string, Host>();
  const refused: RefusedReport[] = [];
  for (const input of inputs) {
    const text = decodeUtf8(input.bytes);
    if (text === undefined) refused.push(refuse(input.name, "it is not UTF-8 text"));
    else for (const output of readOutputs(text, input.name, options.id)) take(output, hosts, refused);
  }
  const records: ConvertedRecord[] = [];
  for (const [id, { at, results, lost }] of hosts) {
    if (results.length === 0) continue;
    const facts = hostReport(id, results, lost, options);
    if (facts === undefined) refused.push(refuse(at, "it has neither facts nor packages", { id }));
    else records.push({ record: factReport(facts, options), at });
  }
  return { records, refused };
}

function take(output: Output, hosts: Map<string, Host>, refused: RefusedReport[]): void {
  const { host: id, at } = output;
  if (output.kind === "fault") refused.push(refuse(at, output.says, id === undefined ? {} : { id }));
  if (id === undefined) return;
  const host = hosts.get(id) ?? { at, results: [], lost: [] };
  hosts.set(id, host);
  if (output.kind === "fault") host.lost.push(`${at}: ${output.says}`);
  else host.results.push(output.result);
}
