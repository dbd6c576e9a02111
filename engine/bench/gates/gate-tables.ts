import { BAD_PATCHES, type Cell, GOOD_PATCHES, SIZES } from "./gate-grid.ts";
import type { Patch } from "./simulate-gate.ts";

/** The three tables of docs/gates.md, in percent of all runs. */
export function gateTables(cells: readonly Cell[]): string {
  return [
    "How often a **bad** patch is let through, by its numbers:",
    table(BAD_PATCHES, cells, passedText),
    "How often it is let through in the end where the gate says `onInconclusive: {then: pass}`, by its numbers or for want of them:",
    table(BAD_PATCHES, cells, throughText),
    "How often a **good** patch is stalled, where the gate says `ask`, and (after the stroke) where it says `then: pass`:",
    table(GOOD_PATCHES, cells, stalledText),
  ].join("\n\n");
}

/** The row of a table as it stands in the document, so that a test can look for it. */
export function rowOf(patch: Patch, texts: readonly string[]): string {
  return `| ${patch.name} | ${texts.join(" | ")} |`;
}

export function passedText({ ends }: Cell): string {
  return percent(ends.passed);
}

export function throughText({ ends }: Cell): string {
  return percent(ends.passed + ends.waited);
}

export function stalledText({ ends }: Cell): string {
  return `${percent(1 - ends.passed)} / ${percent(1 - ends.passed - ends.waited)}`;
}

function table(patches: readonly Patch[], cells: readonly Cell[], textOf: (cell: Cell) => string): string {
  const rows = patches.map((patch) => rowOf(patch, cells.filter((cell) => cell.patch === patch).map(textOf)));
  const sizes = SIZES.map((size) => String(size).replace(/\B(?=(\d{3})+$)/g, ","));
  return [`| endpoints | ${sizes.join(" | ")} |`, `|---|${"--:|".repeat(sizes.length)}`, ...rows].join("\n");
}

/** Tenths below 10; `0` only where it never happened. */
function percent(share: number): string {
  const value = share * 100;
  if (value < 0.05) return "0";
  return value < 9.95 ? value.toFixed(1) : value.toFixed(0);
}
