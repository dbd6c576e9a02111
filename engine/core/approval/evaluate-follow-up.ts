import type { ReviewInput } from "../../schema/documents.generated.ts";
import { type Instant, parseInstant } from "../model/instant.ts";
import { benchOf } from "./evaluate-approval.ts";
import { governedBy, governedFiles } from "./governed-files.ts";
import { judgeRule } from "./judge-rule.ts";
import { momentOf } from "./moment.ts";
import { opinionsOf } from "./opinions.ts";
import { peopleOf } from "./people.ts";
import { recordedReviews } from "./recorded-reviews.ts";
import { subjectOf } from "./subject.ts";
import { unknownsOf } from "./unknowns.ts";
import type { RuleVerdict } from "./verdict.ts";

export interface FollowUpVerdict {
  /** `due`: it is not met, and there is time left. `unknown`: something could not be read, or it is not merged. */
  readonly answer: "met" | "due" | "missed" | "unknown";
  /** Until when reviews count; undefined: it is not merged, or nobody knows when. */
  readonly until?: Instant;
  /** Undefined: there is no such rule. */
  readonly rule?: RuleVerdict;
}

/**
 * The fuller review that a rule's `followUp` asks of a merged pull request: the same steps, with the reviews that came until
 * `withinMs` after the merge. What happens to the branch after the merge does not concern it.
 * @see approval.md, 8: "`followUp` is judged after the merge, by audit"
 */
export function evaluateFollowUp(
  input: ReviewInput,
  followUp: { readonly rule: string; readonly withinMs: number },
): FollowUpVerdict {
  const merge = momentOf(input);
  const now = parseInstant(input.now);
  if (merge === undefined || !merge.isMerged || now === undefined) return { answer: "unknown" };
  const until = merge.events + followUp.withinMs;
  if (!Number.isSafeInteger(until)) return { answer: "unknown" };
  const rule = input.reviewPolicy.spec.rules.find(({ name }) => name === followUp.rule);
  if (rule === undefined) return { answer: "missed", until };
  const { files, contradictory } = governedFiles(input.files, governedBy(input));
  const recorded = recordedReviews(input);
  const people = peopleOf(input.reviewPolicy.spec.people);
  const moment = { ...merge, reviews: until };
  const subject = subjectOf(input, { moment, people, recorded, files });
  const opinions = opinionsOf(input, recorded, moment);
  const verdict = judgeRule({ rule, causes: [] }, benchOf(subject, opinions));
  if (unknownsOf(subject, opinions, contradictory).length > 0)
    return { answer: "unknown", until, rule: verdict };
  const blocks = opinions.people.some(
    ({ account, standing }) => standing.stance === "requests-changes" && people.has(account.id),
  );
  if (verdict.met && !blocks) return { answer: "met", until, rule: verdict };
  return { answer: now <= until ? "due" : "missed", until, rule: verdict };
}
