import type { Hotfixes } from "./hotfix-block.ts";
import { readDelimited } from "./hotfix-csv.ts";
import { addId, type Found, type Row } from "./hotfix-found.ts";

/** A list of hotfixes by itself, and the machine that it names. */
export interface HotfixList extends Hotfixes {
  readonly hostname?: string;
}

/**
 * `wmic qfe` as a table, `list full` or `/format:csv`, and PowerShell's `Get-HotFix` as table, list or CSV. The names of the
 * properties are English on every machine.
 * @returns undefined where the text has no such list
 */
export function readHotfixList(text: string): HotfixList | undefined {
  const lines = text.split(LINE_BREAK);
  const header = lines.findIndex((line) => /(?:^|[\s,".])HotFixID(?:$|[\s,":=])/.test(line));
  const head = lines[header];
  if (head === undefined) return undefined;
  const rows = rowsOf(lines, header);
  const found: Found = { ids: new Set(), hosts: new Set(), faults: [] };
  if (/HotFixID\s*[:=]/.test(head)) readProperties(lines, found);
  else if (head.includes(",")) readDelimited(head, rows, found);
  else readColumns(head, rows, found);
  if (!text.endsWith("\n")) found.faults.push("the hotfix list ends in the middle of a line: it was cut off");
  return listOf(found);
}

/** As `wmic` ends its lines, with one carriage return too many, and everybody else. */
export const LINE_BREAK = /\r*\n|\r/;

function listOf({ ids, hosts, faults }: Found): HotfixList {
  const [host] = hosts;
  const said = faults[0] ?? (ids.size === 0 ? "the hotfix list is empty" : undefined);
  const several = hosts.size > 1 ? `the hotfix list is of ${hosts.size} machines` : said;
  return {
    ids: [...ids].sort(),
    ...(several === undefined ? {} : { fault: several }),
    ...(host === undefined || hosts.size > 1 ? {} : { hostname: host }),
  };
}

/** Up to what cannot belong to the list: a prompt, or the first line of what `systeminfo` prints. */
function rowsOf(lines: readonly string[], header: number): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= header || line.trim() === "" || /^[-\s]+$/.test(line)) continue;
    if (/^(?:PS )?[A-Za-z]:\\[^>]*>/.test(line) || /^[^\s"][^:]*:\s/.test(line)) break;
    rows.push({ line: index + 1, text: line, isCut: index === lines.length - 1 });
  }
  return rows;
}

function readColumns(head: string, rows: readonly Row[], found: Found): void {
  // Windows XP sets the table up while it prints: "Please wait while WMIC is being installed.Caption …".
  const begin = head.search(/\b(?:Caption|CSName|Description|FixComments|Source|HotFixID)\b/);
  const heading = head.slice(0, begin).trim() === "" ? head : head.slice(begin);
  const at = (name: string) => heading.search(new RegExp(`(?<!\\S)${name}(?!\\S)`));
  const [idAt, packAt, hostAt] = [at("HotFixID"), at("ServicePackInEffect"), hostColumn(at)];
  for (const row of rows) {
    const tokens = [...row.text.matchAll(/\S+/g)].map((match) => ({ text: match[0], at: match.index }));
    const host = hostAt === -1 ? undefined : tokens.find((token) => token.at === hostAt);
    if (host !== undefined) found.hosts.add(host.text);
    const id = nearest(tokens, idAt);
    const isFile = /^File$/.test(id?.text ?? "");
    const owner = packAt === -1 || !isFile ? undefined : tokens.find((token) => token.at === packAt);
    addId(found, row, isFile ? (owner?.text ?? "File 1") : (id?.text ?? ""), row.text);
  }
}

function hostColumn(at: (name: string) => number): number {
  return Math.max(at("CSName"), at("Source"), at("PSComputerName"));
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/**
 * Wide characters in the columns before it move an id out of its own; the nearest token that can be one is it. A bare number
 * or a word may be of any column: it has to stand where the heading does.
 */
function nearest(tokens: readonly Token[], column: number): Token | undefined {
  const able = tokens.filter(({ text, at }) => {
    if (at === column) return true;
    return /^(?:[KQMS]B?\d|File$|\{)/i.test(text);
  });
  const ordered = [...able].sort((a, b) => Math.abs(a.at - column) - Math.abs(b.at - column));
  return ordered[0];
}

/** Lines `Name=Value` or `Name : Value`. */
function readProperties(lines: readonly string[], found: Found): void {
  for (const [index, line] of lines.entries()) {
    const [, name = "", value = ""] = /^(\w+)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? [];
    const row = { line: index + 1, text: line, isCut: index === lines.length - 1 };
    if (/^(?:CSName|PSComputerName|Source)$/.test(name) && value !== "") found.hosts.add(value);
    if (name === "HotFixID") addId(found, row, value, line);
    if (name === "ServicePackInEffect" && /^KB\d/.test(value)) addId(found, row, value, line);
  }
}
