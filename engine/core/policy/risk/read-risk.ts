import type { DurationMs } from "../../model/duration.ts";
import { isUnknown } from "../../model/kleene.ts";
import type { RiskFacts } from "./risk-facts.ts";
import type { RiskSetting } from "./risk-setting.ts";
import type { RiskColumn, RiskRow, RiskTable } from "./risk-table.ts";

/** What a table says of one vulnerability on one endpoint. */
export interface RiskReading {
  readonly table: RiskTable;
  readonly facts: RiskFacts;
  readonly setting: RiskSetting;
  /** Undefined: nobody has assessed the vulnerability, and the table has an answer for that. */
  readonly row?: RiskRow;
  readonly outcome: string;
  readonly dueMs?: DurationMs;
  readonly triage: boolean;
}

/**
 * Looks one vulnerability up. What is unknown may be anything: of the rows that remain possible the one with the earliest date
 * counts, of equal ones the one with triage, then the last. Unknown exposure is exposure.
 */
export function readRisk(table: RiskTable, facts: RiskFacts, setting: RiskSetting): RiskReading {
  if (table.unassessed !== undefined && isUnassessed(facts))
    return readingOf(table, facts, setting, table.unassessed);
  const possible = table.columns.map((column) => POSSIBLE[column](facts, setting));
  let worst: RiskRow | undefined;
  for (const row of table.rows) {
    if (!row.inputs.every((input, column) => possible[column]?.includes(input) === true)) continue;
    if (worst === undefined || urgencyOf(table, row) >= urgencyOf(table, worst)) worst = row;
  }
  // A value that the table does not know, which no valid document has.
  const row = worst ?? table.rows.at(-1);
  return readingOf(table, facts, setting, row?.outcome ?? "", row);
}

/** What each column may be. */
const POSSIBLE: Readonly<Record<RiskColumn, (facts: RiskFacts, setting: RiskSetting) => readonly string[]>> =
  {
    exploited: ({ exploited }) => (exploited === "unknown" ? ["no", "yes"] : [exploited]),
    exposed: (_facts, { exposed }) => [exposed === "no" ? "no" : "yes"],
    automatable: ({ automatable }) => (automatable === "unknown" ? ["no", "yes"] : [automatable]),
    technicalImpact: ({ technicalImpact }) =>
      technicalImpact === "unknown" ? ["partial", "total"] : [technicalImpact],
    exploitation: ({ exploited }) => EXPLOITATION[exploited],
    exposure: (_facts, { exposed }) => [exposed === "no" ? "controlled" : "open"],
    humanImpact: (_facts, { humanImpact }) => humanImpact,
  };

/** No feed tells of public proofs of concept: what is not exploited may have one. */
const EXPLOITATION = {
  yes: ["active"],
  no: ["none", "public poc"],
  unknown: ["none", "public poc", "active"],
} as const;

/** One that may be exploited is not left to wait for its assessment. */
function isUnassessed({ exploited, automatable, technicalImpact }: RiskFacts): boolean {
  return exploited === "no" && automatable === "unknown" && technicalImpact === "unknown";
}

/** More is more urgent. */
function urgencyOf(table: RiskTable, { outcome }: RiskRow): number {
  const { dueMs = Number.POSITIVE_INFINITY, triage } = table.outcomes[outcome] ?? { triage: true };
  return -dueMs + (triage ? 1 : 0);
}

function readingOf(
  table: RiskTable,
  facts: RiskFacts,
  setting: RiskSetting,
  outcome: string,
  row?: RiskRow,
): RiskReading {
  const { dueMs, triage = false } = table.outcomes[outcome] ?? {};
  return {
    table,
    facts,
    setting,
    outcome,
    triage,
    ...(row === undefined ? {} : { row }),
    ...(dueMs === undefined ? {} : { dueMs }),
  };
}

/** Which row, for which vulnerability, and what each column was taken for. */
export function describeReading({ table, facts, setting, row, outcome }: RiskReading): string {
  const who = facts.vulnerability ?? "vulnerabilities that the catalog does not name";
  if (row === undefined)
    return `${table.title} for ${who}: "${outcome}"; not known to be exploited, and nobody has assessed it yet`;
  const inputs = table.columns.map((column, index) => {
    const isOpen = POSSIBLE[column](facts, setting).length > 1;
    const why = isExposure(column) && isUnknown(setting.exposed) ? `: ${setting.exposed.unknown}` : "";
    return `${WORDS[column]} ${row.inputs[index]}${isOpen || why !== "" ? ` (unknown${why})` : ""}`;
  });
  return `${table.title} row ${row.row} for ${who}: "${outcome}"; ${inputs.join(", ")}`;
}

function isExposure(column: RiskColumn): boolean {
  return column === "exposed" || column === "exposure";
}

const WORDS: Readonly<Record<RiskColumn, string>> = {
  exploited: "exploited",
  exposed: "exposed",
  automatable: "automatable",
  technicalImpact: "technical impact",
  exploitation: "exploitation",
  exposure: "exposure",
  humanImpact: "human impact",
};
