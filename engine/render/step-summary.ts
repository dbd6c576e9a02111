import { planMarkdown } from "./plan-comment.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";

/** GitHub takes a mebibyte a step, and nothing at all of what is longer. */
const SUMMARY_BYTES = 1_000_000;

/** The comment without its marks and with more room, for GITHUB_STEP_SUMMARY. */
export function stepSummary(input: PlanCommentInput): string {
  return planMarkdown(input, SUMMARY_BYTES);
}
