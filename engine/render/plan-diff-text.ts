import type { PlanDifference, RingDifference } from "../core/plan/compare-plans.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { deletedLines } from "./deleted-lines.ts";
import { inertText } from "./inert-text.ts";
import { shareAtMost } from "./percent-text.ts";
import { isPlainWord } from "./plain-word.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { type Cell, type Column, textTable } from "./text-table.ts";
import { transitionsTable } from "./transitions-table.ts";
import { compareVerdicts } from "./verdict-order.ts";

export interface PlanDiffOptions extends TextLook {
  /** Rows shown of each list. */
  readonly top: number;
  readonly command: (...words: readonly string[]) => string;
}

/** What a change would do to the fleet: the blast radius first, then ring by ring, then what is undone. */
export function planDiffText(difference: PlanDifference, options: PlanDiffOptions): string {
  const sections = [
    headOf(difference, options),
    ringsOf(difference, options),
    transitionsOf(difference, options),
    deletedLines(difference.deleted, options.paint),
    movedOf(difference, options),
    nextOf(difference, options),
  ];
  const texts = sections.filter((section) => section.length > 0).map((section) => section.join("\n"));
  return `${texts.join("\n\n")}\n`;
}

function headOf(difference: PlanDifference, { paint }: PlanDiffOptions): readonly string[] {
  const { base, head, endpoints, affected, installs, removals } = difference;
  const to = head.commit === null ? "the work tree" : shortId(head.commit);
  const touched = `${countText(affected)} of ${countOf(endpoints, "endpoint")} (${shareAtMost(affected, endpoints)})`;
  return [
    paint("heading", `Change from ${shortId(base.commit ?? "")} to ${to} at ${inertText(head.now)}`),
    paint("dim", `  catalog ${shortId(head.catalog)} · fleet ${shortId(head.fleet)}`),
    "",
    affected === 0 ? "Affects no endpoint" : `Affects ${paint("warn", touched)}`,
    `${countOf(installs, "more install")} now · ${paint(removals > 0 ? "bad" : "dim", countOf(removals, "more removal"))} now`,
  ];
}

/** A column for each verdict whose count changes in any ring. */
function ringsOf({ rings }: PlanDifference, { paint, width }: PlanDiffOptions): readonly string[] {
  const changed = new Set<string>();
  for (const { was, is } of rings) {
    for (const verdict of [...Object.keys(was), ...Object.keys(is)])
      if (was[verdict] !== is[verdict] && verdict !== "not-applicable") changed.add(verdict);
  }
  if (changed.size === 0 && rings.every(({ endpoints }) => endpoints.was === endpoints.is)) return [];
  const verdicts = [...changed].sort(compareVerdicts);
  const columns: readonly Column[] = [
    { title: "Ring", align: "left" },
    { title: "endpoints", align: "right" },
    { title: "affected", align: "right" },
    { title: "share", align: "right" },
    ...verdicts.map((verdict): Column => ({ title: inertText(verdict), align: "right" })),
  ];
  const rows = rings.map((ring) => [
    inertText(ring.ring),
    fromTo(ring.endpoints.was, ring.endpoints.is),
    countText(ring.affected),
    shareAtMost(ring.affected, ring.endpoints.is),
    ...verdicts.map((verdict) => cellOf(ring, verdict)),
  ]);
  return textTable(columns, rows, { paint, width, fixed: 4 });
}

function cellOf({ was, is }: RingDifference, verdict: string): Cell {
  const [before, now] = [was[verdict] ?? 0, is[verdict] ?? 0];
  return before === now ? { text: "·", style: "dim" } : fromTo(before, now);
}

function fromTo(was: number, is: number): string {
  return was === is ? countText(is) : `${countText(was)} → ${countText(is)}`;
}

function transitionsOf({ transitions }: PlanDifference, options: PlanDiffOptions): readonly string[] {
  return transitionsTable(transitions, options);
}

function movedOf({ moved }: PlanDifference, { paint, top }: PlanDiffOptions): readonly string[] {
  if (moved.length === 0) return [];
  const more = moreText(moved.length, Math.min(top, moved.length));
  return [
    paint("warn", `Moves ${countOf(moved.length, "endpoint")} to another ring`),
    ...moved
      .slice(0, top)
      .map(({ endpoint, was, is }) => `  ${inertText(`${endpoint}: ${was ?? "none"} → ${is ?? "none"}`)}`),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
}

function nextOf({ transitions }: PlanDifference, { paint, command }: PlanDiffOptions): readonly string[] {
  const example = transitions[0]?.examples.find(
    ({ endpoint, patch }) => isPlainWord(endpoint) && isPlainWord(patch),
  );
  if (example === undefined) return [];
  return [paint("heading", "Next"), `  ${command("explain", example.endpoint, example.patch)}`];
}
