import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import { factReport } from "./fact-report.ts";
import {
  type Conversion,
  gatheredFormat,
  type IntakeInput,
  type IntakeOptions,
  refuse,
} from "./report-format.ts";
import { readSystemLines, type SystemLines } from "./softwareupdate/read-system-lines.ts";
import { readUpdateList } from "./softwareupdate/read-update-list.ts";

/**
 * `softwareupdate -l` of macOS, as it was until 10.14 and as it is since, and `sw_vers` in the same file or beside it. Only the
 * latter says which macOS it is. A list that could not be fetched is not an empty one.
 * @see softwareupdate(8), sw_vers(1)
 */
export const softwareupdateFormat = gatheredFormat("softwareupdate", "nobody", convertAll);

function convertAll(inputs: readonly IntakeInput[], options: IntakeOptions): Conversion {
  const { id, os: stated } = options;
  const at = inputs[0]?.name ?? "-";
  if (id === undefined) return refused(at, "softwareupdate lists name no endpoint: give --id");
  if (stated !== undefined && stated.id !== "macos")
    return refused(at, `softwareupdate is of macOS, and --os says "${stated.id}"`, id);
  const faults: string[] = [];
  let system: SystemLines = {};
  let available: readonly string[] | undefined;
  for (const { name, bytes } of inputs) {
    const read = readSystemLines(decodeUtf8Loosely(bytes));
    const list = readUpdateList(read.rest);
    faults.push(
      ...[...read.faults, ...list.faults].map((says) => (inputs.length === 1 ? says : `${name}: ${says}`)),
    );
    faults.push(
      ...contradictions(system, read.system),
      ...(available && list.available ? ["there is more than one list of updates"] : []),
    );
    system = { ...system, ...read.system };
    if (list.available !== undefined) available = [...new Set([...(available ?? []), ...list.available])];
  }
  if (available === undefined && system.version === undefined && system.build === undefined)
    return refused(at, faults[0] ?? "is neither what softwareupdate -l prints nor what sw_vers does", id);
  const os = { family: "macos" as const, id: "macos", ...system };
  return {
    records: [{ record: factReport({ id, os, availablePatches: available, faults }, options), at }],
    refused: [],
  };
}

function contradictions(before: SystemLines, now: SystemLines): readonly string[] {
  const faults: string[] = [];
  for (const key of ["version", "build"] as const) {
    const [a, b] = [before[key], now[key]];
    if (a !== undefined && b !== undefined && a !== b) faults.push(`sw_vers says ${a} and ${b}`);
  }
  return faults;
}

function refused(at: string, reason: string, id?: string): Conversion {
  return { records: [], refused: [refuse(at, reason, id === undefined ? {} : { id })] };
}
