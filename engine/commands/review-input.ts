import { evaluateApproval } from "../core/approval/evaluate-approval.ts";
import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import type { Problem } from "../core/model/problem.ts";
import { readReviewInput } from "../documents/read-review-input.ts";

export type ReviewedInput =
  | { readonly kind: "judged"; readonly verdict: ApprovalVerdict }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** Judges a recorded ReviewInput: nothing else is read, and nothing written. */
export function reviewInput(file: string, bytes: Uint8Array): ReviewedInput {
  const { input, problems } = readReviewInput(file, bytes);
  if (input === undefined) return { kind: "invalid", problems };
  return { kind: "judged", verdict: evaluateApproval(input) };
}
