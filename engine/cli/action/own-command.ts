import { fetchLogInto } from "../../adapters/git-fetch-log.ts";
import { EXIT, type ExitCode, gravest } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { run } from "../run.ts";
import { LOG_REF } from "../signed-log.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { comment } from "./comment.ts";
import { findState } from "./find-state.ts";
import { namedReports } from "./named-reports.ts";

type OwnCommand = (
  io: Io,
) => Promise<{ readonly code: ExitCode; readonly outputs: ReadonlyMap<string, string> }>;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What only a workflow needs, and no verb does. Undefined: it is a verb. */
export function ownCommand({ command, args }: ActionInputs): OwnCommand | undefined {
  const name = command.join(" ");
  if (name === "find-state") return async (io) => ({ code: EXIT.clean, outputs: await findState(io) });
  if (name === "fetch-log") return fetchLog;
  if (name === "comment") return async (io) => ({ code: await comment(args, io), outputs: NOTHING });
  if (name === "take-reports") return (io) => takeReports(io, args);
  return undefined;
}

/** Nothing but the branch comes with a checkout. */
const fetchLog: OwnCommand = async (io) => {
  const code = await withLocalWorkspace({ operands: [], options: {} }, io, async ({ dir, spec }) => {
    if (spec.log === undefined) return EXIT.clean;
    const ref = spec.log.ref ?? LOG_REF;
    await io.stdout.write(`${ref}: ${await fetchLogInto(dir, ref, io.env.MUSTER_TOKEN)}\n`);
    return EXIT.clean;
  });
  return { code, outputs: NOTHING };
};

/** What muster.yaml names as `reports`, source by source; one that is refused does not keep the others out. */
async function takeReports(io: Io, args: readonly string[]): ReturnType<OwnCommand> {
  const codes: ExitCode[] = [];
  const code = await withLocalWorkspace({ operands: [], options: {} }, io, async ({ dir, spec }) => {
    for (const call of await namedReports(dir, spec)) {
      const [verb = "", add = "", ...rest] = call;
      codes.push(await run([verb, add, ...args, ...rest], { ...io, cwd: dir }));
    }
    return gravest(codes);
  });
  return { code, outputs: NOTHING };
}
