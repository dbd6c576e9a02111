import type { Paint, Style } from "./paint.ts";
import { textWidth } from "./text-width.ts";

export interface Column {
  readonly title: string;
  /** Numbers stand right, so that digits of one weight stand below each other. */
  readonly align: "left" | "right";
}

/** What a cell shows; inert already. */
export type Cell = string | { readonly text: string; readonly style: Style };

/** Columns of words. */
export function leftColumns(...titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ title, align: "left" }));
}

export interface TableOptions {
  readonly paint: Paint;
  /** Columns of the terminal; what does not fit stands in a further table below, which repeats the first columns. */
  readonly width: number;
  /** How many columns are repeated. */
  readonly fixed: number;
}

const INDENT = "  ";
const GAP = "  ";

/** Rows below their titles, aligned. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: TableOptions,
): readonly string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(textOf(row[index])))),
  );
  const lines: string[] = [];
  for (const part of partsOf(widths, options)) {
    if (lines.length > 0) lines.push("");
    lines.push(
      options.paint(
        "dim",
        lineOf(
          part,
          columns,
          widths,
          columns.map(({ title }) => title),
        ),
      ),
    );
    for (const row of rows) lines.push(lineOf(part, columns, widths, row, options.paint));
  }
  return lines;
}

/** Which columns stand together, by index. */
function partsOf(widths: readonly number[], { width, fixed }: TableOptions): readonly (readonly number[])[] {
  const first = widths.slice(0, fixed).map((_, index) => index);
  const start = INDENT.length + widths.slice(0, fixed).reduce((sum, each) => sum + each + GAP.length, 0);
  const parts: number[][] = [];
  let used = start;
  for (const [index, own] of widths.entries()) {
    if (index < fixed) continue;
    const last = parts.at(-1);
    if (last !== undefined && used + own <= width) {
      last.push(index);
      used += own + GAP.length;
    } else {
      parts.push([...first, index]);
      used = start + own + GAP.length;
    }
  }
  return parts.length === 0 ? [first] : parts;
}

function lineOf(
  part: readonly number[],
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly Cell[],
  paint: Paint = (_, text) => text,
): string {
  const cells = part.map((index, place) => {
    const cell = row[index];
    const text = textOf(cell);
    const space = " ".repeat((widths[index] ?? 0) - textWidth(text));
    const shown = typeof cell === "object" ? paint(cell.style, text) : text;
    if (columns[index]?.align === "right") return `${space}${shown}`;
    return place === part.length - 1 ? shown : `${shown}${space}`;
  });
  return `${INDENT}${cells.join(GAP)}`.trimEnd();
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.text;
}
