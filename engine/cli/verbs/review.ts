import { reviewInput } from "../../commands/review-input.ts";
import type { ReviewedPullRequest } from "../../commands/review-pull-request.ts";
import type { ApprovalAnswer, ApprovalVerdict } from "../../core/approval/verdict.ts";
import { SinkClosed } from "../../ports/sink.ts";
import { inertText } from "../../render/inert-text.ts";
import { jsonDocument } from "../../render/json-text.ts";
import { verdictJson } from "../../render/verdict-json.ts";
import { verdictText } from "../../render/verdict-text.ts";
import { type Call, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { EXIT, type ExitCode, gravest } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { postReview, tell } from "../post-review.ts";
import { withProgress } from "../progress.ts";
import { readInput } from "../read-input.ts";
import { type ForgeReviews, withForgeReviews } from "../review-forge.ts";
import { askedReview } from "../review-options.ts";
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
  const asked = askedReview(call);
  if (asked.kind === "input") return ofInput(call, io, asked.path);
  if (asked.kind === "open") return withForgeReviews(call, io, (reviews) => ofOpen(call, io, reviews));
  return withForgeReviews(call, io, (reviews) => ofOne(call, io, asked.number, reviews));
};

async function ofInput(call: Call, io: Io, path: string): Promise<ExitCode> {
  const result = reviewInput(path === "-" ? "standard input" : path, await readInput(path, io));
  if (result.kind === "invalid") return refuseInvalid(call, io, result.problems);
  const { verdict } = result;
  const exit = exitOf(verdict);
  await show(call, io, verdict, exit);
  return exit.exitCode;
}

async function ofOne(
  call: Call,
  io: Io,
  number: number,
  { review: judge, writer }: ForgeReviews,
): Promise<ExitCode> {
  const reviewed = await withProgress(call, io, "reviewing", () => judge(number));
  const { input, verdict, documents, problems } = reviewed;
  const posted = writer === undefined ? EXIT.clean : await postReview(call, io, reviewed, writer);
  const exit = exitOf(verdict, documents);
  const exitCode = gravest([exit.exitCode, posted]);
  if (textOption(call, "format") === "input") await emit(call, io, jsonDocument({ ...input }));
  else
    await show(
      call,
      io,
      verdict,
      exitCode === exit.exitCode ? exit : { exitCode, exitReason: "check not written" },
    );
  if (documents === "invalid") {
    await io.stderr.write("Once it is merged, the documents cannot be used:\n");
    await refuseInvalid(call, io, problems);
  }
  return exitCode;
}

/** A fault in one of them, whatever it is, must not keep the others from being judged. */
async function ofOpen(call: Call, io: Io, reviews: ForgeReviews): Promise<ExitCode> {
  const pulls = await reviews.open();
  const lines: string[] = [];
  const codes: ExitCode[] = [];
  for (const { number, title } of pulls) {
    try {
      const reviewed = await withProgress(call, io, `reviewing pull request ${number}`, () =>
        reviews.review(number),
      );
      lines.push(lineOf(reviewed));
      codes.push(
        reviews.writer === undefined
          ? isApproved(reviewed)
            ? EXIT.clean
            : EXIT.approval
          : await postReview(call, io, reviewed, reviews.writer),
      );
    } catch (error) {
      if (error instanceof SinkClosed) throw error;
      codes.push(await tell(io, `pull request ${number} (${title}) was not judged`, error));
    }
  }
  if (pulls.length === 0) lines.push(`No open pull request goes into ${inertText(reviews.branch)}`);
  await emitText(call, io, lines.map((line) => `${line}\n`).join(""));
  return gravest(codes);
}

function lineOf(reviewed: ReviewedPullRequest): string {
  const { pullRequest, verdict, documents } = reviewed;
  const answer = isApproved(reviewed) ? "approved" : "not approved";
  const invalid = documents === "invalid" ? "; its documents cannot be used" : "";
  return inertText(`#${pullRequest.number} ${answer}: ${verdict.line}${invalid}`);
}

function isApproved({ verdict, documents }: ReviewedPullRequest): boolean {
  return verdict.approved && documents !== "invalid";
}

interface Exit {
  readonly exitCode: ExitCode;
  readonly exitReason: string;
}

function exitOf(verdict: ApprovalVerdict, documents: ReviewedPullRequest["documents"] = "valid"): Exit {
  if (documents === "invalid") return { exitCode: EXIT.invalid, exitReason: "documents invalid" };
  return { exitCode: verdict.approved ? EXIT.clean : EXIT.approval, exitReason: REASONS[verdict.answer] };
}

async function show(call: Call, io: Io, verdict: ApprovalVerdict, exit: Exit): Promise<void> {
  if (textOption(call, "format") === "json") await emit(call, io, verdictJson(verdict, exit));
  else await emitText(call, io, verdictText(verdict, lookOf(call, io)));
}
