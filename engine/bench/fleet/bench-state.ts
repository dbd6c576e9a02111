import { join } from "node:path";
import { createCatalogFiles } from "../../adapters/catalog-files.ts";
import { createFleetFiles } from "../../adapters/fleet-files.ts";
import type { Member } from "../../core/fleet/fleet.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { gitScratch } from "../../testing/git-scratch.ts";
import { endpointsOf } from "./generate.ts";
import type { Job } from "./job.ts";
import { memberOf } from "./member-of.ts";
import { openScene, SEED } from "./scene.ts";
import { NOW } from "./stock.ts";

/** A repository and a state folder as a user would have them, to run the command in. */
export interface BenchState {
  readonly dir: string;
  readonly state: string;
  readonly now: string;
  /** One in the middle of the fleet. */
  readonly endpoint: string;
}

/** Writes them, and leaves them there. @returns where they lie */
export async function writeBenchState({ root, count, shape }: Job): Promise<BenchState> {
  const { stock, entries, files } = await openScene(root);
  const { dir, commit } = gitScratch();
  commit(files);
  const state = join(dir, ".muster");
  await createCatalogFiles(state).write({ entries, feeds: [] });
  const members = new Map<string, Member>();
  for (const endpoint of endpointsOf(stock, { seed: SEED, count, shape }))
    members.set(endpoint.id, memberOf(endpoint));
  await createFleetFiles(state).write({ members });
  const endpoint = [...members.keys()][Math.floor(count / 2)] ?? "";
  return { dir, state, now: formatInstant(NOW), endpoint };
}
