import { BAD_PATCHES, type Cell, GOOD_PATCHES, SIZES } from "./gate-grid.ts";
import type { Ends, Patch } from "./simulate-gate.ts";

interface Panel {
  readonly title: string;
  readonly note: string;
  readonly patches: readonly Patch[];
  readonly colours: readonly string[];
  readonly solid: (ends: Ends) => number;
  readonly dashed: (ends: Ends) => number;
  readonly left: number;
}

const WIDTH = 1080;
const HEIGHT = 470;
const PLOT = { top: 78, bottom: 350, width: 440 } as const;
const FONT = `font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"`;
/** Read on white and on near-black alike; from harmless to harmful. */
const BAD_COLOURS = ["#2f9e6e", "#3b8fd4", "#8a6fd6", "#d9822b", "#d64545", "#7f8894"];
const GOOD_COLOURS = ["#2f9e6e", "#3b8fd4", "#8a6fd6", "#d9822b"];

/** The operating characteristic as one picture with two panels. It brings its own ground, for light and for dark pages. */
export function gatePicture(cells: readonly Cell[]): string {
  const panels: readonly Panel[] = [
    {
      title: "Bad patches: how often one is let through",
      note: "dashed: with `then: pass`, for want of numbers too",
      patches: BAD_PATCHES,
      colours: BAD_COLOURS,
      solid: ({ passed }) => passed,
      dashed: ({ passed, waited }) => passed + waited,
      left: 64,
    },
    {
      title: "Good patches: how often one is stalled",
      note: "dashed: with `then: pass`",
      patches: GOOD_PATCHES,
      colours: GOOD_COLOURS,
      solid: ({ passed }) => 1 - passed,
      dashed: ({ passed, waited }) => 1 - passed - waited,
      left: 608,
    },
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    '<title id="title">How often a gate lets a bad patch through and how often it stalls a good one, by the size of the ring</title>',
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    ...panels.map((panel) => drawPanel(panel, cells)),
    "</svg>",
    "",
  ].join("\n");
}

const STYLE = `<style>
.ground{fill:#ffffff}.text{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#d8dee4}.line{fill:none;stroke-width:2.2;stroke-linejoin:round}
@media (prefers-color-scheme:dark){.ground{fill:#0d1117}.text{fill:#e6edf3}.soft{fill:#9aa4af}.grid{stroke:#30363d}}
</style>`;

function drawPanel(panel: Panel, cells: readonly Cell[]): string {
  const { left, title, note, patches } = panel;
  return [
    text(left, 32, title, "text", 'font-size="17" font-weight="600"'),
    text(left, 54, note, "soft", 'font-size="13"'),
    ...[0, 0.05, 0.25, 0.5, 0.75, 1].map((share) => gridLine(left, share)),
    ...SIZES.map((size) => sizeMark(left, size)),
    text(left + PLOT.width / 2, PLOT.bottom + 40, "endpoints that are to get the patch", "soft", MIDDLE),
    ...patches.map((patch, index) =>
      drawPatch(
        panel,
        cells.filter((cell) => cell.patch === patch),
        index,
      ),
    ),
    ...patches.map((patch, index) => legendOf(panel, patch, index)),
  ].join("\n");
}

const MIDDLE = 'font-size="12.5" text-anchor="middle"';

function gridLine(left: number, share: number): string {
  const y = heightOf(share);
  const line = `<line class="grid" x1="${left}" x2="${left + PLOT.width}" y1="${y}" y2="${y}"${share === 0.05 ? ' stroke-dasharray="2 3"' : ""}/>`;
  return `${line}\n${text(left - 8, y + 4, `${share * 100} %`, "soft", 'font-size="12" text-anchor="end"')}`;
}

/** Sizes that would stand on each other are marked without a number. */
function sizeMark(left: number, size: number): string {
  const x = left + placeOf(size);
  const mark = `<line class="grid" x1="${x}" x2="${x}" y1="${PLOT.top}" y2="${PLOT.bottom + 5}"/>`;
  if (size === 80 || size === 300) return mark;
  const label = size >= 1_000 ? `${size / 1_000},000` : String(size);
  return `${mark}\n${text(x, PLOT.bottom + 20, label, "soft", 'font-size="12" text-anchor="middle"')}`;
}

function drawPatch(panel: Panel, cells: readonly Cell[], index: number): string {
  const colour = panel.colours[index] ?? "#7f8894";
  const pointsOf = (share: (ends: Ends) => number): string =>
    cells.map(({ size, ends }) => `${panel.left + placeOf(size)},${heightOf(share(ends))}`).join(" ");
  const dashed = `<polyline class="line" stroke="${colour}" stroke-dasharray="5 4" opacity="0.75" points="${pointsOf(panel.dashed)}"/>`;
  return `${dashed}\n<polyline class="line" stroke="${colour}" points="${pointsOf(panel.solid)}"/>`;
}

/** Two columns below the plot. */
function legendOf({ left, colours }: Panel, { name }: Patch, index: number): string {
  const x = left + (index % 2) * (PLOT.width / 2);
  const y = PLOT.bottom + 68 + Math.floor(index / 2) * 20;
  const colour = colours[index] ?? "#7f8894";
  const line = `<line x1="${x}" x2="${x + 22}" y1="${y - 4}" y2="${y - 4}" stroke="${colour}" stroke-width="3"/>`;
  return `${line}\n${text(x + 30, y, name, "text", 'font-size="13"')}`;
}

function text(x: number, y: number, words: string, colour: "text" | "soft", more: string): string {
  return `<text class="${colour}" x="${round(x)}" y="${round(y)}" ${FONT} ${more}>${words}</text>`;
}

/** Sizes stand by their logarithm. */
function placeOf(size: number): number {
  const [low, high] = [Math.log(SIZES[0]), Math.log(SIZES.at(-1) ?? 1)];
  return round(((Math.log(size) - low) / (high - low)) * PLOT.width);
}

function heightOf(share: number): number {
  return round(PLOT.bottom - share * (PLOT.bottom - PLOT.top));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
