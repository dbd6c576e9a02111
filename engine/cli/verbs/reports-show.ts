import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { showReport } from "../../commands/reports-show.ts";
import { reportJson } from "../../render/report-json.ts";
import { reportText } from "../../render/report-text.ts";
import { operand, textOption } from "../call.ts";
import { emit, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { noFleet } from "../no-state.ts";
import { nowOf } from "../now.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";

export const reportsShow: RunVerb = async (call, io) => {
  const now = nowOf(call);
  return withLocalWorkspace(call, io, async ({ state }) => {
    const id = operand(call, 0) ?? "";
    const shown = await showReport(createFleetFiles(state), id);
    if (shown.kind === "no-fleet") throw noFleet(state);
    if (shown.kind === "unknown")
      throw new UsageError(`there is no endpoint ${JSON.stringify(id)}`, shown.hint);
    const { member, identity } = shown;
    const { paint } = lookOf(call, io);
    const isJson = textOption(call, "format") === "json";
    await emit(
      call,
      io,
      isJson ? reportJson(member, identity) : [reportText(member, identity, { paint, now })],
    );
    return EXIT.clean;
  });
};
