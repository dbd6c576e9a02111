import type { Plan } from "../schema/documents.generated.ts";
import { countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { type Cell, type Column, textTable } from "./text-table.ts";
import { compareVerdicts, verdictStyle } from "./verdict-order.ts";

type Counts = Readonly<Record<string, number>>;
type Row = { readonly name: string; readonly endpoints: number; readonly verdicts: Counts };

/** Decisions by ring and verdict. What does not apply is left out: it is all the rest. */
export function planRingsText(plan: Plan, { paint, width }: PlanTextOptions): readonly string[] {
  const rows = rowsOf(plan);
  const seen = new Set(rows.flatMap(({ verdicts }) => Object.keys(verdicts)));
  seen.delete("not-applicable");
  const verdicts = [...seen]
    .filter((verdict) => rows.some((row) => row.verdicts[verdict]))
    .sort(compareVerdicts);
  const columns: readonly Column[] = [
    { title: "Ring", align: "left" },
    { title: "endpoints", align: "right" },
    ...verdicts.map((verdict): Column => ({ title: inertText(verdict), align: "right" })),
  ];
  const cells = rows.map((row) => [
    inertText(row.name),
    countText(row.endpoints),
    ...verdicts.map((verdict) => cellOf(verdict, row.verdicts[verdict] ?? 0)),
  ]);
  return [...textTable(columns, cells, { paint, width, fixed: 2 }), ...emptyRingsText(plan)];
}

/** Rings that nobody is in take one line together, not a row each in every table. */
function emptyRingsText({ rings }: Plan): readonly string[] {
  const empty = rings.filter(({ endpoints }) => endpoints === 0).map(({ ring }) => inertText(ring));
  return empty.length === 0 || empty.length === rings.length
    ? []
    : [`  no endpoint is in ${empty.join(", ")}`];
}

function cellOf(verdict: string, count: number): Cell {
  const style = verdictStyle(verdict);
  if (count === 0) return { text: "·", style: "dim" };
  return style === undefined ? countText(count) : { text: countText(count), style };
}

/** The rings that somebody is in, then endpoints that are in none, then all; the last two where they say something new. */
function rowsOf({ rings, summary }: Plan): readonly Row[] {
  const held = rings.filter(({ endpoints }) => endpoints > 0);
  const rows: Row[] = (held.length === 0 ? rings : held).map(({ ring, endpoints, verdicts }) => ({
    name: ring,
    endpoints,
    verdicts,
  }));
  const outside = summary.endpoints - rings.reduce((sum, { endpoints }) => sum + endpoints, 0);
  if (outside > 0)
    rows.push({ name: "(no ring)", endpoints: outside, verdicts: remainder(summary.verdicts, rows) });
  if (rows.length === 1) return rows;
  return [...rows, { name: "all", endpoints: summary.endpoints, verdicts: summary.verdicts }];
}

function remainder(all: Counts, rows: readonly Row[]): Counts {
  const left: Record<string, number> = {};
  for (const [verdict, count] of Object.entries(all)) {
    left[verdict] = count - rows.reduce((sum, { verdicts }) => sum + (verdicts[verdict] ?? 0), 0);
  }
  return left;
}
