import { isError, type Problem } from "../core/model/problem.ts";
import { problemsText } from "../render/problems-text.ts";
import { type Call, hasSwitch } from "./call.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { paintFor } from "./paint-for.ts";

/** Shows the errors for which nothing was decided, on standard error: there is no result. Warnings are counted only. */
export async function refuseInvalid(call: Call, io: Io, problems: readonly Problem[]): Promise<ExitCode> {
  const paint = paintFor(io.stderr, io, call.options.color === false ? "plain" : "coloured");
  const errors = problems.filter(isError);
  await io.stderr.write(problemsText(errors, paint));
  const warnings = problems.length - errors.length;
  if (!hasSwitch(call, "quiet")) {
    if (warnings > 0)
      await io.stderr.write(`  and ${warnings} warning${warnings === 1 ? "" : "s"} (muster validate)\n`);
    await io.stderr.write(
      "  nothing was decided: one document that cannot be used makes all of them unusable\n",
    );
  }
  return EXIT.invalid;
}
