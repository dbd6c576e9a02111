import { recurrenceDays } from "../../adapters/recurrence.ts";
import { sha256 } from "../../adapters/sha256.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { loadPolicy } from "../../commands/load-policy.ts";
import { createAssessor } from "../../core/applicability/assess.ts";
import { indexCatalog } from "../../core/applicability/catalog-index.ts";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import type { Declared } from "../../core/model/declared.ts";
import { type GatePass, NO_ROLLOUT, type Rollout } from "../../core/model/rollout.ts";
import type { World } from "../../core/policy/world.ts";
import { judgeWindows } from "../../core/rings/window.ts";
import { memoryTree } from "../../testing/memory-tree.ts";
import type { Files } from "./declared-files.ts";
import { NOW } from "./stock.ts";

const DAY_MS = 86_400_000;
const zoneOffset = createZoneOffset();

/** The world of the benchmark: the declared files, read as those of a repository are, and gates that passed with time. */
export async function benchWorld(entries: readonly CatalogEntry[], files: Files): Promise<World> {
  const declared = await declaredOf(files);
  const tools = { zoneOffset, recurrenceDays };
  return {
    declared,
    rollout: rolloutOf(entries, declared),
    assessor: createAssessor(indexCatalog(entries)),
    now: NOW,
    zoneOffset,
    sha256,
    windowState: judgeWindows(declared.windows, NOW, tools),
  };
}

/** @throws {Error} naming the first problem of the files */
async function declaredOf(files: Files): Promise<Declared> {
  const lines = Object.entries(files).map(([path, text]) => ({ mode: "100644", path, text }));
  const worktree = memoryTree(lines);
  const loaded = await loadPolicy({ kind: "worktree", worktree }, { now: NOW, zoneOffset, recurrenceDays });
  if (loaded.declared !== undefined) return loaded.declared;
  const [first] = loaded.problems.filter(({ severity }) => severity === "error");
  throw new Error(`the benchmark's own policies: ${first?.file}:${first?.line} ${first?.message}`);
}

/** A patch leaves the lab after four days, the pilot after nine, broad after sixteen. */
const LEAVES_AFTER = [4, 9, 16].map((days) => days * DAY_MS);

function rolloutOf(entries: readonly CatalogEntry[], { rings }: Declared): Rollout {
  const passes: GatePass[] = [];
  for (const { patch, digest, firstSeen = NOW } of entries) {
    for (const { name, track, order } of rings) {
      const after = LEAVES_AFTER[order / 10 - 1];
      if (after === undefined || firstSeen + after > NOW) continue;
      passes.push({
        patch: patch.id,
        track,
        ring: name,
        at: firstSeen + after,
        of: "install",
        digest,
        since: firstSeen + after - 3 * DAY_MS,
        answered: true,
      });
    }
  }
  return { ...NO_ROLLOUT, passes, vouching: { kind: "trust-merge" } };
}
