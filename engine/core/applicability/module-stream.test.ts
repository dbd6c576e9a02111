import assert from "node:assert/strict";
import { test } from "node:test";
import { buildImage, buildSoftware } from "../../testing/build-endpoint.ts";
import { buildFix, buildPatch } from "../../testing/build-patch.ts";
import { indexCatalog } from "./catalog-index.ts";
import { isSameStream, streamsOfImage } from "./module-stream.ts";

/** nodemon of +1 went into two streams of nodejs; each nodejs into one. */
const SHIPPED: readonly (readonly [product: string, version: string, stream: string])[] = [
  ["nodejs", "10-1.module_el8+1", "10"],
  ["nodejs", "12-1.module_el8+2", "12"],
  ["nodemon", "1-1.module_el8+1", "10"],
  ["nodemon", "1-1.module_el8+1", "12"],
  ["nodemon", "2-1.module_el8+3", "12"],
];
const fixes = SHIPPED.map(([product, fixed, stream]) =>
  buildFix({ type: "package", scheme: "rpm", product, fixed, module: { name: "nodejs", stream } }),
);
const { streams: shipped } = indexCatalog([
  { patch: buildPatch({ id: "A-1", fixes }), digest: "", facts: [], revisions: new Map() },
]);
const NODEMON = buildSoftware({ type: "rpm", product: "nodemon", version: "1-1.module_el8+1" });
const NODEJS_12 = buildSoftware({ type: "rpm", product: "nodejs", version: "12-1.module_el8+2" });
const NODEJS_10 = buildSoftware({ type: "rpm", product: "nodejs", version: "10-1.module_el8+1" });

test("streamsOfImage() finds the stream that all builds of a module can be of", () => {
  for (const [software, expected] of [
    [[NODEMON], []],
    [[NODEMON, NODEJS_12], [["nodejs", "12"]]],
    [[NODEMON, NODEJS_10], [["nodejs", "10"]]],
    [[NODEJS_10, NODEJS_12], []],
  ] as const) {
    assert.deepEqual([...streamsOfImage({ software }, shipped)], expected);
  }
});

test("isSameStream() asks the image which of several streams a build is of, and is unknown where it does not tell", () => {
  const [, , , , fix] = fixes;
  assert.ok(fix !== undefined);
  const same = (...software: (typeof NODEMON)[]) =>
    isSameStream(NODEMON, fix, undefined, {
      shipped,
      ofImage: streamsOfImage(buildImage(software), shipped),
    });
  assert.equal(same(NODEMON, NODEJS_12), "yes");
  assert.equal(same(NODEMON, NODEJS_10), "no");
  assert.deepEqual(same(NODEMON), {
    unknown: "nodemon 1-1.module_el8+1 is of nodejs 10 or 12, and the report does not say which",
  });
});
