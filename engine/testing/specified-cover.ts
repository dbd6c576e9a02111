import type { CatalogEntry } from "../core/model/catalog.ts";
import { type Applies, applies, isOlder, type Lacking, superseded } from "./specified-applicability.ts";
import type { Scene } from "./specified-story.ts";

/** Rung 9: it covers all of the older one's fixes here, and not the other way round, for patches in a cycle retire nobody. */
export function retires(scene: Scene, newer: CatalogEntry, older: CatalogEntry): boolean {
  return newer !== older && coversAll(scene, newer, older) && !coversAll(scene, older, newer);
}

/** KBs have no version: the vendor's word counts. All else must be reached, package by package. */
function coversAll(scene: Scene, newer: CatalogEntry, older: CatalogEntry): boolean {
  const { report } = scene.endpoint;
  const lacking = lackingOf(scene, older);
  if (report === undefined || lacking.length === 0) return false;
  const { kind } = applies(newer, report, scene.story.entries);
  if (kind !== "missing" && kind !== "in-place") return false;
  return lacking.every((theirs) =>
    theirs.type === "kb"
      ? superseded(newer.patch.id, scene.story.entries).has(older.patch.id)
      : reachesAll(lackingOf(scene, newer), theirs),
  );
}

function reachesAll(ours: readonly Lacking[], theirs: Lacking): boolean {
  return theirs.names.every((name) => ours.some((one) => reaches(one, theirs) && one.names.includes(name)));
}

/** The same kind of version, and no older. */
function reaches(ours: Lacking, theirs: Lacking): boolean {
  if (ours.type !== theirs.type || ours.to === undefined || theirs.to === undefined) return false;
  return ours.type === "kb" ? ours.to === theirs.to : !isOlder(ours.to, theirs.to);
}

/** What supersedes for this endpoint: by the vendor's word or because it brings all of it, in any number of steps. */
export function isSuccessor(scene: Scene, upper: string, lower: string): boolean {
  const { entries } = scene.story;
  if (superseded(upper, entries).has(lower)) return true;
  const isHere = ({ patch }: CatalogEntry) => lackingOf(scene, { ...EMPTY, patch }).length > 0;
  const reached = new Set([upper]);
  const queue = [upper];
  for (const id of queue) {
    const from = entries.find(({ patch }) => patch.id === id);
    for (const other of entries.filter(isHere)) {
      const isBelow =
        superseded(id, entries).has(other.patch.id) ||
        (from !== undefined &&
          from !== other &&
          lackingOf(scene, other).every((one) => reachesAll(lackingOf(scene, from), one)));
      if (!isBelow || reached.has(other.patch.id)) continue;
      reached.add(other.patch.id);
      queue.push(other.patch.id);
    }
  }
  return upper !== lower && reached.has(lower);
}

const EMPTY = { digest: "", facts: [], revisions: new Map() };

/** Ids that come in with a patch: what it supersedes, and whatever some fix of which it reaches. */
export function containedIn(scene: Scene, entry: CatalogEntry): readonly string[] {
  const reached = scene.story.entries.filter((other) => other !== entry && brings(scene, entry, other));
  return [...superseded(entry.patch.id, scene.story.entries), ...reached.map(({ patch }) => patch.id)];
}

function brings(scene: Scene, entry: CatalogEntry, other: CatalogEntry): boolean {
  return lackingOf(scene, entry).some((ours) =>
    lackingOf(scene, other).some(
      (theirs) => reaches(ours, theirs) && theirs.names.some((name) => ours.names.includes(name)),
    ),
  );
}

export function lackingOf({ story, endpoint }: Scene, entry: CatalogEntry): readonly Lacking[] {
  if (endpoint.report === undefined) return [];
  const found: Applies = applies(entry, endpoint.report, story.entries);
  return found.kind === "missing" ? found.lacking : [];
}
