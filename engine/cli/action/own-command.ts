import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { ActionInputs } from "./action-inputs.ts";

type OwnCommand = (
  io: Io,
) => Promise<{ readonly code: ExitCode; readonly outputs: ReadonlyMap<string, string> }>;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What only a workflow needs, and no verb does; its code is loaded when it is to run. Undefined: it is a verb. */
export function ownCommand({ command, args }: ActionInputs): OwnCommand | undefined {
  const name = command.join(" ");
  if (name === "find-state")
    return async (io) => ({
      code: EXIT.clean,
      outputs: await (await import("./find-state.ts")).findState(io),
    });
  const plain = PLAIN[name];
  return plain && (async (io) => ({ code: await (await plain())(io, args), outputs: NOTHING }));
}

type Plain = (io: Io, args: readonly string[]) => Promise<ExitCode>;

const PLAIN: Readonly<Record<string, () => Promise<Plain>>> = {
  "fetch-log": async () => (await import("./fetch-log.ts")).fetchLog,
  "take-reports": async () => (await import("./take-reports.ts")).takeReports,
  comment: async () => (await import("./comment.ts")).comment,
};
