import { type ExitCode, gravest } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { run } from "../run.ts";
import { namedReports } from "./named-reports.ts";

/** Takes in what muster.yaml names as `reports`, source by source; one that is refused does not keep the others out. */
export function takeReports(io: Io, args: readonly string[]): Promise<ExitCode> {
  return withLocalWorkspace({ operands: [], options: {} }, io, async ({ dir, spec }) => {
    const codes: ExitCode[] = [];
    for (const [verb = "", add = "", ...rest] of await namedReports(dir, spec))
      codes.push(await run([verb, add, ...args, ...rest], { ...io, cwd: dir }));
    return gravest(codes);
  });
}
