import type { Plan, PlanGate } from "../schema/documents.generated.ts";
import { countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { Style } from "./paint.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { reasonLines } from "./reason-lines.ts";
import { type Cell, type Column, textTable } from "./text-table.ts";

/** How a patch stands in a ring, what needs people first. */
const STANDINGS = ["failed", "stopped", "inconclusive", "waiting", "passed", "soaking"] as const;

type Standing = (typeof STANDINGS)[number];

const STYLES: Readonly<Record<Standing, Style | undefined>> = {
  failed: "bad",
  stopped: "bad",
  inconclusive: "warn",
  waiting: undefined,
  passed: "good",
  soaking: undefined,
};

const COLUMNS: readonly Column[] = [
  { title: "Ring", align: "left" },
  { title: "patch", align: "left" },
  { title: "look", align: "left" },
  { title: "stands", align: "left" },
  { title: "proven", align: "right" },
  { title: "failed", align: "right" },
  { title: "unconfirmed", align: "right" },
];

interface Row {
  readonly gate: PlanGate;
  readonly standing: Standing;
}

/** Where each patch stands in each ring that it has not left: a row of numbers, and below it why. */
export function planGatesText(plan: Plan, options: PlanTextOptions): readonly string[] {
  const rows = rowsOf(plan);
  if (rows.length === 0) return [];
  const { paint, top, command } = options;
  const shown = rows.slice(0, top);
  const table = textTable(COLUMNS, shown.map(cellsOf), { paint, width: Number.POSITIVE_INFINITY, fixed: 7 });
  const [titles = "", ...lines] = table;
  const more = moreText(rows.length, shown.length);
  const isOpen = rows.some(({ gate }) => !gate.recorded);
  const hint = `not recorded: nothing opens by it until ${command("reconcile", "--apply")} writes it down`;
  return [
    paint("heading", headOf(rows)),
    titles,
    ...lines.flatMap((line, index) => [line, ...whyLines(shown[index], options)]),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
    ...(isOpen ? [paint("warn", `  ${hint}`)] : []),
  ];
}

/** What needs people first; else as the plan has them. */
function rowsOf({ gates, findings }: Plan): readonly Row[] {
  const tripped = new Set(
    findings.filter(({ code }) => code === "tripped").map(({ ring, patch }) => placeOf(ring, patch)),
  );
  return gates
    .map((gate) => ({ gate, standing: standingOf(gate, tripped) }))
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

function placeOf(ring: string | null | undefined, patch: string | null | undefined): string {
  return JSON.stringify([ring, patch]);
}

function standingOf({ ring, patch, of, answer, until }: PlanGate, tripped: ReadonlySet<string>): Standing {
  if (of === "install" && tripped.has(placeOf(ring, patch))) return "stopped";
  if (answer === "fail") return "failed";
  if (answer === "pass") return "passed";
  if (answer === "inconclusive") return "inconclusive";
  return until === null ? "waiting" : "soaking";
}

function headOf(rows: readonly Row[]): string {
  const counts = STANDINGS.map((standing) => [
    standing,
    rows.filter((row) => row.standing === standing).length,
  ]);
  const told = counts
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${countText(Number(count))} ${name}`);
  return `Gates: ${countText(rows.length)} (${told.join(", ")})`;
}

function cellsOf({ gate, standing }: Row): readonly Cell[] {
  const { ring, patch, of, look, looks, assigned, succeeded, failed, unconfirmed } = gate;
  const style = STYLES[standing];
  const text = inertText(standsText(gate, standing));
  return [
    inertText(ring),
    inertText(of === "remove" ? `${patch} (removal)` : patch),
    inertText(look === null ? "–" : `${look} of ${looks}`),
    style === undefined ? text : { text, style },
    `${countText(succeeded)}/${countText(assigned)}`,
    failed === 0 ? "0" : { text: countText(failed), style: "bad" },
    countText(unconfirmed),
  ];
}

function standsText(gate: PlanGate, standing: Standing): string {
  const { until, recorded } = gate;
  const then =
    standing === "inconclusive"
      ? nextText(gate)
      : standing === "soaking" && until !== null
        ? ` until ${until}`
        : "";
  return `${standing}${then}${recorded ? "" : ", not recorded"}`;
}

/** After its last look a gate asks people, or goes on by itself. */
function nextText({ until, look, looks }: PlanGate): string {
  if (until === null) return ", no look is left";
  return look === looks ? `, goes on ${until}` : `, next look ${until}`;
}

/** That it soaks stands in its row already. */
function whyLines(row: Row | undefined, look: PlanTextOptions): readonly string[] {
  if (row === undefined || (row.standing === "soaking" && row.gate.look === null)) return [];
  return reasonLines(row.gate.says, look);
}
