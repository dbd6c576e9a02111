import { fetchLogInto } from "../../adapters/git-fetch-log.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { LOG_REF } from "../signed-log.ts";

/** Brings the log that muster.yaml declares: nothing but the branch comes with a checkout. */
export function fetchLog(io: Io): Promise<ExitCode> {
  return withLocalWorkspace({ operands: [], options: {} }, io, async ({ dir, spec }) => {
    if (spec.log === undefined) return EXIT.clean;
    const ref = spec.log.ref ?? LOG_REF;
    await io.stdout.write(`${ref}: ${await fetchLogInto(dir, ref, io.env.MUSTER_TOKEN)}\n`);
    return EXIT.clean;
  });
}
