import type { FamilyOf } from "../classes/families.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { createJudge } from "../policy/decide.ts";
import type { World } from "../policy/world.ts";
import type { Place } from "../rings/place.ts";
import { mayConcern } from "./may-concern.ts";
import { type Outdated, outdatedBy, type Standing, standingOf } from "./standing.ts";
import { newsBetween, type WorldNews } from "./world-news.ts";

/** What is new of endpoints: of all about them, or of some patches. */
export type EndpointNews = ReadonlyMap<string, "all" | ReadonlySet<string>>;

/** Tells what was decided anew, and what had been decided about the same patches before. */
export type Tell = (
  endpoint: string,
  place: Place,
  was: readonly Decision[],
  is: readonly Decision[],
) => void;

/** Decides about endpoints, and about no patch again for which nothing can have changed. */
export interface Desk {
  /** Where all endpoints stand now. */
  readonly decide: (
    endpoints: readonly Endpoint[],
    placeOf: (id: string) => Place,
    world: World,
    news: EndpointNews,
    tell: Tell,
  ) => ReadonlyMap<string, Standing>;
  /** How many times something about an endpoint was decided. */
  readonly decided: () => number;
}

/** @param mode `always`: about everything at every run, which must come to the same */
export function createDesk(familyOf: FamilyOf, mode: "changed" | "always"): Desk {
  const standings = new Map<string, Standing>();
  let last: World | undefined;
  let decided = 0;
  return {
    decide: (endpoints, placeOf, world, news, tell) => {
      const worldNews = newsBetween(last, world);
      const judge = createJudge(world);
      last = world;
      for (const endpoint of endpoints) {
        const { id } = endpoint;
        const place = placeOf(id);
        const before = standings.get(id);
        const outdated =
          before === undefined || mode === "always"
            ? "all"
            : join(
                outdatedBy(before, endpoint, place, world),
                byEndpoint(news.get(id), familyOf),
                byWorld(worldNews, before, endpoint, familyOf),
              );
        if (outdated !== "all" && outdated.size === 0) continue;
        decided += 1;
        const standing = standingOf(endpoint, place, world, { judge, familyOf }, outdated, before);
        standings.set(id, standing);
        tell(id, place, decisionsIn(before, outdated), decisionsIn(standing, outdated));
      }
      return standings;
    },
    decided: () => decided,
  };
}

function decisionsIn(standing: Standing | undefined, asked: Outdated): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const [family, one] of standing?.families ?? [])
    if (asked === "all" || asked.has(family)) decisions.push(...one.decisions);
  return decisions;
}

function join(...parts: readonly Outdated[]): Outdated {
  const joined = new Set<string>();
  for (const part of parts) {
    if (part === "all") return "all";
    for (const family of part) joined.add(family);
  }
  return joined;
}

function byEndpoint(news: "all" | ReadonlySet<string> | undefined, familyOf: FamilyOf): Outdated {
  if (news === undefined) return NONE;
  return news === "all" ? "all" : new Set([...news].map(familyOf));
}

/** What the endpoint has nothing of, or has in place, costs nothing. */
function byWorld(
  news: WorldNews,
  { families }: Standing,
  { report }: Endpoint,
  familyOf: FamilyOf,
): Outdated {
  if (news.isOther) return "all";
  if (news.patches.size === 0 && news.entries.length === 0) return NONE;
  const outdated = new Set<string>();
  for (const [family, { decisions }] of families)
    if (decisions.some(({ patch }) => news.patches.has(patch))) outdated.add(family);
  for (const entry of news.entries)
    if (report === undefined || mayConcern(report, entry)) outdated.add(familyOf(entry.patch.id));
  return outdated;
}

const NONE: Outdated = new Set();
