import type { CatalogEntry } from "../model/catalog.ts";
import type { Rollout } from "../model/rollout.ts";
import type { World } from "../policy/world.ts";

/** What is new of the world from one run to the next, the endpoints and the time apart. */
export interface WorldNews {
  /** Everything may be different. */
  readonly isOther: boolean;
  /** Those that the catalog did not have, or not like this. */
  readonly entries: readonly CatalogEntry[];
  /** Patches about which the rollout or the branch says something new. */
  readonly patches: ReadonlySet<string>;
}

const ALL: WorldNews = { isOther: true, entries: [], patches: new Set() };

export function newsBetween(last: World | undefined, next: World): WorldNews {
  if (last === undefined || isOtherPolicy(last, next) || isFreezeBetween(last, next)) return ALL;
  const patches = new Set<string>();
  if (last.declared !== next.declared) {
    const [was, is] = [last.declared, next.declared];
    for (const { patch } of differing(was.approve, is.approve)) patches.add(patch);
    for (const record of differing(was.testRecords, is.testRecords))
      for (const { patch } of record.patches) patches.add(patch);
  }
  addRollout(patches, last.rollout, next.rollout);
  const before = new Set(last.assessor.catalog.entries);
  const entries = next.assessor.catalog.entries.filter((entry) => !before.has(entry));
  return { isOther: false, entries, patches };
}

/** People only ever add approvals and tests here. */
function isOtherPolicy({ declared: was }: World, { declared: is }: World): boolean {
  return was.policies !== is.policies || was.rings !== is.rings || was.holds !== is.holds;
}

/** A freeze that begins shuts what was open, and nothing that was decided says when. */
function isFreezeBetween(last: World, { declared, now }: World): boolean {
  return declared.freezes.some(({ from }) => last.now < from && now >= from);
}

function addRollout(patches: Set<string>, last: Rollout, next: Rollout): void {
  for (const { patch } of next.passes.slice(last.passes.length)) patches.add(patch);
  const tripped = new Set(last.trips.map(({ number }) => number));
  for (const { number, patch } of next.trips) if (!tripped.has(number)) patches.add(patch);
  for (const patch of next.approvedAt.keys()) if (!last.approvedAt.has(patch)) patches.add(patch);
  for (const key of next.named?.keys() ?? [])
    if (last.named?.has(key) !== true) patches.add(key.split("\u0000")[0] ?? "");
}

function differing<T>(last: readonly T[], next: readonly T[]): readonly T[] {
  const [before, after] = [new Set(last), new Set(next)];
  return [...next.filter((item) => !before.has(item)), ...last.filter((item) => !after.has(item))];
}
