import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Story } from "../../testing/specified-story.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { assemblePlan } from "../plan/assemble-plan.ts";
import type { Rows } from "../plan/plan-books.ts";
import { place } from "../rings/place.ts";
import { decideClasses, type EndpointClass } from "./decide-classes.ts";

/** 3,000 of each were run by hand. */
const RUNS = 60;

/** Each endpoint several times, under other names, some with other dates: so that there is something to share. */
function crowded({ endpoints, now }: Story, copies: number): readonly Endpoint[] {
  return endpoints.flatMap((endpoint) =>
    Array.from({ length: copies }, (_, copy) => {
      const { report, history } = endpoint;
      const observedAt = copy % 2 === 0 ? undefined : now - copy * 1_000;
      return {
        ...endpoint,
        id: copy === 0 ? endpoint.id : `${endpoint.id}-${copy}`,
        ...(report === undefined
          ? {}
          : { report: { ...report, observedAt: observedAt ?? report.observedAt } }),
        history:
          copy < 3
            ? history
            : {
                ...history,
                contacts: history.contacts.map(
                  ([from, until]) => [from - copy * 7, until - copy * 7] as const,
                ),
                attempts: history.attempts.map((attempt) => ({
                  ...attempt,
                  ...(attempt.finishedAt === undefined ? {} : { finishedAt: attempt.finishedAt - copy * 11 }),
                })),
              },
      };
    }),
  );
}

/** Every endpoint is a class of its own. */
function* oneByOne(...[endpoints, ...more]: Parameters<typeof decideClasses>): Generator<EndpointClass> {
  for (const endpoint of endpoints) yield* decideClasses([endpoint], ...more);
}

function plansOf(
  story: Story,
  rows: Rows,
): readonly [shared: string, alone: string, classes: number, endpoints: number] {
  const world = worldOf(story);
  const endpoints = crowded(story, 5);
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  const request = { endpoints, placement, world, inputs: INPUTS, rows, findings: [] };
  const asked = rows === "all" ? "all" : "concerning";
  const classes = [...decideClasses(endpoints, placement, world, asked)];
  const shared = assemblePlan({ ...request, classes });
  const alone = assemblePlan({ ...request, classes: oneByOne(endpoints, placement, world, asked) });
  return [JSON.stringify(shared), JSON.stringify(alone), classes.length, endpoints.length];
}

describe("decideClasses()", () => {
  for (const [name, arbitrary] of [
    ["any story", stories],
    ["a story of rings that limit", limitedStories],
  ] as const) {
    for (const rows of ["all", "waiting", "none"] as const) {
      test(`gives the plan that deciding one by one gives, of ${name}, with rows "${rows}"`, () => {
        let [classes, endpoints] = [0, 0];
        fc.assert(
          fc.property(arbitrary, (story) => {
            const [shared, alone, some, all] = plansOf(story, rows);
            assert.equal(shared, alone);
            classes += some;
            endpoints += all;
          }),
          { numRuns: RUNS, seed: 6 },
        );
        assert.ok(classes < endpoints, `${classes} classes of ${endpoints} endpoints: nothing is shared`);
      });
    }
  }
});
