import type { Plan, PlanDrift, PlanFinding } from "../schema/documents.generated.ts";
import { countOf } from "./count-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import { isAboutStandards } from "./plan-standards-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";
import { firstLines, topLines } from "./top-lines.ts";

/** How many endpoints a finding names. */
const NAMED = 3;

/** Drift, and faults of the world that were noticed on the way; what is about standards has a section of its own. */
export function planFindingsText(
  { drift, findings }: Plan,
  { paint, top }: PlanTextOptions,
): readonly string[] {
  const title = `Drift: ${countOf(drift.length, "installation")} that nothing approved`;
  return joinBlocks([
    drift.length === 0 ? [] : [paint("heading", title), ...firstLines(drift.map(driftLine), top, paint)],
    topLines("Findings", findings.filter((one) => !isAboutStandards(one)).map(findingLine), top, paint),
  ]);
}

function driftLine({ endpoint, patch, since, by, says }: PlanDrift): string {
  const when = since === null ? "" : `, seen ${since}`;
  return `${endpoint}  ${patch}${when}${by === null ? "" : `, by ${by}`}: ${says}`;
}

function findingLine({ code, says, at, count, endpoints = [] }: PlanFinding): string {
  const place = at === undefined || at === null ? "" : `${at}: `;
  const total = count ?? endpoints.length;
  const named = `${endpoints.slice(0, NAMED).join(", ")}${total > NAMED ? " …" : ""}`;
  const who = total === 0 ? "" : ` (${countOf(total, "endpoint")}: ${named})`;
  return `${place}${says} [${code}]${who}`;
}
