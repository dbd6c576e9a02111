import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry, buildFix } from "../../testing/build-patch.ts";
import { days, NOW } from "../../testing/build-time.ts";
import { buildWorld, decideAll } from "../../testing/build-world.ts";
import type { CatalogEntry } from "../model/catalog.ts";

/** Version n of one product, released every `cadence` days from `NOW` on; each supersedes the one before. */
function stream(count: number, cadence: number): readonly CatalogEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const at = NOW + days(cadence) * index;
    return buildEntry({
      patch: {
        id: `P-${String(index + 1).padStart(2, "0")}`,
        fixes: [buildFix({ fixed: String(index + 1) })],
        ...(index === 0 ? {} : { supersedes: [`P-${String(index).padStart(2, "0")}`] }),
      },
      firstSeen: at,
      released: at,
    });
  });
}

test("no stream of superseding patches starves an endpoint: what has matured is in the day it matures, however young the next", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      (cadence, defer, after) => {
        const entries = stream(12, cadence);
        let installed = 0;
        for (let day = 0; day <= cadence * 11; day += 1) {
          const now = NOW + days(day);
          const world = buildWorld({
            now,
            entries: entries.filter(({ firstSeen = 0 }) => firstSeen <= now),
            policies: [{ rules: [{ approval: "automatic", deferMs: days(defer) }] }],
            rings: [{ afterMs: days(after) }],
          });
          const endpoint = buildEndpoint({
            software: [{ product: "openssl", version: String(installed) }],
            report: { observedAt: now },
          });
          for (const { patch, verdict } of decideAll(endpoint, world))
            if (verdict === "install") installed = Math.max(installed, Number(patch.slice(2)));
          const age = day - Math.max(defer, after);
          const matured = age < 0 ? 0 : Math.min(12, Math.floor(age / cadence) + 1);
          assert.equal(installed, matured, `day ${day}`);
        }
      },
    ),
    { numRuns: 40 },
  );
});
