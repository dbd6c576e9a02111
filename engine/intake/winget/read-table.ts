import type { SoftwareItem } from "../../schema/documents.generated.ts";
import type { WingetSoftware } from "../winget.ts";
import { cellsAt, columnStarts, widened } from "./columns.ts";
import { shownItem, wingetItem } from "./winget-item.ts";

/** @returns a text that completes "refused …: " */
export function readTable(text: string): WingetSoftware | string {
  const lines = text.split(/\r*\n|\r/);
  const rule = lines.findIndex((line) => /^-{10,}\s*$/.test(line));
  const head = lines[rule - 1];
  if (head === undefined) return "it is not what winget list prints: no line of dashes beneath a heading";
  const starts = columnStarts(head);
  if (starts.length < 3 || starts.length > 5)
    return `it is not what winget list prints: the heading has ${starts.length} columns`;
  const rows: Row[] = [];
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= rule || line.trim() === "") continue;
    const cells = cellsAt(widened(line), starts);
    const row = cells === undefined ? undefined : rowOf(cells);
    if (row !== undefined) rows.push(row);
    else if (!isFooter(line, lines.slice(index + 1)))
      faults.push(`line ${index + 1} is no row: ${quoted(line)}`);
  }
  if (!text.endsWith("\n")) faults.push("the list ends in the middle of a line: it was cut off");
  if (rows.length > 0 && rows.every(({ available }) => available !== ""))
    return "it lists only what can be upgraded: give the output of winget list";
  return { ...itemsOf(rows), faults: [...faults, ...itemsOf(rows).faults] };
}

interface Row {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly available: string;
  readonly source: string;
}

/** The last of four columns is the source where it has names, else what is available. */
function rowOf(cells: readonly string[]): Row | undefined {
  const [name = "", id = "", version = "", fourth = "", fifth = ""] = cells;
  if (name === "" || id === "" || /\s/.test(id.replace(/^(?:ARP|MSIX)\\.*/, ""))) return undefined;
  const isSource = cells.length === 4 && /^[\p{L}-]*$/u.test(fourth);
  return { name, id, version, available: isSource ? "" : fourth, source: isSource ? fourth : fifth };
}

function itemsOf(rows: readonly Row[]): WingetSoftware {
  const software: SoftwareItem[] = [];
  const faults: string[] = [];
  for (const { name, id, version, source } of rows) {
    const isWhole = (text: string) => !text.includes("…") && !text.includes("\ufffd");
    const isWinget = source === "winget" && isWhole(id);
    if (!isWinget && !isWhole(name)) {
      faults.push(`the name ${quoted(name)} is cut or cannot be read, and winget has no id for it`);
      continue;
    }
    const item = isWinget ? wingetItem(id, version) : shownItem(name, version);
    if (item === undefined) continue;
    if ("fault" in item) faults.push(item.fault);
    else software.push(item);
  }
  return { software, faults };
}

/** `3 upgrades available.` after the last row, in any language. */
function isFooter(line: string, rest: readonly string[]): boolean {
  return /^\d+ \p{L}|\.\s*$/u.test(line) && rest.every((one) => !/\S {2,}\S/.test(one));
}

function quoted(text: string): string {
  return JSON.stringify(text.trim().slice(0, 60));
}
