import { sha256 } from "../../adapters/sha256.ts";
import type { CatalogEntry } from "../../core/model/catalog.ts";
import type { World } from "../../core/policy/world.ts";
import { readSampleData } from "../../sample/read-data.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { benchWorld } from "./bench-world.ts";
import { entriesOf } from "./catalog.ts";
import { declaredFiles, type Files, HELD_SITES } from "./declared-files.ts";
import { ruleSet, type VerdictRule } from "./rule-set.ts";
import { createStock, type Stock } from "./stock.ts";

/** All that a fleet of the benchmark is drawn from and decided by. */
export interface Scene {
  readonly stock: Stock;
  readonly entries: readonly CatalogEntry[];
  readonly files: Files;
  readonly world: World;
}

export const SEED = "muster";

/** @param root the folder of the project */
export async function openScene(root: string): Promise<Scene> {
  const stock = createStock(readSampleData(root), SEED);
  const entries = entriesOf(stock.patches, sha256);
  const files = declaredFiles(root, entries, SEED);
  return { stock, entries, files, world: await benchWorld(entries, files) };
}

/** What the repository declares, as a list of rules for other engines. */
export function rulesOf({ declared }: World): readonly VerdictRule[] {
  const anybody = buildEndpoint({ labels: { site: "" } });
  const isForAll = (hold: (typeof declared.holds)[number]): boolean => hold.endpoints(anybody) === "yes";
  return ruleSet({
    rejected: declared.rejects.map(({ patch }) => patch),
    held: declared.holds.filter(isForAll).map(({ patch }) => patch),
    heldAt: declared.holds.filter((hold) => !isForAll(hold)).map(({ patch }) => patch),
    sites: HELD_SITES,
  });
}
