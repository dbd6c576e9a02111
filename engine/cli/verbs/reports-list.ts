import { createFleetFiles } from "../../adapters/fleet-files.ts";
import { listReports } from "../../commands/reports-list.ts";
import { reportsListJson } from "../../render/reports-list-json.ts";
import { reportsListText } from "../../render/reports-list-text.ts";
import { textOption } from "../call.ts";
import { emit, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { noFleet } from "../no-state.ts";
import { nowOf } from "../now.ts";
import type { RunVerb } from "../verb-definition.ts";

export const reportsList: RunVerb = async (call, io) => {
  const now = nowOf(call);
  return withLocalWorkspace(call, io, async ({ state }) => {
    const list = await listReports(createFleetFiles(state));
    if (list === undefined) throw noFleet(state);
    const isJson = textOption(call, "format") === "json";
    await emit(
      call,
      io,
      isJson ? reportsListJson(list) : [reportsListText(list, { ...lookOf(call, io), now })],
    );
    return EXIT.clean;
  });
};
