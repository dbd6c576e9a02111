import { createCatalogFiles } from "../../adapters/catalog-files.ts";
import { showPatch } from "../../commands/catalog-show.ts";
import { suggest } from "../../documents/closest.ts";
import { catalogPatchJson } from "../../render/catalog-patch-json.ts";
import { catalogPatchText } from "../../render/catalog-patch-text.ts";
import { operand, textOption } from "../call.ts";
import { emit, lookOf } from "../emit.ts";
import { EXIT } from "../exit-code.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { noCatalog } from "../no-state.ts";
import { UsageError } from "../usage-error.ts";
import type { RunVerb } from "../verb-definition.ts";

export const catalogShow: RunVerb = (call, io) =>
  withLocalWorkspace(call, io, async ({ state }) => {
    const id = operand(call, 0) ?? "";
    const shown = await showPatch(createCatalogFiles(state), id);
    if (shown.kind === "no-catalog") throw noCatalog(state);
    if (shown.kind === "unknown") {
      throw new UsageError(
        `the catalog has no patch ${JSON.stringify(id)}`,
        suggest(id, shown.ids, "patches"),
      );
    }
    const { entry, feed } = shown;
    const { paint } = lookOf(call, io);
    const isJson = textOption(call, "format") === "json";
    await emit(call, io, isJson ? catalogPatchJson(entry) : [catalogPatchText(entry, feed?.feed, paint)]);
    return EXIT.clean;
  });
