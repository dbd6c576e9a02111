import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { endpoints } from "../../testing/arbitrary-endpoints.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Decision } from "../model/decision.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Image, Software } from "../model/report.ts";
import { type Place, place } from "../rings/place.ts";
import { createJudge, type Judge } from "./decide.ts";

const NOWHERE: Place = { track: [], by: "none", says: "not placed" };

test("createJudge() decides about an endpoint the same, whomever it has met before", () => {
  fc.assert(
    fc.property(stories, endpoints, endpoints, (story, some, more) => {
      const fleet = asOneFleet([...story.endpoints, ...some, ...more]);
      const world = worldOf(story);
      const { of } = place(fleet, world.declared.rings, story.rollout.topUps, sha256);
      const asked = (judge: Judge, endpoint: Endpoint): unknown =>
        everythingOf(judge(endpoint, of.get(endpoint.id) ?? NOWHERE, story.entries));
      const seasoned = createJudge(world);
      const alone = fleet.map((endpoint) => asked(createJudge(worldOf(story)), endpoint));
      const candidates = fleet.map((endpoint) => candidatesOf(endpoint, worldOf(story).assessor.candidates));
      const met = [...fleet.keys(), ...[...fleet.keys()].reverse()];
      for (const index of met) {
        const endpoint = fleet[index];
        assert.ok(endpoint);
        assert.deepEqual(asked(seasoned, endpoint), alone[index], endpoint.id);
        assert.deepEqual(candidatesOf(endpoint, world.assessor.candidates), candidates[index]);
      }
    }),
    { numRuns: 250, seed: 20_261_122 },
  );
});

function candidatesOf(
  { report }: Endpoint,
  candidates: (report: NonNullable<Endpoint["report"]>) => readonly CatalogEntry[],
): readonly string[] {
  return report === undefined ? [] : candidates(report).map(({ patch }) => patch.id);
}

/** All that a decision says, its words too; in the order in which they are written out. */
function everythingOf(decisions: readonly Decision[]): unknown {
  return decisions.map((decision) => [
    JSON.stringify(decision),
    decision.ladder(),
    decision.reason(),
    decision.dueBy?.() ?? null,
  ]);
}

/** As an intake leaves them: each with an id of its own; equal packages, and equal images, are one object. */
function asOneFleet(list: readonly Endpoint[]): readonly Endpoint[] {
  const items = new Map<string, Software>();
  const images = new Map<string, Image>();
  const itemOf = (item: Software): Software => {
    const key = JSON.stringify(item);
    const known = items.get(key) ?? item;
    items.set(key, known);
    return known;
  };
  const imageOf = ({ software }: Image): Image => {
    const key = JSON.stringify(software);
    const known = images.get(key) ?? { key: images.size, software: software.map(itemOf) };
    images.set(key, known);
    return known;
  };
  return list.map((endpoint, index) => {
    const { report } = endpoint;
    const own = { ...endpoint, id: `${endpoint.id}-${index}` };
    if (report?.image === undefined) return own;
    return { ...own, report: { ...report, image: imageOf(report.image) } };
  });
}
