import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import { CHECK_NAME, type CheckRunText } from "./check-run.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { inertText } from "./inert-text.ts";
import { COMMENT_BYTES, markdownSection } from "./markdown-section.ts";
import { PLAN_MARKER } from "./plan-comment.ts";
import { answerLine, needsSection } from "./plan-comment-needs.ts";
import { clipped } from "./within-bytes.ts";

/** A change that is judged, and whose plan could not be worked out. */
export interface UnplannedInput {
  /** What is missing for a plan, a line each. */
  readonly why: readonly string[];
  readonly verdict: ApprovalVerdict;
  /** The commit that was judged. */
  readonly head: string;
}

const SUMMARY_BYTES = 65_000;
const TITLE_LENGTH = 140;
/** The heading, the sentence and the answer. */
const FRONT_BYTES = 4_000;

/** The comment where there are no numbers: what is missing for them, and what the reviews come to all the same. */
export function unplannedComment(input: UnplannedInput): string {
  return `${PLAN_MARKER}\n${unplannedMarkdown(input, COMMENT_BYTES - PLAN_MARKER.length - 1)}`;
}

/** The verdict as a check, without a plan. */
export function unplannedCheck(input: UnplannedInput): CheckRunText {
  const { verdict, head } = input;
  return {
    name: CHECK_NAME,
    head,
    conclusion: conclusionOf(verdict),
    title: clipped(inertText(clipped(verdict.line, TITLE_LENGTH)), TITLE_LENGTH),
    summary: unplannedMarkdown(input, SUMMARY_BYTES),
    annotations: [],
  };
}

/** @param most bytes of UTF-8 that it stays below; 20,000 at the least */
function unplannedMarkdown({ why, verdict, head }: UnplannedInput, most: number): string {
  const half = Math.floor((most - FRONT_BYTES) / 2);
  const shape = { title: "Why there is no plan", head: "", most: half, left: ["line", "lines"] } as const;
  const parts = [
    "### Muster plan: could not be worked out",
    `What ${idCode(head)} would do to the fleet is not known. Reviews are judged all the same.`,
    answerLine(verdict),
    markdownSection(shape, why, (line) => `- ${prose(line)}`),
    needsSection(verdict, half),
  ];
  return `${parts.filter((text) => text !== "").join("\n\n")}\n`;
}

/** Never `neutral` or `skipped`: a forge takes those for a pass. */
function conclusionOf({ approved, answer }: ApprovalVerdict): CheckRunText["conclusion"] {
  if (approved && answer === "approved") return "success";
  return answer === "missing" ? "action_required" : "failure";
}
