import { createRunFiles } from "../adapters/run-files.ts";
import type { ReconcileResult } from "../commands/reconcile.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { inertText } from "../render/inert-text.ts";
import type { Call } from "./call.ts";
import { note } from "./emit.ts";
import type { Io } from "./io.ts";

/** Nothing depends on it but how long it takes to explain an endpoint. */
export async function rememberRun(
  call: Call,
  io: Io,
  state: string,
  { run }: Pick<Extract<ReconcileResult, { kind: "planned" }>, "run">,
): Promise<void> {
  if (run === undefined) return;
  try {
    await createRunFiles(state).remember(run);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const says = inertText(error.message);
    await note(call, io, `note: muster explain will have to work out places and slots anew: ${says}`);
  }
}
