import type { ReviewedPullRequest } from "../commands/review-pull-request.ts";
import type { ReviewWriter } from "../ports/forge-writer.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { inertText } from "../render/inert-text.ts";
import { PLAN_MARKER } from "../render/plan-comment.ts";
import { type Call, hasSwitch } from "./call.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { faultOf } from "./fault.ts";
import type { Io } from "./io.ts";

/**
 * Writes the check, then the comment, each where it says something new. The check is what the forge holds a merge by: without it the
 * run fails. A comment that cannot be written is told, and changes nothing.
 */
export async function postReview(
  call: Call,
  io: Io,
  { pullRequest, comment, check, isOpenHere }: ReviewedPullRequest,
  writer: ReviewWriter,
): Promise<ExitCode> {
  const { number } = pullRequest;
  if (!isOpenHere) {
    const why = "it is not open, or goes into another branch than the one that approves";
    if (!hasSwitch(call, "quiet")) await io.stderr.write(`pull request ${number}: nothing posted: ${why}\n`);
    return EXIT.clean;
  }
  const checked = await attempt(() => writer.check(check));
  if (checked !== undefined) await tell(io, `pull request ${number}: the check was not written`, checked);
  const commented = await attempt(() =>
    writer.comment({ pullRequest: number, marker: PLAN_MARKER, body: comment }),
  );
  if (commented !== undefined)
    await tell(
      io,
      `pull request ${number}: the comment was not written, which changes no verdict`,
      commented,
    );
  return checked === undefined ? EXIT.clean : EXIT.outside;
}

/** Says on standard error what went wrong with one of several. */
export async function tell(io: Io, what: string, error: unknown): Promise<ExitCode> {
  const { exitCode, lines } = faultOf(error, io.env);
  await io.stderr.write(`${[inertText(what), ...lines.map((line) => `  ${line}`)].join("\n")}\n`);
  return exitCode;
}

async function attempt(write: () => Promise<unknown>): Promise<OutsideError | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return error;
  }
}
