import { formatInstant, parseInstant } from "../core/model/instant.ts";
import type { TimedCounts } from "../core/plan/change-tally.ts";
import type { PlanDifference, RingDifference } from "../core/plan/compare-plans.ts";
import { countOf, countText } from "./count-text.ts";
import { idCode } from "./dossier-markdown.ts";
import { tableHead, tableRow } from "./markdown-table.ts";
import { namesWithin } from "./names-within.ts";
import { shareAtMost } from "./percent-text.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";
import { withinBytes } from "./within-bytes.ts";

const NUMBERS = ["Endpoints", "Affected", "Install now", "Later", "Remove", "Withheld", "Other"] as const;
/** Consent goes further than what is decided today: a test or a gate may still be missing. */
const REACHED = "Consent reaches";

/** A row for each ring in which anything changes, then all of them together. */
export function ringTable(input: PlanCommentInput, most: number): string {
  const { difference, reach } = input;
  const { rings, does, endpoints, affected } = difference;
  const reached = reach ? new Map(reach.rings.map(({ ring, endpoints }) => [ring, endpoints])) : undefined;
  const touched = rings.filter((ring) => isTouched(ring) || (reached?.get(ring.ring) ?? 0) > 0);
  const { shown } = withinBytes(touched, (ring) => ringRow(ring, difference, reached), most);
  const left = touched.length - shown.length;
  const still = rings.length - touched.length;
  const all = sumOf(reached === undefined ? undefined : [...reached.values()]);
  const sum = rowOf("**All**", [countText(endpoints), countText(affected)], does, [all], difference);
  const notes = [
    ...(left === 0 ? [] : [`${countOf(left, "more ring")} left out for length`]),
    ...(still === 0 ? [] : [`nothing changes in ${countOf(still, "other ring")}`]),
    ...unplacedNote(difference),
  ];
  const columns = [...NUMBERS, ...(reached === undefined ? [] : [REACHED])];
  const head = tableHead(["Ring", ...columns, "Earliest start"], new Set(columns));
  return [head, ...shown, sum, ...(notes.length === 0 ? [] : ["", `${sentence(notes.join("; "))}.`])].join(
    "\n",
  );
}

function sumOf(counts: readonly number[] | undefined): number | undefined {
  return counts?.reduce((sum, count) => sum + count, 0);
}

/** How much of each track is reached: rounded up, since a share of a risk never reads smaller than it is. */
export function blastRadius({ difference, reach }: PlanCommentInput, most: number): string {
  const note =
    reach === null ? " It could not be worked out for the rules: all rows of `blastRadius` apply." : "";
  const peopled = (reach?.tracks ?? tracksOf(difference.rings)).filter(({ reached, of }) => reached + of > 0);
  const tracks = peopled.map(
    ({ track, reached, of }) =>
      `${idCode(track)} ${countText(reached)} of ${countText(of)} (${shareAtMost(reached, of)})`,
  );
  const rows = reach?.touched ?? [];
  const touched =
    rows.length === 0
      ? ""
      : ` Reaches endpoints that the review policy guards (\`blastRadius\` ${rows.length === 1 ? "row" : "rows"} ${rows
          .slice(0, 12)
          .map((row) => countText(row + 1))
          .join(", ")}).`;
  return `**Blast radius** by track, ${namesWithin(tracks, (track) => track, most)}.${touched}${note}`;
}

/** When something starts, to the minute. @param now of the plan: what starts then starts with the merge */
export function startText({ starts, ...counts }: TimedCounts, now: string): string {
  const { install, installLater, remove, removeLater } = counts;
  if (starts === null) return installLater + removeLater + install + remove === 0 ? "–" : "when a ring opens";
  if (starts === now) return "now";
  const instant = parseInstant(starts);
  return instant === undefined ? "unknown" : `${formatInstant(instant).slice(0, 16).replace("T", " ")} UTC`;
}

/** `3`, or `3, later 12`. */
export function removalText({ remove, removeLater }: Pick<TimedCounts, "remove" | "removeLater">): string {
  const text =
    removeLater === 0 ? countText(remove) : `${countText(remove)}, later ${countText(removeLater)}`;
  return remove + removeLater === 0 ? text : `**${text}**`;
}

function isTouched({ endpoints, affected, does }: RingDifference): boolean {
  const { starts: _, ...counts } = does;
  return endpoints.was !== endpoints.is || affected > 0 || Object.values(counts).some((count) => count > 0);
}

function ringRow(
  ring: RingDifference,
  difference: PlanDifference,
  reached: ReadonlyMap<string, number> | undefined,
): string {
  const { was, is } = ring.endpoints;
  const size = was === is ? countText(is) : `${countText(was)} → ${countText(is)}`;
  const consent = reached === undefined ? undefined : (reached.get(ring.ring) ?? 0);
  return rowOf(idCode(ring.ring), [size, countText(ring.affected)], ring.does, [consent], difference);
}

function rowOf(
  name: string,
  sizes: readonly string[],
  does: TimedCounts,
  more: readonly (number | undefined)[],
  { head }: PlanDifference,
): string {
  const { install, installLater, withheld, other } = does;
  const counts = [
    countText(install),
    countText(installLater),
    removalText(does),
    countText(withheld),
    countText(other),
    ...more.flatMap((count) => (count === undefined ? [] : [countText(count)])),
  ];
  return tableRow([name, ...sizes, ...counts, startText(does, head.now)]);
}

/** Endpoints that no ring has are in the sums and in no row. */
function unplacedNote({ affected, rings }: PlanDifference): readonly string[] {
  const placed = rings.reduce((sum, ring) => sum + ring.affected, 0);
  return placed >= affected ? [] : [`${countOf(affected - placed, "affected endpoint")} in no ring`];
}

function tracksOf(
  rings: readonly RingDifference[],
): readonly { readonly track: string; readonly reached: number; readonly of: number }[] {
  const tracks = new Map<string, { reached: number; of: number }>();
  for (const { track, affected, endpoints } of rings) {
    const sums = tracks.get(track) ?? { reached: 0, of: 0 };
    tracks.set(track, { reached: sums.reached + affected, of: sums.of + endpoints.is });
  }
  return [...tracks].map(([track, sums]) => ({ track, ...sums }));
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
