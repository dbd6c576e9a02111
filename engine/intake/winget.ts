import type { SoftwareItem } from "../schema/documents.generated.ts";
import { factReport } from "./fact-report.ts";
import {
  type Conversion,
  type IntakeInput,
  type IntakeOptions,
  type ReportFormat,
  refuse,
} from "./report-format.ts";
import { decodeConsole } from "./systeminfo/console-text.ts";
import { readExport } from "./winget/read-export.ts";
import { readTable } from "./winget/read-table.ts";

/**
 * What `winget list` prints, of any language, or the file that `winget export` writes (`--include-versions`, or nothing can be
 * compared). A name that the table cut with `…` is no name: the row is left out and the report says that it is partial.
 * @see https://learn.microsoft.com/windows/package-manager/winget/list
 */
export const wingetFormat: ReportFormat = { format: "winget", names: "nobody", convert };

/** What was read, and what is wrong with the rest. */
export interface WingetSoftware {
  readonly software: readonly SoftwareItem[];
  readonly faults: readonly string[];
}

const MAX_BYTES = 16 * 1024 * 1024;

function convert({ name, bytes }: IntakeInput, options: IntakeOptions): Conversion {
  const { id } = options;
  const no = (reason: string): Conversion => {
    return { records: [], refused: [refuse(name, reason, id === undefined ? {} : { id })] };
  };
  if (id === undefined) return no("winget names no endpoint: give --id");
  if (bytes.length > MAX_BYTES) return no(`it has ${bytes.length} bytes, more than ${MAX_BYTES}`);
  const decoded = decodeConsole(bytes);
  if (!decoded.ok) return no(decoded.reason);
  const read = /^\s*\{/.test(decoded.text) ? readExport(decoded.text) : readTable(decoded.text);
  if (typeof read === "string") return no(read);
  if (read.software.length === 0) return no(read.faults[0] ?? "it lists nothing");
  const os = { family: "windows" } as const;
  return { records: [{ record: factReport({ id, os, ...read }, options), at: name }], refused: [] };
}
