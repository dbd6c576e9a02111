import type { ReviewInput } from "../schema/documents.generated.ts";
import { specifiedApproval } from "./specified-approval.ts";
import { OPEN_QUESTIONS } from "./specified-approval-scene.ts";

/** What the contract settles about an input. Undefined: its readings differ. */
export interface SpecifiedVerdict {
  readonly approved: boolean | undefined;
  readonly uncovered: boolean | undefined;
  readonly blocked: boolean | undefined;
  readonly unknown: boolean | undefined;
}

const LENIENT = new Set(OPEN_QUESTIONS);

/** The strictest and the most lenient reading, where they say the same. */
export function specifiedVerdict(input: ReviewInput): SpecifiedVerdict {
  const strict = specifiedApproval(input);
  // What the strictest reading approves, every reading does.
  const lenient = strict.approved ? strict : specifiedApproval(input, LENIENT);
  const settled = (key: keyof typeof strict) => (strict[key] === lenient[key] ? strict[key] : undefined);
  return {
    approved: settled("approved"),
    uncovered: settled("uncovered"),
    blocked: settled("blocked"),
    unknown: settled("unknown"),
  };
}
