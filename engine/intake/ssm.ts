import { decodeUtf8 } from "../core/text/decode-text.ts";
import { factReport } from "./fact-report.ts";
import { parseJsonText } from "./json-text.ts";
import {
  type Conversion,
  type ConvertedRecord,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  refuse,
} from "./report-format.ts";
import { instanceFacts } from "./ssm/instance-facts.ts";
import { type Part, partsOf } from "./ssm/parts.ts";

/**
 * What `aws ssm` prints of instances: inventory, patches, their summaries, and the instances themselves, in any number of files.
 * `describe-instance-patches` does not say of which instance: `--id` does, or the file's name.
 */
export const ssmFormat = gatheredFormat("ssm", "its-endpoint", convertAll);

interface Instance {
  readonly at: string;
  readonly parts: Part[];
  /** What of it cannot be read. */
  readonly lost: string[];
}

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const instances = new Map<string, Instance>();
  const refused: RefusedReport[] = [];
  for (const input of inputs) readFile(input, options, instances, refused);
  const records: ConvertedRecord[] = [];
  for (const [id, { at, parts, lost }] of instances) {
    if (parts.length === 0) continue;
    const facts = instanceFacts(
      id,
      parts,
      lost,
      options.observedAt === undefined ? "no-instant" : "has-instant",
    );
    if (typeof facts === "string") refused.push(refuse(at, facts, { id }));
    else records.push({ record: factReport(facts, options), at });
  }
  return { records, refused };
}

function readFile(
  { name, bytes }: IntakeInput,
  options: IntakeOptions,
  instances: Map<string, Instance>,
  refused: RefusedReport[],
): void {
  const ofFile = options.id ?? /(?:^|[^0-9a-z])(m?i-[0-9a-f]{8,17})(?![0-9a-z])/i.exec(name)?.[1];
  const instanceOf = (id: string): Instance => {
    const instance = instances.get(id) ?? { at: name, parts: [], lost: [] };
    instances.set(id, instance);
    return instance;
  };
  const lose = (says: string, id: string | undefined): void => {
    refused.push(refuse(name, says, id === undefined ? {} : { id }));
    if (id !== undefined) instanceOf(id).lost.push(`${name}: ${says}`);
  };
  const text = decodeUtf8(bytes);
  const parsed = text === undefined ? undefined : parseJsonText(text);
  if (parsed === undefined || !parsed.ok) {
    lose(parsed === undefined ? "it is not UTF-8 text" : parsed.reason, ofFile);
    return;
  }
  for (const part of partsOf(parsed.value)) {
    const id = part.id ?? (part.kind === "patches" ? ofFile : undefined);
    if (part.kind === "fault") lose(part.says, id);
    else if (id === undefined)
      lose(
        "patches name no instance: give --id, or name the file like it, as i-0123456789abcdef0.json",
        undefined,
      );
    else instanceOf(id).parts.push(part);
  }
}
