import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDeclared } from "../../testing/build-declared.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { starving } from "./starving.ts";

const releases = (product: string, every: number, count: number, ago = 0) =>
  Array.from({ length: count }, (_, index) => {
    const released = NOW - days(ago) - days(every) * index;
    return buildEntry({ patch: { id: `${product}-${index}`, fixes: [buildFix({ product })] }, released });
  });
const fleet = ["a", "b", "c", "d", "e", "f", "g"].map((product) =>
  buildEndpoint({ id: product, software: [{ product, version: "1" }] }),
);
const declared = (defer: number) =>
  buildDeclared({ policies: [{ rules: [{ name: "r", deferMs: days(defer) }] }], rings: [{}] });

const CASES: readonly (readonly [
  name: string,
  defer: number,
  entries: ReturnType<typeof releases>,
  says: number,
])[] = [
  ["a product that is released as fast as it is let through", 7, releases("a", 7, 10), 0],
  ["a product that is released faster", 8, releases("a", 7, 10), 1],
  ["too few releases", 8, releases("a", 7, 4), 0],
  ["a product that nobody has", 8, releases("z", 7, 10), 0],
  ["a product that has not been released for more than a year", 8, releases("a", 7, 10, 400), 0],
  [
    "seven products, five of which are named",
    8,
    ["a", "b", "c", "d", "e", "f", "g"].flatMap((one) => releases(one, 3, 6)),
    6,
  ],
];

for (const [name, defer, entries, count] of CASES) {
  test(`starving() finds ${count} in ${name}`, () => {
    const found = starving(declared(defer), entries, fleet, NOW);
    assert.equal(found.length, count, JSON.stringify(found));
    for (const { code, at } of found)
      assert.deepEqual([code, at], ["starving", "policies/servers.yaml#r:1:1"]);
  });
}

test("starving() says which numbers, and what arrives all the same", () => {
  const [found] = starving(declared(14), releases("a", 7, 10), fleet, NOW);
  assert.equal(
    found?.says,
    'rule "r" lets a (debian 12) reach the last ring after 14 d, and a new release comes every 7 d: the newest never gets there before it is superseded; what has matured does',
  );
});
