import { createCatalogFiles } from "../../adapters/catalog-files.ts";
import { createFeedFiles } from "../../adapters/feed-files.ts";
import { sha256 } from "../../adapters/sha256.ts";
import { catalogGuards } from "../../commands/catalog-guards.ts";
import { syncCatalog } from "../../commands/catalog-sync.ts";
import { catalogSyncJson } from "../../render/catalog-sync-json.ts";
import { catalogSyncText } from "../../render/catalog-sync-text.ts";
import { hasSwitch, textOption } from "../call.ts";
import { emit, emitText, lookOf } from "../emit.ts";
import { requestedFeeds } from "../feed-requests.ts";
import { withLocalWorkspace } from "../local-workspace.ts";
import { nowOf } from "../now.ts";
import { withProgress } from "../progress.ts";
import type { RunVerb } from "../verb-definition.ts";
import { ownVersion } from "../version.ts";

export const catalogSync: RunVerb = async (call, io) => {
  const now = nowOf(call);
  return withLocalWorkspace(call, io, async ({ dir, state, spec }) => {
    const { feeds, relativeTo, allowHosts } = requestedFeeds(call, spec);
    const request = {
      feeds,
      now,
      guards: catalogGuards(spec.catalog),
      engine: ownVersion(),
      exitCodes: hasSwitch(call, "detailedExitcode") ? "detailed" : "plain",
    } as const;
    const source = createFeedFiles({ baseDir: relativeTo === "here" ? io.cwd : dir, allowHosts });
    const ports = { source, store: createCatalogFiles(state), sha256 };
    const sync = await withProgress(call, io, "reading feeds", () => syncCatalog(request, ports));
    if (textOption(call, "format") === "json") await emit(call, io, catalogSyncJson(sync));
    else if (sync.exitCode === 0) await emitText(call, io, catalogSyncText(sync, lookOf(call, io)));
    else await emit(call, io, [catalogSyncText(sync, lookOf(call, io))]);
    return sync.exitCode;
  });
};
