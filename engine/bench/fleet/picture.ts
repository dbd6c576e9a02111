import { isReached, type Row } from "./row.ts";
import { ratioText } from "./table.ts";

const WIDTH = 1_080;
const LINE = 30;
const TOP = 92;
const PLOT = { left: 560, right: 1_000 } as const;
const FONT = `font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif"`;
/** Read on white and on near-black alike. */
const COLOURS = { reached: "#2f9e6e", missed: "#d64545", plain: "#3b8fd4" } as const;

/** All ratios on one logarithmic axis, as how many times faster Muster is, each with a mark where it should be. */
export function performancePicture(rows: readonly Row[]): string {
  const shown = rows.flatMap((row) => {
    const { ratio } = row;
    return ratio === undefined || !(ratio.value > 0) ? [] : [{ row, ratio }];
  });
  const height = TOP + shown.length * LINE + 46;
  const gains = shown.flatMap(({ ratio }) => [
    gainOf(ratio.value, ratio.sense),
    ...(ratio.wanted === undefined ? [] : [gainOf(ratio.wanted, ratio.sense)]),
  ]);
  const axis = axisOf(gains);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">`,
    '<title id="title">How many times faster or slower Muster is than what it was put beside, and what was wanted</title>',
    STYLE,
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="8"/>`,
    text(24, 34, "Beside others", "text", 'font-size="17" font-weight="600"'),
    text(
      24,
      56,
      "Muster's speed by the other's: right of 1 it is faster; a bar across: what was wanted",
      "soft",
      'font-size="13"',
    ),
    ...axis.marks.map((mark) => gridLine(axis.at(mark), mark, height)),
    ...shown.map(({ row, ratio }, index) => barOf(row, ratio, axis, TOP + index * LINE)),
    "</svg>",
    "",
  ].join("\n");
}

const STYLE = `<style>
.ground{fill:#ffffff}.text{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#d8dee4}.mark{stroke:#1f2328;stroke-width:2}
@media (prefers-color-scheme:dark){.ground{fill:#0d1117}.text{fill:#e6edf3}.soft{fill:#9aa4af}.grid{stroke:#30363d}.mark{stroke:#e6edf3}}
</style>`;

interface Axis {
  readonly marks: readonly number[];
  readonly at: (gain: number) => number;
}

function gainOf(value: number, sense: NonNullable<Row["ratio"]>["sense"]): number {
  return sense === "faster" ? value : 1 / value;
}

/** Powers of ten around all that is shown. */
function axisOf(gains: readonly number[]): Axis {
  const exponents = gains.map((gain) => Math.log10(gain));
  const low = Math.min(-1, Math.floor(Math.min(...exponents)));
  const high = Math.max(1, Math.ceil(Math.max(...exponents)));
  const marks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const at = (gain: number): number =>
    round(PLOT.left + ((Math.log10(gain) - low) / (high - low)) * (PLOT.right - PLOT.left));
  return { marks, at };
}

function gridLine(x: number, gain: number, height: number): string {
  const bottom = height - 34;
  const label = gain >= 1 ? `${gain} ×` : `1/${Math.round(1 / gain)}`;
  const line = `<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 10}" y2="${bottom}"/>`;
  return `${line}\n${text(x, bottom + 20, label, "soft", 'font-size="12" text-anchor="middle"')}`;
}

function barOf(row: Row, ratio: NonNullable<Row["ratio"]>, axis: Axis, y: number): string {
  const reached = isReached(row);
  const colour = reached === undefined ? COLOURS.plain : reached ? COLOURS.reached : COLOURS.missed;
  const gain = gainOf(ratio.value, ratio.sense);
  const [one, end] = [axis.at(1), axis.at(gain)];
  const label = `${row.what.replaceAll("`", "")}${row.fleet === undefined ? "" : ` · ${row.fleet}`}`;
  const beside = row.beside.replace(/: [^:]*$/, "").replaceAll("`", "");
  const bar = `<rect x="${Math.min(one, end)}" y="${y}" width="${Math.max(2, round(Math.abs(end - one)))}" height="14" rx="3" fill="${colour}"/>`;
  const times = gain >= 1 ? `${ratioText(gain)} ×` : `1/${ratioText(1 / gain)}`;
  const lines = [
    text(24, y + 7, clipped(label, 84), "text", 'font-size="12"'),
    text(24, y + 20, clipped(`beside ${beside}`, 92), "soft", 'font-size="10.5"'),
    bar,
    text(Math.max(one, end) + 6, y + 12, times, "text", 'font-size="11.5"'),
  ];
  if (ratio.wanted !== undefined) {
    const x = axis.at(gainOf(ratio.wanted, ratio.sense));
    lines.push(`<line class="mark" x1="${x}" x2="${x}" y1="${y - 4}" y2="${y + 18}"/>`);
  }
  return lines.join("\n");
}

function clipped(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}

function text(x: number, y: number, words: string, colour: "text" | "soft", more: string): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text class="${colour}" x="${round(x)}" y="${round(y)}" ${FONT} ${more}>${escaped}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
