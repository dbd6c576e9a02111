import type { CatalogEntry } from "../core/model/catalog.ts";
import type { GatePass } from "../core/model/rollout.ts";
import { anchorOf, covers, rulesFor, valid } from "./specified-clocks.ts";
import { type Consent, isRingOpen } from "./specified-consent.ts";
import { isRejected } from "./specified-obstacles.ts";
import type { Truth } from "./specified-selectors.ts";
import type { Scene, Stop } from "./specified-story.ts";

/** Rung 7. */
export function denied(scene: Scene, entry: CatalogEntry): Stop | undefined {
  if (entry.patch.retracted) return { verdict: "retracted", rung: "denied" };
  const rejected = isRejected(scene, entry.patch.id);
  if (rejected === null) return { verdict: "held", rung: "denied" };
  return rejected ? { verdict: "rejected", rung: "denied" } : undefined;
}

/** Rung 8. */
export function excluded(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const live = scene.story.declared.exclusions
    .filter(({ expires }) => valid(expires) === undefined || scene.story.now < expires)
    .map((exclusion) => ({ exclusion, covers: covers(exclusion, entry, scene) }))
    .filter(({ covers }) => covers !== false);
  const sure = live.filter(({ exclusion, covers }) => covers && valid(exclusion.expires) !== undefined);
  if (sure.length > 0) {
    const until = Math.max(...sure.map(({ exclusion }) => exclusion.expires));
    return { verdict: "excluded", rung: "exclusion", until };
  }
  return live.length > 0 ? { verdict: "held", rung: "exclusion" } : undefined;
}

/** Rung 10. */
export function obstructed(truth: Truth): Stop | undefined {
  if (truth === null) return { verdict: "held", rung: "prerequisites" };
  return truth ? { verdict: "blocked", rung: "prerequisites" } : undefined;
}

/** Rung 13. */
export function ringShut(
  scene: Scene,
  { patch }: CatalogEntry,
  consent: Consent,
  of: GatePass["of"],
): Stop | undefined {
  return isRingOpen(scene, patch.id, of, consent) ? undefined : { verdict: "awaiting-ring", rung: "ring" };
}

/** Rung 14. */
export function deferred(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const anchor = anchorOf(scene, entry);
  const rule = rulesFor(entry.patch, scene.policy.rules).sure;
  const ring = scene.track.find(({ name }) => name === scene.ring);
  const wait = Math.max(rule?.deferMs ?? 0, ring?.afterMs ?? 0);
  if (anchor === undefined) return wait === 0 ? undefined : { verdict: "held", rung: "deferral" };
  const until = anchor + wait;
  return scene.story.now < until ? { verdict: "deferred", rung: "deferral", until } : undefined;
}

/** Rung 15: attempts that failed one after the other, up to now; one that failed nobody knows when was the last. */
export function failed(scene: Scene, entry: CatalogEntry): Stop | undefined {
  const retry = rulesFor(entry.patch, scene.policy.rules).sure?.retry;
  if (retry === undefined) return undefined;
  const timed = scene.endpoint.history.attempts
    .filter(({ patch }) => patch === entry.patch.id)
    .map(({ outcome, finishedAt, startedAt }) => ({ outcome, at: valid(finishedAt) ?? valid(startedAt) }))
    .filter(({ outcome, at }) => at !== undefined || outcome === "failed")
    .sort((a, b) => (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE));
  const failures = timed.slice(timed.findLastIndex(({ outcome }) => outcome !== "failed") + 1);
  const last = failures.at(-1);
  if (last === undefined) return undefined;
  if (failures.length >= retry.attempts) return { verdict: "failed", rung: "retry" };
  if (last.at === undefined) return { verdict: "held", rung: "retry" };
  const until = last.at + retry.everyMs;
  return scene.story.now < until ? { verdict: "scheduled", rung: "retry", until } : undefined;
}
