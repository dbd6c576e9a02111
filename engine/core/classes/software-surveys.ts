import type { Assessor } from "../applicability/assess.ts";
import type { Report } from "../model/report.ts";
import { createFamilyTable } from "./family-answers.ts";
import { type SoftwareSurvey, surveySoftware } from "./survey.ts";

/** What the catalog means for what is installed; `software` tells apart what is not the same. */
export type SoftwareOf = (software: string, report: Report) => SoftwareSurvey;

/** Groups with one image follow on one another: the last answer is kept. */
export function lastSoftware(assessor: Assessor): SoftwareOf {
  const table = createFamilyTable(assessor);
  let last: { readonly software: string; readonly survey: SoftwareSurvey } | undefined;
  return (software, report) => {
    if (last?.software !== software)
      last = { software, survey: surveySoftware(report, table.answersOf(report), assessor) };
    return last.survey;
  };
}

/** All answers are kept, for a fleet that is decided about again. Memory: some lists for each distinct set of software. */
export function allSoftware(assessor: Assessor): SoftwareOf {
  const table = createFamilyTable(assessor);
  const known = new Map<string, SoftwareSurvey>();
  return (software, report) => {
    const before = known.get(software);
    if (before !== undefined) return before;
    const survey = surveySoftware(report, table.answersOf(report), assessor);
    known.set(software, survey);
    return survey;
  };
}
