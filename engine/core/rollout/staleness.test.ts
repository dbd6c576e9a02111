import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDeclared } from "../../testing/build-declared.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { sha256 } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { place } from "../rings/place.ts";
import { stalenessOf } from "./staleness.ts";

test("stalenessOf() counts those whom the inventory lists, and of them those whom nobody can rely on", () => {
  const endpoints = [
    buildEndpoint({ id: "web-1" }),
    buildEndpoint({ id: "web-2", report: { observedAt: NOW - days(90) } }),
    buildEndpoint({ id: "web-3", unlisted: true }),
  ];
  const declared = buildDeclared({ policies: [{}], rings: [{ name: "all" }] });
  const placement = place(endpoints, declared.rings, new Map(), sha256);
  const counts = stalenessOf(endpoints, placement, declared, NOW);
  assert.deepEqual([...counts], [["all", { members: 2, stale: 1 }]]);
});
