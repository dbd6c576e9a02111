import { parseArgs } from "node:util";
import { PLAN_MARKER } from "../../render/plan-comment.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withForgeReviews } from "../review-forge.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Writes the comment of a pull request, and no check: where a pull request starts the run, nothing that counts is written.
 * @param args `--pr N`, `--state DIR`
 */
export async function comment(io: Io, args: readonly string[]): Promise<ExitCode> {
  const { number, options } = asked(args);
  return withForgeReviews({ operands: [], options: { ...options, post: true } }, io, async (reviews) => {
    const { comment: body, isOpenHere, verdict } = await reviews.review(number);
    await io.stdout.write(`${verdict.line}\n`);
    if (isOpenHere) await reviews.writer?.comment({ pullRequest: number, marker: PLAN_MARKER, body });
    return EXIT.clean;
  });
}

function asked(args: readonly string[]) {
  const options = { pr: { type: "string" }, state: { type: "string" } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (!/^[1-9]\d{0,9}$/.test(values.pr ?? "")) throw new Error(`--pr ${String(values.pr)} is no number`);
    return { number: Number(values.pr), options: values };
  } catch (error) {
    throw new UsageError(
      `comment: ${String(error instanceof Error ? error.message : error)}`,
      "--pr 88 --state ../state",
    );
  }
}
