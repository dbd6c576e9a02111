import type { Plan, PlanFinding } from "../schema/documents.generated.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { type Cell, type Column, textTable } from "./text-table.ts";
import { wrappedRows } from "./wrapped-rows.ts";

/** Findings about the standard that baselines set, most pressing first; what people agreed to comes last. */
const ORDER: readonly string[] = [
  "end-of-life",
  "prerequisite-unmet",
  "below-standard",
  "standard-unknown",
  "standard-excluded",
];

const COLUMNS: readonly Column[] = [
  { title: "Finding", align: "left" },
  { title: "endpoints", align: "right" },
  { title: "written in", align: "left" },
  { title: "what", align: "left" },
];

/** What a finding says is never wrapped to fewer columns than this. */
const NARROWEST = 64;

export function isAboutStandards({ code }: PlanFinding): boolean {
  return ORDER.includes(code);
}

/** A row for each thing that is not as the standard has it, with how many endpoints that is true of. */
export function planStandardsText(
  { findings }: Plan,
  { paint, width, top }: PlanTextOptions,
): readonly string[] {
  const found = findings.filter(isAboutStandards).sort(byUrgency);
  if (found.length === 0) return [];
  const shown = found.slice(0, top);
  const plain = shown.map((finding) => [
    inertText(`${finding.code}${finding.overdue === true ? ", overdue" : ""}`),
    countText(countIn(finding)),
    inertText(finding.at ?? "–"),
  ]);
  const used = [0, 1, 2].reduce(
    (sum, column) => sum + Math.max(9, ...plain.map((row) => (row[column] ?? "").length)),
    8,
  );
  const rows = shown.flatMap(({ overdue, says }, index) => {
    const [code = "", count = "", at = ""] = plain[index] ?? [];
    const cell: Cell = overdue === true ? { text: code, style: "bad" } : code;
    return wrappedRows([cell, count, at], inertText(says), Math.max(NARROWEST, width - used));
  });
  const more = moreText(found.length, shown.length);
  return [
    paint("heading", `Standards: ${headText(found)}`),
    ...textTable(COLUMNS, rows, { paint, width: Number.POSITIVE_INFINITY, fixed: 4 }),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
}

/** `3 departures, 1 unknown, 1 excluded`. */
function headText(found: readonly PlanFinding[]): string {
  const of = (code: string): number => found.filter((one) => one.code === code).length;
  const [unknown, excluded] = [of("standard-unknown"), of("standard-excluded")];
  return [
    countOf(found.length - unknown - excluded, "departure"),
    ...(unknown > 0 ? [`${countText(unknown)} unknown`] : []),
    ...(excluded > 0 ? [`${countText(excluded)} excluded`] : []),
  ].join(", ");
}

/** Overdue ones first within their kind, then those of most endpoints; then as the plan has them. */
function byUrgency(a: PlanFinding, b: PlanFinding): number {
  return (
    ORDER.indexOf(a.code) - ORDER.indexOf(b.code) ||
    Number(b.overdue === true) - Number(a.overdue === true) ||
    countIn(b) - countIn(a)
  );
}

function countIn({ count, endpoints = [] }: PlanFinding): number {
  return count ?? endpoints.length;
}
