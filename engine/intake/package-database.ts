import type { SoftwareItem } from "../schema/documents.generated.ts";
import { isOsRelease, readOsRelease } from "./os-release.ts";
import { partialText } from "./partial-text.ts";
import { type Conversion, type IntakeInput, type IntakeOptions, refuse } from "./report-format.ts";
import { statedReport } from "./stated-report.ts";

export interface ReadPackages {
  readonly software: readonly SoftwareItem[];
  readonly faults: readonly string[];
  /** The architecture of the package manager itself. */
  readonly arch?: string | undefined;
}

/** The report of a call whose files are one endpoint's package database, and its os-release where they have it. */
export function databaseReport(
  what: string,
  inputs: readonly IntakeInput[],
  options: IntakeOptions,
  read: (files: readonly IntakeInput[], distribution: string | undefined) => ReadPackages,
): Conversion {
  const { id } = options;
  const files = inputs.filter((input) => !isOsRelease(input));
  const [first] = files.length === 0 ? inputs : files;
  if (first === undefined) return { records: [], refused: [] };
  if (id === undefined)
    return { records: [], refused: [refuse(first.name, `${what} name no endpoint: give --id`)] };
  const release = readOsRelease(inputs.find(isOsRelease));
  const os = release ?? options.os;
  const { software, faults, arch } = read(files, os?.id);
  const partial = partialText(faults);
  if (software.length === 0) {
    const why = faults[0] === undefined ? "" : `: ${faults[0]}`;
    return { records: [], refused: [refuse(first.name, `lists no installed package${why}`, { id })] };
  }
  const list = {
    software,
    ...(arch === undefined ? {} : { arch }),
    ...(partial === undefined ? {} : { partial }),
  };
  const record = statedReport(id, list, { ...options, ...(os === undefined ? {} : { os }) });
  return { records: [{ record, at: first.name }], refused: [] };
}
