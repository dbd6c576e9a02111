import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { startDigest } from "../../adapters/text-digest.ts";
import { limitedStories } from "../../testing/arbitrary-limits.ts";
import { stories } from "../../testing/arbitrary-story.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { INPUTS } from "../../testing/build-plan.ts";
import { scattered } from "../../testing/scattered-story.ts";
import { worldOf } from "../../testing/specification-agreement.ts";
import type { Story } from "../../testing/specified-story.ts";
import { decideClasses } from "../classes/decide-classes.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { assemblePlan } from "../plan/assemble-plan.ts";
import type { Rows } from "../plan/plan-books.ts";
import type { World } from "../policy/world.ts";
import { type Placement, place } from "../rings/place.ts";
import { classesOfShards } from "./classes-of-shards.ts";
import { createShardDecoder, type DecodedShard } from "./decode-shard.ts";
import { encodeShard } from "./encode-shard.ts";
import { shardBasisOf } from "./shard-basis.ts";
import { parseHeader } from "./shard-header.ts";
import { endpointsInOrder, rangeOf, type ShardNumber } from "./shard-range.ts";
import { requireWholeSet } from "./shard-set.ts";

/** 2,000 of each were run by hand. */
const RUNS = 60;

/** Each several times under other names, some with other dates: classes that are cut through, and dates of their own in each. */
function crowded({ endpoints, now }: Story): readonly Endpoint[] {
  return endpoints.flatMap((endpoint) =>
    [0, 1, 2, 3].map((copy) => {
      const { report, history } = endpoint;
      const attempts = history.attempts.map((attempt) =>
        attempt.finishedAt === undefined
          ? attempt
          : { ...attempt, finishedAt: attempt.finishedAt - copy * 11 },
      );
      const contacts = history.contacts.map(([from, until]) => [from - copy * 7, until - copy * 7] as const);
      return {
        ...endpoint,
        id: copy === 0 ? endpoint.id : `${copy}-${endpoint.id}`,
        ...(report === undefined
          ? {}
          : { report: copy === 2 ? { ...report, observedAt: now - 2_000 } : report }),
        history: { ...history, contacts, attempts },
      };
    }),
  );
}

interface Whole {
  readonly endpoints: readonly Endpoint[];
  readonly placement: Placement;
  readonly world: World;
}

/** A part as it lies in its file. */
function written(shard: ShardNumber, { endpoints, placement, world }: Whole): string {
  const ordered = endpointsInOrder(endpoints);
  const { from, to } = rangeOf(ordered.length, shard);
  const own = ordered.slice(from, to);
  const by = { inputs: INPUTS, policies: undefined, placement, states: [], endpoints: ordered };
  const header = { ...shard, fleetSize: ordered.length, basis: shardBasisOf(by, startDigest) };
  const classes = decideClasses(own, placement, world);
  const { policies } = world.declared;
  return [...encodeShard({ header, endpoints: own, classes, policies }, startDigest())].join("");
}

function read(text: string, name: string): DecodedShard {
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const digest = startDigest();
  digest.add(`${first}\n`);
  const decoder = createShardDecoder(name, parseHeader(first, name), digest);
  for (const line of lines) decoder.line(line);
  return decoder.close();
}

const arbitraryRun = fc.record({
  of: fc.integer({ min: 1, max: 4 }),
  isTurned: fc.boolean(),
});

describe("classesOfShards()", { concurrency: 1 }, () => {
  for (const [name, arbitrary] of [
    ["any story", stories],
    ["a story of rings that limit", limitedStories],
    ["a story of several families", stories.map(scattered)],
  ] as const) {
    for (const rows of ["all", "waiting", "none"] as const satisfies readonly Rows[]) {
      test(`gives the plan of the whole, to the byte, of ${name}, with rows "${rows}"`, () => {
        let [clocks, cut] = [0, 0];
        fc.assert(
          fc.property(arbitrary, arbitraryRun, (story, { of, isTurned }) => {
            const world = worldOf(story);
            const endpoints = crowded(story);
            const placement = place(endpoints, world.declared.rings, world.rollout.topUps, sha256);
            const whole = { endpoints, placement, world };
            const request = { ...whole, inputs: INPUTS, rows, findings: [] };
            const numbers = Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
            const inOrder = numbers.map((shard) => read(written(shard, whole), `part-${shard.number}`));
            const shards = isTurned ? inOrder.toReversed() : inOrder;
            requireWholeSet(shards);
            const words = rows === "none" ? "none" : "kept";
            const merged = assemblePlan({ ...request, classes: classesOfShards(shards, whole, words) });
            const alone = assemblePlan({ ...request, classes: decideClasses(endpoints, placement, world) });
            assert.equal(JSON.stringify(merged), JSON.stringify(alone));
            clocks += shards.flatMap(({ parts }) => parts).filter(({ clocks: of }) => of !== "shared").length;
            const together = [...decideClasses(endpoints, placement, world)].length;
            if ([...classesOfShards(shards, whole)].length > together) cut += 1;
          }),
          { numRuns: RUNS, seed: 6 },
        );
        assert.ok(clocks > 0, "no part has dates of its own");
        assert.ok(cut > 0, "no class was cut through");
      });
    }
  }
});
