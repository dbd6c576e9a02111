import type { YAMLMap, YAMLSeq } from "yaml";
import type { DraftEntry } from "./draft-entry.ts";
import { blockIndent, endOf, linesAfter, rangeOf } from "./node-place.ts";
import { indentAt, lineEndOf, type TextEdit } from "./text-edit.ts";

/** Adds entries to the end of a section of a list, such as `approve`, in the way it is laid out. */
export function insertItems(
  text: string,
  spec: YAMLMap,
  section: YAMLSeq,
  entries: readonly DraftEntry[],
): readonly TextEdit[] {
  const [from, to] = rangeOf(section);
  const last = section.items.at(-1);
  const indent = blockIndent(section);
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

/** Adds a section to the end of a `spec` that does not have it. */
export function insertSection(
  text: string,
  spec: YAMLMap,
  section: string,
  entries: readonly DraftEntry[],
): readonly TextEdit[] {
  const [from] = rangeOf(spec);
  const last = spec.items.at(-1);
  const end = last === undefined ? from + 1 : endOf(last.value ?? last.key);
  const indent = blockIndent(spec);
  if (indent !== undefined) {
    const lines = [`${" ".repeat(indent)}${section}:`, ...itemLines(entries, indent + STEP)];
    return [linesAfter(text, end, indent, lines)];
  }
  const comma = last === undefined ? "" : ", ";
  return [{ from: end, to: end, text: `${comma}${section}: [${flowItems(text, from, entries)}]` }];
}

const STEP = 2;

/** An entry a block, its comment behind the patch. */
function itemLines(entries: readonly DraftEntry[], indent: number): readonly string[] {
  const blanks = " ".repeat(indent);
  return entries.flatMap(({ fields, comment }) =>
    fields.map(
      ([key, yaml], index) =>
        `${blanks}${index === 0 ? "- " : "  "}${key}: ${yaml}${index === 0 && comment !== undefined ? `   # ${comment}` : ""}`,
    ),
  );
}

/** An entry a line within brackets, its comment on the line before. Deeper than the line that the brackets began on. */
function flowItems(text: string, from: number, entries: readonly DraftEntry[]): string {
  const begin = `${lineEndOf(text)}${indentAt(text, from)}${" ".repeat(2 * STEP)}`;
  return entries
    .map(({ fields, comment }) => {
      const pairs = fields.map(([key, yaml]) => `${key}: ${yaml}`).join(", ");
      return `${comment === undefined ? "" : `${begin}# ${comment}`}${begin}{${pairs}}`;
    })
    .join(",");
}
