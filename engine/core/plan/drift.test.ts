import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { buildEndpoint, type EndpointInput } from "../../testing/build-endpoint.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { at, NOW } from "../../testing/build-time.ts";
import { buildWorld, decideOne } from "../../testing/build-world.ts";
import type { Attempt } from "../model/report.ts";
import { driftOf } from "./drift.ts";

const MISSED = at("2026-11-10T10:00:00Z");

/** Drift of DSA-1, which was missing on the tenth and is in place now. */
function drift(attempts: readonly Attempt[], input: EndpointInput = {}) {
  const endpoint = buildEndpoint({
    software: [{ product: "openssl", version: "2" }],
    history: { missing: new Map([["DSA-1", { first: MISSED, last: MISSED }]]), attempts },
    ...input,
  });
  const decision = decideOne(endpoint, "DSA-1", buildWorld({ entries: [buildEntry()] }));
  assert.equal(decision.verdict, "installed-unapproved");
  return driftOf(endpoint, decision);
}

describe("driftOf()", () => {
  test("names the reports between which it came, and no first one that nobody kept", () => {
    const { endpoint, patch, since, by, says } = drift([]);
    assert.deepEqual([endpoint, patch, since, by], ["web-1", "DSA-1", null, null]);
    assert.match(says, /\(missing at 2026-11-10T10:00:00Z, in place at 2026-11-12T10:00:00Z\)$/);
  });

  test("says only what is known of when", () => {
    const { says } = drift([], { history: { arrivals: new Map([["DSA-1", "unapproved"]]) } });
    assert.match(says, / \(in place at 2026-11-12T10:00:00Z\)$/);
    const endpoint = buildEndpoint({ report: null });
    const decision = decideOne(endpoint, "DSA-1", buildWorld({ entries: [buildEntry()] }));
    assert.equal(driftOf(endpoint, decision).says, decision.reason().says);
  });

  test("attributes it to its own attempt, else to the last of another that ended since it was missed", () => {
    const own: Attempt = { patch: "DSA-1", outcome: "succeeded", finishedAt: NOW - 1000 };
    const other: Attempt = { patch: "DSA-2", outcome: "succeeded", finishedAt: NOW - 2000 };
    const cases: readonly (readonly [says: string, attempts: readonly Attempt[], by: string | null])[] = [
      ["its own", [own, other], "the endpoint's own attempt that ended at 2026-11-12T09:59:59Z"],
      ["without a date", [{ patch: "DSA-1", outcome: "succeeded" }], "the endpoint's own attempt"],
      ["another's", [other], "an attempt of DSA-2 that ended at 2026-11-12T09:59:58Z, as it seems"],
      ["one that failed", [{ ...own, outcome: "failed" }], null],
      ["its own, before it was missed", [{ ...own, finishedAt: MISSED }], null],
      ["another's, before it was missed", [{ ...other, finishedAt: MISSED - 1 }], null],
      ["another's, nobody knows when", [{ patch: "DSA-2", outcome: "succeeded" }], null],
    ];
    for (const [says, attempts, by] of cases) assert.equal(drift(attempts).by, by, says);
  });

  test("blames no other patch where nobody knows since when it is there", () => {
    const other: Attempt = { patch: "DSA-2", outcome: "succeeded", finishedAt: NOW - 2000 };
    const history = { arrivals: new Map([["DSA-1", "unapproved" as const]]), attempts: [other] };
    assert.equal(drift([], { history }).by, null);
  });
});
