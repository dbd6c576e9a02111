import type { Assessor } from "../applicability/assess.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Policy } from "../model/declared.ts";
import { type Endpoint, NO_HISTORY } from "../model/endpoint.ts";
import type { Instant } from "../model/instant.ts";
import type { Report } from "../model/report.ts";
import type { Case } from "../policy/case.ts";
import type { OpenCases } from "../policy/cases.ts";
import type { Place } from "../rings/place.ts";
import type { Family, FamilyAnswers } from "./family-answers.ts";

/** What the catalog means for endpoints that have the same installed. */
export interface SoftwareSurvey {
  readonly answers: readonly FamilyAnswers[];
  /** The same as one family: for who says what its transactions bring, which may be of any. */
  readonly whole: FamilyAnswers;
  /** What is missing there, by id. */
  readonly needed: ReadonlyMap<string, CatalogEntry>;
  /** What is in place there, by id. */
  readonly inPlace: ReadonlyMap<string, CatalogEntry>;
  /** Of what is in place, what may have to wait for a reboot. */
  readonly mayWait: readonly CatalogEntry[];
}

/** Cost: one question of applicability for each patch that can concern them. */
export function surveySoftware(
  report: Report,
  answers: readonly FamilyAnswers[],
  assessor: Assessor,
): SoftwareSurvey {
  const needed = new Map<string, CatalogEntry>();
  const inPlace = new Map<string, CatalogEntry>();
  const mayWait: CatalogEntry[] = [];
  for (const { entries } of answers) {
    for (const entry of entries) {
      const state = assessor.assess(report, entry);
      if (state.kind === "missing") needed.set(entry.patch.id, entry);
      if (state.kind !== "in-place") continue;
      inPlace.set(entry.patch.id, entry);
      const { reboot } = entry.patch;
      if (state.inactive !== undefined || reboot === "required" || reboot === "possible") mayWait.push(entry);
    }
  }
  return { answers, whole: wholeOf(report, answers, assessor), needed, inPlace, mayWait };
}

/** What all families together go by. */
export const WHOLE: Family = { id: "", asksMore: true };

function wholeOf(report: Report, answers: readonly FamilyAnswers[], assessor: Assessor): FamilyAnswers {
  const concerned = new Set(answers.flatMap(({ entries }) => entries));
  const entries = assessor.candidates(report).filter((entry) => concerned.has(entry));
  return { family: WHOLE, entries, patches: entries.map(({ patch }) => patch.id) };
}

/** What endpoints that share their facts have in common, before anything of their own is looked at. */
export interface Survey extends SoftwareSurvey {
  readonly place: Place;
  readonly policy: Policy;
  /** Of one of them: they differ in dates. */
  readonly report: Report;
  /** When each patch is due for who was never away; asked for when somebody was. */
  readonly dueOf: (entry: CatalogEntry) => Instant | undefined;
}

export function surveyOf(
  software: SoftwareSurvey,
  endpoint: Endpoint,
  report: Report,
  place: Place,
  policy: Policy,
  openCases: OpenCases,
): Survey {
  let plain: ((entry: CatalogEntry) => Case) | undefined;
  const dueOf = (entry: CatalogEntry): Instant | undefined => {
    plain ??= openCases(neverAway(endpoint), place, policy, report).caseOf;
    return plain(entry).due;
  };
  return { ...software, place, policy, report, dueOf };
}

/** Key by key, for what is read from columns has none of its own. */
function neverAway({ id, report, unreadable, identity, labels, unlisted }: Endpoint): Endpoint {
  return {
    id,
    ...(report === undefined ? {} : { report }),
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(identity === undefined ? {} : { identity }),
    ...(labels === undefined ? {} : { labels }),
    ...(unlisted === undefined ? {} : { unlisted }),
    history: NO_HISTORY,
  };
}
