// The ladder beside its specification on many random stories, with how often each verdict came up.
// Run by hand: node --import tsx engine/bench/specification.bench.ts [stories] [seed]
import assert from "node:assert/strict";
import fc from "fast-check";
import { stories } from "../testing/arbitrary-story.ts";
import { compareStory } from "../testing/specification-agreement.ts";

const [numRuns = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const counts = new Map<string, number>();
const startedAt = performance.now();

fc.assert(
  fc.property(stories, (story) => {
    for (const { endpoint, entry, engine, specified } of compareStory(story)) {
      assert.deepEqual(engine, specified, `${entry.patch.id} on ${endpoint.id}`);
      counts.set(engine.verdict, (counts.get(engine.verdict) ?? 0) + 1);
    }
  }),
  { numRuns, seed },
);

const seconds = (performance.now() - startedAt) / 1000;
const decisions = [...counts.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${numRuns} stories, ${decisions} decisions, seed ${seed}: no difference in ${seconds.toFixed(0)} s\n`,
);
console.log("| verdict | times | share |");
console.log("|---|---|---|");
for (const [verdict, count] of [...counts].sort(([, a], [, b]) => b - a))
  console.log(`| ${verdict} | ${count} | ${((100 * count) / decisions).toFixed(2)} % |`);
