import type { Cell } from "./text-table.ts";
import { clip, wrap } from "./text-width.ts";

/** So many lines say what stands in the way and what would end it; what is longer can be asked for with `explain`. */
const MOST_LINES = 3;

/** A row of a table whose last cell, an inert text, goes on in rows below it; only past the last of them is it cut. */
export function wrappedRows(
  cells: readonly Cell[],
  text: string,
  columns: number,
): readonly (readonly Cell[])[] {
  const lines = wrap(text.split(" "), columns);
  const shown = [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(" ")];
  const blank = cells.map(() => "");
  return shown
    .filter((line, index) => index === 0 || line !== "")
    .map((line, index) => [...(index === 0 ? cells : blank), clip(line, columns)]);
}
