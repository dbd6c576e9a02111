import { type DraftedList, propose as proposeLists } from "../../commands/propose.ts";
import { proposalJson } from "../../render/proposal-json.ts";
import { proposalText } from "../../render/proposal-text.ts";
import { type Call, hasSwitch, textOption } from "../call.ts";
import { emit, note } from "../emit.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { refuseInvalid } from "../invalid.ts";
import type { Io } from "../io.ts";
import { nowOf } from "../now.ts";
import { withSource } from "../policy-source.ts";
import { withProgress } from "../progress.ts";
import {
  exitOf,
  type Publication,
  publish,
  requireApprovingBranch,
  requirePublishable,
  sayPublished,
} from "../publish.ts";
import type { RunVerb } from "../verb-definition.ts";
import { readWorkspace } from "../workspace.ts";
import { openLoggedWorld } from "../world.ts";

export const propose: RunVerb = async (call, io) => {
  const now = nowOf(call);
  return withSource(call, io, "commit", async (opened) => {
    const { spec } = await readWorkspace(opened.source);
    requirePublishable(call, io, opened, spec);
    const { ports } = openLoggedWorld(call, io, opened, spec);
    const result = await withProgress(call, io, "deciding", () => proposeLists(opened.source, now, ports));
    if (result.kind === "invalid") return refuseInvalid(call, io, result.problems);
    if (hasSwitch(call, "publish")) requireApprovingBranch(result.branch, spec);
    const publication = await publish(call, io, opened.dir, spec, result.maker);
    const exitCode = exitOf(publication, EXIT.clean);
    await show(call, io, result.drafts, publication, exitCode);
    await sayPublished(call, io, publication);
    return exitCode;
  });
};

async function show(
  call: Call,
  io: Io,
  drafts: readonly DraftedList[],
  { published }: Publication,
  exitCode: ExitCode,
): Promise<void> {
  if (textOption(call, "format") === "json") return emit(call, io, proposalJson(drafts, exitCode, published));
  if (drafts.length === 0) return note(call, io, "Nothing waits for an approval");
  await emit(call, io, [proposalText(drafts)]);
}
