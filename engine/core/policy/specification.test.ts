import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stories } from "../../testing/arbitrary-story.ts";
import { compareStory } from "../../testing/specification-agreement.ts";
import type { Verdict } from "../model/decision.ts";

/** Stories of one to three endpoints and one to five patches each; a longer run is `engine/bench/specification.bench.ts`. */
const STORIES = 3000;

/** How often each verdict comes up at the least, so that no rung goes untried. `throttled` is for the pass `admit` to give. */
const AT_LEAST: Readonly<Record<Exclude<Verdict, "throttled">, number>> = {
  unknown: 1000,
  "not-applicable": 1000,
  remove: 5,
  "installed-rejected": 40,
  "reboot-pending": 40,
  "installed-unapproved": 20,
  compliant: 400,
  retracted: 40,
  rejected: 40,
  excluded: 40,
  superseded: 40,
  blocked: 200,
  ignored: 80,
  held: 800,
  "awaiting-approval": 50,
  "awaiting-ring": 100,
  deferred: 20,
  failed: 5,
  scheduled: 20,
  install: 400,
};

/** How often risk tables have a say at the least. */
const BY_TABLE = { "a due date": 200, "triage-first": 20 };

test("decide() agrees with the specification of the ladder on random stories, every verdict among them", () => {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(stories, (story) => {
      for (const { endpoint, entry, engine, specified, decision } of compareStory(story)) {
        assert.deepEqual(engine, specified, `${entry.patch.id} on ${endpoint.id}`);
        const tabled = decision.dueBy === undefined ? [] : ["a due date"];
        for (const what of [specified.verdict, ...tabled, ...decision.flags])
          counts.set(what, (counts.get(what) ?? 0) + 1);
      }
    }),
    { numRuns: STORIES, seed: 20_261_112 },
  );
  const rare = Object.entries({ ...AT_LEAST, ...BY_TABLE }).filter(
    ([verdict, least]) => (counts.get(verdict) ?? 0) < least,
  );
  assert.deepEqual(rare, [], JSON.stringify(Object.fromEntries(counts)));
});
