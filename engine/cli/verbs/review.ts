import { reviewInput } from "../../commands/review-input.ts";
import type { ApprovalAnswer } from "../../core/approval/verdict.ts";
import { verdictJson } from "../../render/verdict-json.ts";
import { verdictText } from "../../render/verdict-text.ts";
import { textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import { readInput } from "../read-input.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";

const REASONS: Readonly<Record<ApprovalAnswer, string>> = {
  approved: "clean",
  missing: "approval missing",
  blocked: "changes requested",
  uncovered: "not covered by any rule",
  unknown: "something that decides could not be read",
};

/** Judges the reviews of a pull request. */
export const review: RunVerb = async (call, io) => {
  const path = textOption(call, "input");
  if (path === undefined) throw new UsageError("review needs --input", "muster review --input review.json");
  const result = reviewInput(path === "-" ? "standard input" : path, await readInput(path, io));
  if (result.kind === "invalid") return refuseInvalid(call, io, result.problems);
  const { verdict } = result;
  const exit = {
    exitCode: verdict.approved ? EXIT.clean : EXIT.approval,
    exitReason: REASONS[verdict.answer],
  };
  if (textOption(call, "format") === "json") await emit(call, io, verdictJson(verdict, exit));
  else await emitText(call, io, verdictText(verdict, lookOf(call, io)));
  return exit.exitCode;
};
