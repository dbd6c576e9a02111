import type { Scalar, YAMLMap, YAMLSeq } from "yaml";
import { blockIndent, endOf, linesAfter, rangeOf } from "./node-place.ts";
import type { TextEdit } from "./text-edit.ts";

/** Adds a field to the end of a mapping, in the way it is laid out. */
export function insertField(text: string, map: YAMLMap, key: string, yaml: string): TextEdit {
  const last = map.items.at(-1);
  const [from] = rangeOf(map);
  const end = last === undefined ? from + 1 : endOf(last.value ?? last.key);
  const indent = blockIndent(map);
  if (indent !== undefined) return linesAfter(text, end, indent, [`${" ".repeat(indent)}${key}: ${yaml}`]);
  return { from: end, to: end, text: `${last === undefined ? "" : ", "}${key}: ${yaml}` };
}

/** Adds an item to the end of a sequence of scalars. */
export function insertItem(text: string, seq: YAMLSeq, yaml: string): TextEdit {
  const last = seq.items.at(-1);
  const [from] = rangeOf(seq);
  const end = last === undefined ? from + 1 : endOf(last);
  const indent = blockIndent(seq);
  if (indent !== undefined) return linesAfter(text, end, indent, [`${" ".repeat(indent)}- ${yaml}`]);
  return { from: end, to: end, text: `${last === undefined ? "" : ", "}${yaml}` };
}

/**
 * Writes another text in place of a scalar, in the quotes that it has; in place of one that stands in a block of its own, behind
 * its key.
 * @param value has no quote and no backslash in it
 */
export function replaceScalar(text: string, scalar: Scalar, value: string): TextEdit {
  const quote = QUOTES[scalar.type ?? "PLAIN"] ?? "";
  const [from, to] = rangeOf(scalar);
  const lineEnd = /\r?\n$/.exec(text.slice(from, to))?.[0] ?? "";
  return { from, to, text: `${quote}${value}${quote}${lineEnd}` };
}

const QUOTES: Readonly<Partial<Record<Scalar.Type, string>>> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" };
