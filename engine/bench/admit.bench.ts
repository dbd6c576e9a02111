// Rung 17 for a ring of up to a million endpoints: groups against each endpoint by itself, which is the same function with an
// object and a group for each endpoint. Run by hand: node --expose-gc --import tsx engine/bench/admit.bench.ts
import assert from "node:assert/strict";
import { sha256 } from "../adapters/sha256.ts";
import { admit, type RingLoad } from "../core/rings/admit.ts";
import { admitGroups, type WantedGroup } from "../core/rings/admit-groups.ts";
import { generateGroups, type Shape } from "./admit/generate-groups.ts";

const WEEKS = { patches: 30, ppm: 50_000 };
const SHAPES: readonly (readonly [name: string, shape: Shape])[] = [
  ["10 k, 30 due dates", { ...WEEKS, endpoints: 10_000, groups: 200, dues: 60 }],
  ["100 k, 30 due dates", { ...WEEKS, endpoints: 100_000, groups: 1000, dues: 60 }],
  ["1 M, 30 due dates", { ...WEEKS, endpoints: 1_000_000, groups: 2000, dues: 60 }],
  ["100 k, two due dates", { ...WEEKS, endpoints: 100_000, groups: 1000, dues: 2 }],
  ["1 M, all have room", { ...WEEKS, endpoints: 1_000_000, groups: 2000, dues: 60, ppm: 1_000_000 }],
];

for (const [name, shape] of SHAPES) {
  const { load, groups } = generateGroups(shape);
  let hashes = 0;
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const { admitted, rest } = admitGroups(load, groups, (bytes) => {
    hashes += 1;
    return sha256(bytes);
  });
  let endpoints = 0;
  for (const group of groups.keys()) {
    endpoints += admitted(group).size;
    rest(group);
  }
  const ms = performance.now() - start;
  const after = process.memoryUsage();
  const mib = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
  const ratio =
    shape.endpoints > 10_000
      ? ""
      : `, ${(apartMs(load, groups, endpoints) / ms).toFixed(1)} × faster than one by one`;
  console.log(
    `${name}: ${Math.round(ms)} ms, ${hashes} hashes, ${endpoints} let in, at most ${Math.round(mib)} MiB more${ratio}`,
  );
}

/** @param endpoints how many must be let in */
function apartMs(load: RingLoad, groups: readonly WantedGroup[], endpoints: number): number {
  const start = performance.now();
  const wanted = groups.flatMap((group) =>
    group.endpoints.flatMap((endpoint) =>
      group.wanted.map((one) => ({ ...one, endpoint, labels: group.labels })),
    ),
  );
  const answers = [...admit(load, wanted, sha256)].filter(([, { admitted }]) => admitted);
  assert.equal(new Set(answers.map(([{ endpoint }]) => endpoint)).size, endpoints);
  return performance.now() - start;
}
