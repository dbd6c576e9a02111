import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import { jsonDocument } from "./json-text.ts";

/** As `schemas/review-result.schema.json` has it. */
export function verdictJson(
  { approved, answer, line, tree }: ApprovalVerdict,
  exit: { readonly exitCode: number; readonly exitReason: string },
): Iterable<string> {
  return jsonDocument({ approved, answer, line, tree, ...exit });
}
