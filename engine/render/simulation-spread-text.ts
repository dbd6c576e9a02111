import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { RingSpread } from "../core/simulate/spread.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { shareAtLeast } from "./percent-text.ts";
import type { SimulationTextOptions } from "./simulation-text.ts";
import { type Column, textTable } from "./text-table.ts";

const COLUMNS: readonly Column[] = [
  { title: "Patch", align: "left" },
  { title: "ring", align: "left" },
  { title: "lacked it", align: "right" },
  { title: "got it", align: "right" },
  { title: "first", align: "left" },
  { title: "half of them", align: "left" },
  { title: "failed", align: "right" },
  { title: "broken", align: "right" },
];

/** When each ring gets each patch: those that most endpoints lacked, all rings of each. */
export function simulationSpreadText(
  spread: readonly RingSpread[],
  { paint, width, top }: SimulationTextOptions,
): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { patch, endpoints, broken } of spread)
    sizes.set(patch, (sizes.get(patch) ?? 0) + endpoints + broken * BROKEN_FIRST);
  if (sizes.size === 0) return [];
  const patches = [...sizes].sort(([, a], [, b]) => b - a).map(([patch]) => patch);
  const shown = patches.slice(0, top);
  const rows = shown.flatMap((patch) =>
    spread
      .filter((one) => one.patch === patch)
      .sort(byTime)
      .map(rowOf),
  );
  const more = moreText(patches.length, shown.length);
  return [
    paint("heading", `When each ring gets what: ${countOf(patches.length, "patch", "patches")}`),
    ...textTable(COLUMNS, rows, { paint, width, fixed: 2 }),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
}

/** What breaks endpoints is worth reading before all else. */
const BROKEN_FIRST = 1_000_000;

function byTime(a: RingSpread, b: RingSpread): number {
  const [first, second] = [a, b].map((one) => one.first ?? Number.MAX_SAFE_INTEGER);
  return (first ?? 0) - (second ?? 0);
}

function rowOf({
  patch,
  ring,
  endpoints,
  installed,
  first,
  median,
  failed,
  broken,
}: RingSpread): readonly string[] {
  return [
    inertText(patch),
    inertText(ring),
    countText(endpoints),
    shareAtLeast(installed, endpoints),
    instantText(first),
    instantText(median),
    countText(failed),
    countText(broken),
  ];
}

function instantText(at: Instant | undefined): string {
  return at === undefined ? "–" : formatInstant(at).slice(0, 16);
}
