import { isNode, type YAMLMap, type YAMLSeq } from "yaml";
import type { DraftEntry } from "./draft-entry.ts";
import { indentAt, lineEndOf, nextLine, type TextEdit } from "./text-edit.ts";

/** Adds entries to the end of `approve`, in the way the list is laid out. */
export function insertItems(
  text: string,
  spec: YAMLMap,
  approve: YAMLSeq,
  entries: readonly DraftEntry[],
): readonly TextEdit[] {
  const [from, to] = rangeOf(approve);
  const last = approve.items.at(-1);
  const indent = blockIndent(approve);
  if (indent !== undefined) return [linesAfter(text, endOf(last), indent, itemLines(entries, indent))];
  const parent = blockIndent(spec);
  if (parent !== undefined && /^\[[ \t]*\]$/.test(text.slice(from, to))) {
    const empty = { from: text.slice(0, from).trimEnd().length, to, text: "" };
    return [empty, linesAfter(text, to, parent, itemLines(entries, parent + STEP))];
  }
  const at = last === undefined ? from + 1 : endOf(last);
  const items = flowItems(text, from, entries);
  return [{ from: at, to: at, text: last === undefined ? items : `,${items}` }];
}

/** Adds `approve` to the end of a `spec` that has none. */
export function insertFields(
  text: string,
  spec: YAMLMap,
  entries: readonly DraftEntry[],
): readonly TextEdit[] {
  const [from] = rangeOf(spec);
  const last = spec.items.at(-1);
  const end = last === undefined ? from + 1 : endOf(last.value ?? last.key);
  const indent = blockIndent(spec);
  if (indent !== undefined) {
    const lines = [`${" ".repeat(indent)}approve:`, ...itemLines(entries, indent + STEP)];
    return [linesAfter(text, end, indent, lines)];
  }
  const comma = last === undefined ? "" : ", ";
  return [{ from: end, to: end, text: `${comma}approve: [${flowItems(text, from, entries)}]` }];
}

const STEP = 2;

/** An entry a block, its comment behind the patch. */
function itemLines(entries: readonly DraftEntry[], indent: number): readonly string[] {
  const blanks = " ".repeat(indent);
  return entries.flatMap(({ fields, comment }) =>
    fields.map(
      ([key, yaml], index) =>
        `${blanks}${index === 0 ? "- " : "  "}${key}: ${yaml}${index === 0 ? `   # ${comment}` : ""}`,
    ),
  );
}

/** An entry a line within brackets, its comment on the line before. Deeper than the line that the brackets began on. */
function flowItems(text: string, from: number, entries: readonly DraftEntry[]): string {
  const begin = `${lineEndOf(text)}${indentAt(text, from)}${" ".repeat(2 * STEP)}`;
  return entries
    .map(({ fields, comment }) => {
      const pairs = fields.map(([key, yaml]) => `${key}: ${yaml}`).join(", ");
      return `${begin}# ${comment}${begin}{${pairs}}`;
    })
    .join(",");
}

/** Whole lines behind the one on which something ends, and behind the comments that belong to it: those deeper than it. */
function linesAfter(text: string, end: number, indent: number, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndOf(text);
  let at = nextLine(text, end);
  const deeper = new RegExp(`^ {${indent + 1},}#`);
  while (at < text.length && deeper.test(text.slice(at))) at = nextLine(text, at + 1);
  const isOpen = at === text.length && !text.endsWith("\n");
  const block = lines.join(lineEnd);
  return { from: at, to: at, text: isOpen ? `${lineEnd}${block}` : `${block}${lineEnd}` };
}

/** The column of a block collection; undefined for one in brackets. */
function blockIndent(node: YAMLMap | YAMLSeq): number | undefined {
  const token = node.srcToken;
  return token?.type === "block-map" || token?.type === "block-seq" ? token.indent : undefined;
}

function endOf(node: unknown): number {
  const [, end] = rangeOf(node);
  return end;
}

function rangeOf(node: unknown): readonly [from: number, to: number] {
  const range = isNode(node) ? node.range : undefined;
  if (!range) throw new Error("a part of an approval list has no place in its text");
  return [range[0], range[1]];
}
