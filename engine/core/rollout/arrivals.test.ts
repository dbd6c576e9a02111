import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { NOW } from "../../testing/build-time.ts";
import type { Decision, Verdict } from "../model/decision.ts";
import { createArrivals } from "./arrivals.ts";

const MISSED = new Map([["DSA-1", { first: NOW, last: NOW }]]);

describe("createArrivals()", () => {
  const cases: readonly (readonly [
    name: string,
    verdict: Verdict,
    history: object,
    is: string | undefined,
  ])[] = [
    ["came approved", "compliant", { missing: MISSED }, "approved"],
    ["came unapproved", "installed-unapproved", { missing: MISSED }, "unapproved"],
    ["there at first sight", "compliant", {}, undefined],
    [
      "judged before",
      "compliant",
      { missing: MISSED, arrivals: new Map([["DSA-1", "unapproved"]]) },
      undefined,
    ],
    ["still missing", "install", { missing: MISSED }, undefined],
    ["not yet active", "reboot-pending", { missing: MISSED }, undefined],
    ["unknown", "unknown", { missing: MISSED }, undefined],
    ["rejected in place", "installed-rejected", { missing: MISSED }, undefined],
  ];
  for (const [name, verdict, history, is] of cases) {
    test(`judges what ${name}: ${is ?? "nothing"}`, () => {
      const arrivals = createArrivals();
      arrivals.enter([buildEndpoint({ id: "web-1", history })], [{ patch: "DSA-1", verdict } as Decision]);
      assert.equal(arrivals.noted().get("web-1")?.get("DSA-1"), is);
    });
  }

  test("keeps what the last round of a run decided", () => {
    const arrivals = createArrivals();
    const endpoint = buildEndpoint({ id: "web-1", history: { missing: MISSED } });
    for (const verdict of ["installed-unapproved", "compliant"] as const)
      arrivals.enter([endpoint], [{ patch: "DSA-1", verdict } as Decision]);
    assert.deepEqual([...(arrivals.noted().get("web-1") ?? [])], [["DSA-1", "approved"]]);
  });
});
