import type { PolicySource } from "../commands/load-policy.ts";
import { isError } from "../core/model/problem.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import type { Call } from "./call.ts";
import type { ExitCode } from "./exit-code.ts";
import { refuseInvalid } from "./invalid.ts";
import type { Io } from "./io.ts";
import { withSource } from "./policy-source.ts";
import { readWorkspace, stateDir } from "./workspace.ts";

/** What a verb needs that works on the state folder alone. */
export interface LocalWorkspace {
  readonly dir: string;
  readonly state: string;
  readonly spec: WorkspaceSpec;
  readonly source: PolicySource;
}

/** Reads muster.yaml, if there is one, and nothing else of the repository; one that cannot be used stops the verb. */
export async function withLocalWorkspace(
  call: Call,
  io: Io,
  work: (workspace: LocalWorkspace) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withSource(call, io, "worktree", async (opened) => {
    const { spec, problems } = await readWorkspace(opened.source);
    if (problems.some(isError)) return refuseInvalid(call, io, problems);
    return work({ dir: opened.dir, spec, source: opened.source, state: stateDir(call, io, opened, spec) });
  });
}
