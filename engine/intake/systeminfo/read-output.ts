import { parseCsvTable } from "../csv-table.ts";
import type { IntakeInput } from "../report-format.ts";
import { type Entry, layoutOfRow, readLayout } from "./console-layout.ts";
import { decodeConsole } from "./console-text.ts";
import { type Hotfixes, isHotfixBlock, readHotfixBlock } from "./hotfix-block.ts";
import { type HotfixList, LINE_BREAK, readHotfixList } from "./hotfix-table.ts";
import { readFacts, type SystemFacts, versionOf } from "./system-facts.ts";

/** What one `systeminfo` says. */
export interface SystemOutput {
  readonly facts: SystemFacts;
  /** Undefined: it says nothing of them; `fault` tells why. */
  readonly hotfixes: Hotfixes | { readonly ids?: undefined; readonly fault: string };
}

/** What one file says; several parts where output was appended. */
export interface FileOutput {
  readonly name: string;
  readonly systems: readonly SystemOutput[];
  readonly list?: HotfixList;
  /** `10.0.22631.3007`, where the prompt's banner was recorded as well. */
  readonly build?: string;
}

const MAX_BYTES = 16 * 1024 * 1024;

/** @returns a text that completes "refused …: " */
export function readOutput({ name, bytes }: IntakeInput): FileOutput | string {
  if (bytes.length > MAX_BYTES) return `it has ${bytes.length} bytes, more than ${MAX_BYTES}`;
  const decoded = decodeConsole(bytes);
  if (!decoded.ok) return decoded.reason;
  const { text } = decoded;
  if (text.trim() === "") return "it is empty";
  const systems = isCsv(text) ? readRows(text) : readText(text);
  if (typeof systems === "string") return systems;
  const list = readHotfixList(text);
  if (systems.length === 0 && list === undefined)
    return "it is neither what systeminfo prints nor a list of hotfixes (wmic qfe, Get-HotFix)";
  const build = /\[[^\]\d]*(\d+\.\d+\.\d+\.\d+)\]/.exec(text)?.[1];
  return {
    name,
    systems,
    ...(list === undefined ? {} : { list }),
    ...(build === undefined ? {} : { build }),
  };
}

/** Quoted cells, one of which is a version of the shape that `systeminfo` prints. */
function isCsv(text: string): boolean {
  return /"\d+\.\d+\.(\d{3,6}) [^"\r\n]*\b\1[^"\r\n]*"/.test(text);
}

function readRows(text: string): readonly SystemOutput[] | string {
  const from = text.search(/^"/m);
  const table = parseCsvTable(text.slice(from));
  if (!table.ok) return `line ${table.line}: ${table.says}`;
  return table.rows.flatMap((row) => {
    const entries = layoutOfRow(row.map((cell) => cell.text));
    const at = entries.findIndex((entry) => versionOf(entry) !== undefined);
    return at === -1 ? [] : [systemAt(entries, at, entries.length)];
  });
}

function readText(text: string): readonly SystemOutput[] | string {
  const lines = text.split(LINE_BREAK);
  const entries = readLayout(lines);
  const versions = [...entries.keys()].filter((index) => versionOf(entries[index]) !== undefined);
  if (versions.length > 1)
    return `it is what systeminfo printed of ${versions.length} systems: give each a file`;
  const [at] = versions;
  if (at === undefined) return [];
  return [systemAt(entries, at, text.endsWith("\n") ? entries.length : entries.length - 1)];
}

/** @param whole how many entries have their end for certain */
function systemAt(entries: readonly Entry[], at: number, whole: number): SystemOutput {
  const facts = readFacts(entries, at);
  const block = entries.findIndex((entry, index) => index > at + 3 && isHotfixBlock(entry));
  const entry = entries[block];
  if (entry !== undefined) return { facts, hotfixes: readHotfixBlock(entry, block >= whole) };
  const place = entries[facts.hotfixesAt ?? -1];
  const fault =
    place === undefined || place.items.length > 0
      ? "it ends before its hotfix list, or the list was taken out"
      : `the hotfix list says ${JSON.stringify(place.value.slice(0, 40))}`;
  return { facts, hotfixes: { fault } };
}
