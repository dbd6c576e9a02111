import type { Plan, PlanFinding } from "../schema/documents.generated.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import type { PlanTextOptions } from "./plan-text-options.ts";

/** Drift, and faults of the world that were noticed on the way. */
export function planFindingsText(plan: Plan, options: PlanTextOptions): readonly string[] {
  return [...driftOf(plan, options), ...findingsOf(plan, options)];
}

function driftOf({ drift }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  if (drift.length === 0) return [];
  const more = moreText(drift.length, Math.min(top, drift.length));
  return [
    paint("heading", `Drift: ${countOf(drift.length, "installation")} that nothing approved`),
    ...drift.slice(0, top).map(({ endpoint, patch, since, by, says }) => {
      const when = since === null ? "" : `, seen ${since}`;
      return `  ${inertText(`${endpoint}  ${patch}${when}${by === null ? "" : `, by ${by}`}: ${says}`)}`;
    }),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
}

function findingsOf({ findings }: Plan, { paint, top }: PlanTextOptions): readonly string[] {
  if (findings.length === 0) return [];
  const more = moreText(findings.length, Math.min(top, findings.length));
  return [
    paint("heading", `Findings: ${countText(findings.length)}`),
    ...findings.slice(0, top).map((finding) => `  ${findingLine(finding)}`),
    ...(more === undefined ? [] : [paint("dim", `  ${more}`)]),
  ];
}

function findingLine({ code, says, at, count, endpoints = [] }: PlanFinding): string {
  const place = at === undefined || at === null ? "" : `${at}: `;
  const named = endpoints.slice(0, 3).join(", ");
  const total = count ?? endpoints.length;
  const who = total === 0 ? "" : ` (${countOf(total, "endpoint")}: ${named}${total > 3 ? " …" : ""})`;
  return inertText(`${place}${says} [${code}]${who}`);
}
