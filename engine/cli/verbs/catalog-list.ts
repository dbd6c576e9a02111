import { createCatalogFiles } from "../../adapters/catalog-files.ts";
import { listCatalog } from "../../commands/catalog-list.ts";
import { catalogListText } from "../../render/catalog-list-text.ts";
import { jsonDocument } from "../../render/json-text.ts";
import { textOption } from "../call.ts";
import { emit, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { noCatalog } from "../no-state.ts";
import { nowOf } from "../now.ts";
import type { RunVerb } from "../verb-definition.ts";

export const catalogList: RunVerb = async (call, io) => {
  const now = nowOf(call);
  return withLocalWorkspace(call, io, async ({ state }) => {
    const list = await listCatalog(createCatalogFiles(state), now);
    if (list === undefined) throw noCatalog(state);
    const isJson = textOption(call, "format") === "json";
    await emit(call, io, isJson ? jsonDocument({ ...list }) : [catalogListText(list, lookOf(call, io))]);
    return EXIT.clean;
  });
};
