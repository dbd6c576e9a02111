import type { SimulatedSide } from "../core/simulate/simulated.ts";
import type { SimulationResult } from "../core/simulate/simulation-result.ts";
import { countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { brokenIn, sumExposed } from "./simulation-sums.ts";
import type { TextLook } from "./text-look.ts";
import { type Column, textTable } from "./text-table.ts";

/** Sums a row, and rings a row; of two sides each has its column. */
export function simulationSumsText(
  sides: readonly SimulatedSide[],
  { paint, width }: TextLook,
): readonly (readonly string[])[] {
  const rows = SUMS.map(([title, sum]) => [title, ...sides.map(({ result }) => countText(sum(result)))]);
  const columns: readonly Column[] = [
    { title: "Sums", align: "left" },
    ...sides.map(({ name }): Column => ({ title: name === "only" ? "" : name, align: "right" })),
  ];
  return [
    textTable(columns, rows, { paint, width, fixed: 1 }),
    textTable(ringColumns(sides), ringRows(sides), { paint, width, fixed: 2 }),
  ];
}

const SUMS: readonly (readonly [title: string, sum: (result: SimulationResult) => number])[] = [
  ["installs", ({ installs }) => installs],
  ["attempts that failed", ({ failures }) => failures],
  ["endpoints broken", brokenIn],
  ["reboots", ({ reboots }) => reboots],
  [
    "exposure, in endpoint × vulnerability × days",
    ({ exposure }) => daysOf(sumExposed(exposure.values()).minutes),
  ],
  [
    "of it, while known to be exploited",
    ({ exposure }) => daysOf(sumExposed(exposure.values()).exploitedMinutes),
  ],
  ["due dates met", ({ deadlines }) => deadlines.met],
  ["due dates missed", ({ deadlines }) => deadlines.missed],
  ["overdue from the start", ({ deadlines }) => deadlines.overdueBefore],
  ["not due before the end", ({ deadlines }) => deadlines.ahead],
  ["stopped by a breaker or gate", ({ stops }) => stops.filter(({ by }) => by !== "question").length],
  ["approvals assumed", ({ merged }) => merged.approvals],
  ["rings left by a merge", ({ merged }) => merged.leaves],
  ["tests recorded", ({ merged }) => merged.tests],
];

function ringColumns(sides: readonly SimulatedSide[]): readonly Column[] {
  const titles = sides.flatMap(({ name }) => {
    const side = name === "only" ? "" : ` ${name}`;
    return [`exposure-days${side}`, `met${side}`, `missed${side}`];
  });
  return [
    { title: "Ring", align: "left" },
    { title: "endpoints", align: "right" },
    ...titles.map((title): Column => ({ title, align: "right" })),
  ];
}

/** Rings that nobody is in are left out. */
function ringRows(sides: readonly SimulatedSide[]): readonly (readonly string[])[] {
  const names = new Map<string, number>();
  for (const { result } of sides)
    for (const { ring, endpoints } of result.rings)
      if (endpoints > 0 && !names.has(ring)) names.set(ring, endpoints);
  return [...names].map(([ring, endpoints]) => [
    inertText(ring),
    countText(endpoints),
    ...sides.flatMap(({ result: { exposure, deadlines } }) => [
      countText(daysOf(exposure.get(ring)?.minutes ?? 0)),
      countText(deadlines.byRing.get(ring)?.met ?? 0),
      countText(deadlines.byRing.get(ring)?.missed ?? 0),
    ]),
  ]);
}

function daysOf(minutes: number): number {
  return Math.round(minutes / 1440);
}
