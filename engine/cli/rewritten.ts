import type { RewrittenHistory } from "../commands/guard-history.ts";
import { inertText } from "../render/inert-text.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";

/** Says that nothing was decided, on standard error: there is no result. */
export async function refuseRewritten(
  io: Io,
  state: string,
  { branch, commit, last }: RewrittenHistory,
): Promise<ExitCode> {
  const says = `the history of branch "${branch}" was rewritten: ${commit} does not descend from ${last}, which the last run read`;
  const hint = `find out who did it; if it is meant, delete tips.* in ${state}: nothing was planned`;
  await io.stderr.write(`error: ${inertText(says)} [history-rewritten]\n  hint: ${inertText(hint)}\n`);
  return EXIT.audit;
}
