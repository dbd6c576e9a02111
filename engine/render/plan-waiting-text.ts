import { compareText } from "../core/model/compare-text.ts";
import type { Plan, PlanPatch } from "../schema/documents.generated.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { type Column, textTable } from "./text-table.ts";
import { compareVerdicts } from "./verdict-order.ts";
import { wrappedRows } from "./wrapped-rows.ts";

/** What waits, and on whom: patches that nobody approved, then everything else by what it waits for. */
export function planWaitingText(plan: Plan, options: PlanTextOptions): readonly string[] {
  return joinBlocks([approvalsText(plan, options), othersText(plan, options)]);
}

const APPROVAL_COLUMNS: readonly Column[] = [
  { title: "Patch", align: "left" },
  { title: "endpoints", align: "right" },
  { title: "in", align: "left" },
];

function approvalsText(plan: Plan, { paint, width, top }: PlanTextOptions): readonly string[] {
  const waiting = plan.patches
    .filter((patch) => waitsForApproval(patch.verdicts) > 0)
    .sort(
      (a, b) => waitsForApproval(b.verdicts) - waitsForApproval(a.verdicts) || compareText(a.patch, b.patch),
    );
  if (waiting.length === 0) return [];
  const installs = waiting.reduce((sum, { verdicts }) => sum + waitsForApproval(verdicts), 0);
  const rows = waiting
    .slice(0, top)
    .map((patch) => [inertText(patch.patch), countText(waitsForApproval(patch.verdicts)), ringsOf(patch)]);
  const more = moreText(waiting.length, rows.length);
  return [
    paint(
      "heading",
      `Waiting for approval: ${countOf(waiting.length, "patch", "patches")}, ${countOf(installs, "install")}`,
    ),
    ...textTable(APPROVAL_COLUMNS, rows, { paint, width, fixed: 2 }),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
    paint("dim", "  whoever the review policy names approves them in a pull request"),
  ];
}

function waitsForApproval(verdicts: Readonly<Record<string, number>>): number {
  return verdicts["awaiting-approval"] ?? 0;
}

function ringsOf({ rings }: PlanPatch): string {
  return Object.entries(rings)
    .filter(([, verdicts]) => waitsForApproval(verdicts) > 0)
    .map(([ring, verdicts]) => `${inertText(ring)} ${countText(waitsForApproval(verdicts))}`)
    .join(", ");
}

/** Verdicts of which the reason tells a person what to do; those that are settled or have a section are left out. */
const WAITING: ReadonlySet<string> = new Set([
  "unknown",
  "blocked",
  "held",
  "failed",
  "awaiting-ring",
  "deferred",
  "scheduled",
  "throttled",
  "reboot-pending",
]);

const OTHER_COLUMNS: readonly Column[] = [
  { title: "Verdict", align: "left" },
  { title: "count", align: "right" },
  { title: "written in", align: "left" },
  { title: "why", align: "left" },
];

/** A reason is never wrapped to fewer columns than this. */
const NARROWEST = 40;

interface Group {
  readonly verdict: string;
  readonly reason: number;
  count: number;
}

function othersText(plan: Plan, { paint, width, top }: PlanTextOptions): readonly string[] {
  const groups = groupsOf(plan);
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const rows = groups.slice(0, top).map(({ verdict, reason, count }) => {
    const { at, says } = plan.reasons[reason] ?? { at: null, says: "–" };
    return [verdict, countText(count), at ?? "–", says].map(inertText);
  });
  const used = [0, 1, 2].reduce(
    (sum, column) => sum + Math.max(...rows.map((row) => (row[column] ?? "").length)),
    8,
  );
  const cells = rows.flatMap(([verdict = "", count = "", at = "", says = ""]) =>
    wrappedRows([verdict, count, at], says, Math.max(NARROWEST, width - used)),
  );
  const more = moreText(groups.length, rows.length);
  return [
    paint("heading", `Waiting for something else: ${countOf(total, "decision")}`),
    ...textTable(OTHER_COLUMNS, cells, { paint, width: Number.POSITIVE_INFINITY, fixed: 4 }),
    ...(more === undefined ? [] : [paint("dim", `  ${more.replace("more", "more reasons")}`)]),
  ];
}

/** By verdict and deciding reason, the most frequent first. */
function groupsOf(plan: Plan): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { decisions } of plan.endpoints ?? []) {
    for (const { verdict, reasons } of decisions) {
      if (!WAITING.has(verdict)) continue;
      const reason = reasons.at(-1) ?? -1;
      const key = `${verdict} ${reason}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { verdict, reason, count: 1 });
      else group.count += 1;
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.count - a.count || compareVerdicts(a.verdict, b.verdict) || a.reason - b.reason,
  );
}
