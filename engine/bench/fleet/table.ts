import { cpus, totalmem } from "node:os";
import { isReached, type Row, type Section } from "./row.ts";

const TITLES: Readonly<Record<Section, string>> = {
  counts: "Counting a fleet",
  verdicts: "One verdict at a time",
  intake: "Taking reports in",
  start: "Starting",
  processes: "Explaining one endpoint",
  change: "A change under review",
  growth: "Growth",
};

/** The machine and all rows as Markdown. */
export function tablesOf(rows: readonly Row[]): string {
  const sections = (Object.keys(TITLES) as Section[]).filter((name) =>
    rows.some(({ section }) => section === name),
  );
  const tables = sections.map((name) =>
    tableOf(
      TITLES[name],
      rows.filter(({ section }) => section === name),
    ),
  );
  return [machine(), ...tables].join("\n\n");
}

function machine(): string {
  const [first] = cpus();
  const cores = `${cpus().length} × ${first?.model.trim() ?? "unknown processor"}`;
  return `${cores}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}.`;
}

function tableOf(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ what, fleet = "", ours, beside, ratio }, index) => {
    const row = rows[index];
    const reached = row === undefined ? undefined : isReached(row);
    const wanted =
      ratio?.wanted === undefined ? "" : `${ratio.sense === "slower" ? "≤" : "≥"} ${ratio.wanted}`;
    const mark = reached === undefined ? "" : reached ? "yes" : "**no**";
    const cells = [
      what,
      fleet,
      ours,
      beside,
      ratio === undefined ? "" : ratioText(ratio.value),
      wanted,
      mark,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `### ${title}`,
    "",
    "| what | endpoints | Muster | beside it | ratio | wanted | reached |",
    "|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

export function ratioText(value: number): string {
  if (value >= 100) return Math.round(value).toString();
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}
