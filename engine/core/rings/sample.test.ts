import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { pointOf } from "../../testing/specified-place.ts";
import { drawSample } from "./sample.ts";

const FLEET = ["a", "b", "c", "d", "e", "f"].map((id) =>
  buildEndpoint({ id, labels: { site: id < "d" ? "fra" : "ams" } }),
);
const BY_POINT = [...FLEET].sort((a, b) => (pointOf("2026", a.id) < pointOf("2026", b.id) ? -1 : 1));
const NOBODY = { basisPoints: 0, atLeast: 0, stratifyBy: [], salt: "2026" };

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

describe("drawSample()", () => {
  test("drawSample() takes those whose point lies below the percentage, and no other", () => {
    const limit = Number(pointOf("2026", "c") % 10_000n);
    const inside = FLEET.filter(({ id }) => Number(pointOf("2026", id) % 10_000n) <= limit);
    const at = (basisPoints: number) =>
      idsOf(drawSample({ ...NOBODY, basisPoints }, FLEET, [], [], sha256).sampled);
    assert.deepEqual(at(limit + 1), idsOf(inside));
    assert.deepEqual(
      at(limit),
      idsOf(inside).filter((id) => id !== "c"),
    );
  });

  test("drawSample() adds the lowest points until there are enough", () => {
    const { sampled, toppedUp } = drawSample({ ...NOBODY, atLeast: 2 }, FLEET, [], [], sha256);
    assert.deepEqual(sampled, []);
    assert.deepEqual(idsOf(toppedUp), idsOf(BY_POINT.slice(0, 2)));
  });

  test("drawSample() keeps the recorded ones that are eligible, and counts them", () => {
    const kept = BY_POINT.at(-1)?.id ?? "";
    const { toppedUp } = drawSample({ ...NOBODY, atLeast: 2 }, FLEET, [], [kept, "gone"], sha256);
    assert.deepEqual(idsOf(toppedUp), [kept, BY_POINT[0]?.id]);
  });

  test("drawSample() adds one for every stratum that nobody stands for, pinned members included", () => {
    const strata = { ...NOBODY, stratifyBy: ["labels.site"] };
    const first = (site: string) => BY_POINT.find(({ labels }) => labels?.site === site)?.id;
    assert.deepEqual(
      [...idsOf(drawSample(strata, FLEET, [], [], sha256).toppedUp)].sort(),
      [first("ams"), first("fra")].sort(),
    );
    const pinned = [buildEndpoint({ id: "p", labels: { site: "fra" } })];
    assert.deepEqual(idsOf(drawSample(strata, FLEET, pinned, [], sha256).toppedUp), [first("ams")]);
  });

  test("drawSample() draws nobody of nobody", () => {
    assert.deepEqual(drawSample({ ...NOBODY, atLeast: 5 }, [], [], [], sha256), {
      sampled: [],
      toppedUp: [],
    });
  });

  test("drawSample() orders equal points by id, whatever order they come in", () => {
    const constant = () => new Uint8Array(32).fill(255);
    const { toppedUp } = drawSample({ ...NOBODY, atLeast: 3 }, [...FLEET].reverse(), [], [], constant);
    assert.deepEqual(idsOf(toppedUp), ["a", "b", "c"]);
  });
});
