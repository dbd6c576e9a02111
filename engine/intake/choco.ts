import type { SoftwareItem } from "../schema/documents.generated.ts";
import { readChocoList } from "./choco/read-list.ts";
import { readNuspec } from "./choco/read-nuspec.ts";
import { factReport } from "./fact-report.ts";
import {
  type Conversion,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  type RefusedReport,
  refuse,
} from "./report-format.ts";
import { decodeConsole } from "./systeminfo/console-text.ts";

/**
 * What Chocolatey installed: `choco list` (`-l` before version 2), with `-r` or without, or the `*.nuspec` files of
 * `chocolatey\lib`, all of one endpoint. Programs that it did not install are in it only with `--include-programs`: without,
 * the report is partial.
 * @see https://docs.chocolatey.org/en-us/choco/commands/list
 */
export const chocoFormat = gatheredFormat("choco", "nobody", convertAll);

/** What was read, and what is wrong with the rest. */
export interface ChocoSoftware {
  readonly software: readonly SoftwareItem[];
  readonly faults: readonly string[];
}

const MAX_BYTES = 16 * 1024 * 1024;

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const { id } = options;
  if (id === undefined)
    return {
      records: [],
      refused: inputs.map(({ name }) => refuse(name, "choco names no endpoint: give --id")),
    };
  const software: SoftwareItem[] = [];
  const faults: string[] = [];
  const refused: RefusedReport[] = [];
  for (const input of inputs) {
    const read = readFile(input);
    if (typeof read === "string") {
      refused.push(refuse(input.name, read));
      faults.push(`${input.name} could not be read: ${read}`);
      continue;
    }
    software.push(...read.software);
    faults.push(...read.faults);
  }
  if (software.length === 0) {
    const [first] = inputs;
    const nothing = first === undefined ? [] : [refuse(first.name, faults[0] ?? "it lists nothing", { id })];
    return { records: [], refused: refused.length > 0 ? refused.map((one) => ({ ...one, id })) : nothing };
  }
  const os = { family: "windows" } as const;
  return {
    records: [
      {
        record: factReport({ id, os, software, faults: [...new Set(faults)] }, options),
        at: inputs[0]?.name ?? "",
      },
    ],
    refused,
  };
}

function readFile({ bytes }: IntakeInput): ChocoSoftware | string {
  if (bytes.length > MAX_BYTES) return `it has ${bytes.length} bytes, more than ${MAX_BYTES}`;
  const decoded = decodeConsole(bytes);
  if (!decoded.ok) return decoded.reason;
  return /^\s*</.test(decoded.text) ? readNuspec(decoded.text) : readChocoList(decoded.text);
}
