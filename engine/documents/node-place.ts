import { isNode, type YAMLMap, type YAMLSeq } from "yaml";
import { lineEndOf, nextLine, type TextEdit } from "./text-edit.ts";

/** Whole lines behind the one on which something ends, and behind the comments that belong to it: those deeper than it. */
export function linesAfter(text: string, end: number, indent: number, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndOf(text);
  let at = nextLine(text, end);
  const deeper = new RegExp(`^ {${indent + 1},}#`);
  while (at < text.length && deeper.test(text.slice(at))) at = nextLine(text, at + 1);
  const isOpen = at === text.length && !text.endsWith("\n");
  const block = lines.join(lineEnd);
  return { from: at, to: at, text: isOpen ? `${lineEnd}${block}` : `${block}${lineEnd}` };
}

/** The column of a block collection; undefined for one in brackets. */
export function blockIndent(node: YAMLMap | YAMLSeq): number | undefined {
  const token = node.srcToken;
  return token?.type === "block-map" || token?.type === "block-seq" ? token.indent : undefined;
}

export function endOf(node: unknown): number {
  const [, end] = rangeOf(node);
  return end;
}

export function rangeOf(node: unknown): readonly [from: number, to: number] {
  const range = isNode(node) ? node.range : undefined;
  if (!range) throw new Error("a part of an approval list has no place in its text");
  return [range[0], range[1]];
}
