import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Decision } from "../core/model/decision.ts";
import type { Endpoint } from "../core/model/endpoint.ts";
import { createJudge } from "../core/policy/decide.ts";
import type { World } from "../core/policy/world.ts";
import { type Place, place } from "../core/rings/place.ts";
import { compileDeclared } from "./build-declared.ts";
import { sha256 } from "./build-patch.ts";
import { buildWorld } from "./build-world.ts";
import { decideBySpecification } from "./ladder-specification.ts";
import type { Specified, Story } from "./specified-story.ts";

/** One decision, as the engine and as its specification make it. */
export interface Compared {
  readonly endpoint: Endpoint;
  readonly entry: CatalogEntry;
  readonly place: Place;
  readonly engine: Specified;
  readonly specified: Specified;
  readonly decision: Decision;
}

export function worldOf(story: Story): World {
  return buildWorld({
    declared: compileDeclared(story.declared),
    entries: story.entries,
    rollout: story.rollout,
    now: story.now,
    windows: story.windows,
  });
}

export function compareStory(story: Story): readonly Compared[] {
  const world = worldOf(story);
  const judge = createJudge(world);
  const { of } = place(story.endpoints, world.declared.rings, story.rollout.topUps, sha256);
  return story.endpoints.flatMap((endpoint) => {
    const at = of.get(endpoint.id) ?? { track: [], by: "none", says: "not placed" };
    const decisions = judge(endpoint, at, story.entries);
    return story.entries.map((entry) => {
      const decision = decisions.find(({ patch }) => patch === entry.patch.id);
      if (decision === undefined) throw new Error(`no decision about ${entry.patch.id}`);
      const specified = decideBySpecification(story, endpoint, at, entry);
      return { endpoint, entry, place: at, decision, engine: essenceOf(decision), specified };
    });
  });
}

/** What the contract fixes of a decision. */
export function essenceOf(decision: Decision): Specified {
  const { verdict, rung, compliance, rule, due, overdue, willMiss, until, targets, remove } = decision;
  const instant = until !== undefined && "at" in until ? until.at : undefined;
  return { verdict, rung, compliance, rule, due, overdue, willMiss, until: instant, targets, remove };
}
