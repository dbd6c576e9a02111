import { describeDuration } from "../core/model/duration.ts";
import { formatInstant } from "../core/model/instant.ts";
import type { Simulated, SimulatedSide } from "../core/simulate/simulated.ts";
import type { SimulationResult } from "../core/simulate/simulation-result.ts";
import { countOf, countText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import { simulationSpreadText } from "./simulation-spread-text.ts";
import { simulationSumsText } from "./simulation-sums-text.ts";
import { approvalsText, percent } from "./simulation-words.ts";
import type { TextLook } from "./text-look.ts";
import { topLines } from "./top-lines.ts";

export interface SimulationTextOptions extends TextLook {
  /** Rows that are shown of each list. */
  readonly top: number;
}

/** What became of the policy, or of both side by side: what was assumed, sums, what spread how, what was late, what was stopped. */
export function simulationText(simulated: Simulated, options: SimulationTextOptions): string {
  const { sides } = simulated;
  const blocks = [
    headText(simulated, options),
    ...simulationSumsText(sides, options),
    ...sides.flatMap((side) => sideText(side, sides.length > 1, options)),
  ];
  return `${joinBlocks(blocks).join("\n")}\n`;
}

function headText({ assumptions, fleet, sides }: Simulated, { paint }: TextLook): readonly string[] {
  const { from, until, history, stepMs, seed, merges, failureRate, offline, breaks } = assumptions;
  const kind = history === "as-is" ? "Simulation" : "Replay";
  const left = leftOutText(sides[0]?.result);
  const broken = breaks.map(({ patch, odds }) => `${patch} breaks ${percent(odds)} of its endpoints`);
  return [
    paint("heading", `${kind} from ${formatInstant(from)} to ${formatInstant(until)}`),
    `  a run of Muster every ${describeDuration(stepMs)}; seed ${inertText(JSON.stringify(seed))}`,
    `  assumed: ${percent(failureRate)} of attempts fail, ${percent(offline)} of endpoints are away a day, merges ${merges}, approvals ${approvalsText(assumptions)}`,
    ...broken.map((text) => `  assumed: ${inertText(text)}`),
    `  ${countOf(sides[0]?.result.endpoints ?? 0, "endpoint")}${left === "" ? "" : `; not simulated: ${left}`}`,
    ...(fleet.drawn === fleet.all
      ? []
      : [
          paint(
            "warn",
            `  drawn: ${countText(fleet.drawn)} of ${countText(fleet.all)} endpoints. Rings fill up to their minimum all the same, so they are not as large as they would be`,
          ),
        ]),
  ];
}

function leftOutText(result: SimulationResult | undefined): string {
  return [...(result?.leftOut ?? [])]
    .sort()
    .map(([why, count]) => `${countText(count)} ${why}`)
    .join(", ");
}

function sideText(
  { name, commit, result }: SimulatedSide,
  isCompared: boolean,
  options: SimulationTextOptions,
): readonly (readonly string[])[] {
  const { paint, top } = options;
  const title = isCompared
    ? [
        paint(
          "heading",
          `Under ${name}${commit === undefined ? " (work tree)" : ` (${commit.slice(0, 12)})`}`,
        ),
      ]
    : [];
  return [
    title,
    simulationSpreadText(result.spread, options),
    topLines("Due dates missed, by what stood in the way then", missLines(result), top, paint),
    topLines("Stopped", stopLines(result, "stopped"), top, paint),
    topLines("People were asked, because the gate could not say", stopLines(result, "asked"), top, paint),
  ];
}

function missLines({ deadlines }: SimulationResult): readonly string[] {
  return [...deadlines.misses]
    .sort((a, b) => b.endpoints - a.endpoints)
    .map(
      ({ endpoints, patch, ring, due, verdict, says, at }) =>
        `${countOf(endpoints, "endpoint")} of ${ring}: ${patch}, due ${formatInstant(due)}: ${verdict}: ${says}${at === undefined ? "" : ` (${at})`}`,
    );
}

/** Where most failed first. */
function stopLines({ stops }: SimulationResult, which: "stopped" | "asked"): readonly string[] {
  return stops
    .filter(({ by }) => (by === "question") === (which === "asked"))
    .sort((a, b) => b.failed - a.failed || a.at - b.at)
    .map(
      ({ by, patch, ring, at, says }) =>
        `${formatInstant(at)} ${ring}: ${patch}: ${by === "question" ? "" : `by the ${by}: `}${says}`,
    );
}
