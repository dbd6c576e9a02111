import type { Decision } from "../core/model/decision.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { createJudge } from "../core/policy/decide.ts";
import { type Place, place } from "../core/rings/place.ts";
import { sha256 } from "./build-patch.ts";
import { worldOf } from "./specification-agreement.ts";
import type { Story } from "./specified-story.ts";

/** All decisions of a story, by endpoint and patch. */
export type Decided = ReadonlyMap<string, Decision>;

export function decidedStory(story: Story, places: ReadonlyMap<string, Place> = placesOf(story)): Decided {
  const judge = createJudge(worldOf(story));
  const decided = new Map<string, Decision>();
  for (const endpoint of story.endpoints) {
    for (const decision of judge(endpoint, places.get(endpoint.id) ?? NOWHERE, story.entries))
      decided.set(`${endpoint.id} ${decision.patch}`, decision);
  }
  return decided;
}

export function placesOf(story: Story): ReadonlyMap<string, Place> {
  return place(story.endpoints, worldOf(story).declared.rings, story.rollout.topUps, sha256).of;
}

/** The decisions that differ between two tellings of a story, as pairs. */
export function pairsOf(before: Decided, after: Decided): readonly (readonly [string, Decision, Decision])[] {
  return [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    return then === undefined ? [] : [[key, then, now] as const];
  });
}

/** The story with each endpoint changed. */
export function withEndpoints(story: Story, change: (endpoint: Endpoint) => Endpoint): Story {
  return { ...story, endpoints: story.endpoints.map(change) };
}

const NOWHERE: Place = { track: [], by: "none", says: "not placed" };
