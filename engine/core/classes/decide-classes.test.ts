import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import { scattered } from "../../testing/scattered-story.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Story } from "../../testing/specified-story.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { assemblePlan } from "../plan/assemble-plan.ts";
import type { Rows } from "../plan/plan-books.ts";
import { createJudge } from "../policy/decide.ts";
import { policyFor } from "../policy/policy-match.ts";
import { reliableReport } from "../policy/rungs/report.ts";
import type { World } from "../policy/world.ts";
import { type Placement, place, placeIn } from "../rings/place.ts";
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

/** Every endpoint is a class of its own, and the judge is asked about all of the catalog at once. */
function* oneByOne(
  endpoints: readonly Endpoint[],
  placement: Placement,
  world: World,
): Generator<EndpointClass> {
  const judge = createJudge(world);
  for (const endpoint of endpoints) {
    const place = placeIn(placement, endpoint.id);
    const governed = policyFor(endpoint, world.declared.policies);
    const counted = governed.kind === "held" ? "" : reliableReport(endpoint, governed.policy, world.now);
    const report = typeof counted === "string" ? undefined : counted;
    const decisions = judge(endpoint, place, world.assessor.catalog.entries);
    const part = { place, decisions, clocks: "shared", decisionsOf: () => decisions } as const;
    yield { members: [endpoint], place, governed, report, parts: [part] };
  }
}

function plansOf(
  story: Story,
  rows: Rows,
): readonly [shared: string, alone: string, classes: number, endpoints: number] {
  const world = worldOf(story);
  const endpoints = crowded(story, 5);
  const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
  const request = { endpoints, placement, world, inputs: INPUTS, rows, findings: [] };
  const classes = [...decideClasses(endpoints, placement, world)];
  const shared = assemblePlan({ ...request, classes });
  const alone = assemblePlan({ ...request, classes: oneByOne(endpoints, placement, world) });
  return [JSON.stringify(shared), JSON.stringify(alone), classes.length, endpoints.length];
}

describe("decideClasses()", { concurrency: 1 }, () => {
  for (const [name, arbitrary] of [
    ["any story", stories],
    ["a story of rings that limit", limitedStories],
    ["a story of several families", stories.map(scattered)],
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
