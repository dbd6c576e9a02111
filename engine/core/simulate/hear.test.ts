import assert from "node:assert/strict";
import { test } from "node:test";
import { buildReport } from "../../testing/build-endpoint.ts";
import { days, hours, NOW } from "../../testing/build-time.ts";
import { NO_FLEET } from "../fleet/fleet.ts";
import { fold } from "../fleet/fold.ts";
import { hear } from "./hear.ts";

const REPORT = buildReport({ observedAt: NOW }, [{ product: "openssl", version: "1" }]);
const missingOf = () => ["DSA-1"];

test("hear() leaves what reports of every hour would have left", () => {
  const machine = { id: "web-1", truth: REPORT, untold: [], tries: new Map(), news: undefined };
  const begun = hear(NO_FLEET, [{ machine, since: NOW }], missingOf, NOW);
  const later = hear(begun, [{ machine, since: NOW }], missingOf, NOW + days(1));
  const away = hear(later, [{ machine, since: NOW + days(3) }], missingOf, NOW + days(3) + hours(2));
  const hourly = [...every(NOW, NOW + days(1)), ...every(NOW + days(3), NOW + days(3) + hours(2))];
  const reports = hourly.map((observedAt) => ({
    kind: "report" as const,
    id: "web-1",
    report: { ...REPORT, observedAt },
    attempts: [],
  }));
  assert.deepEqual(away, fold(NO_FLEET, reports, missingOf, NOW + days(4)));
});

function every(from: number, until: number): readonly number[] {
  const moments: number[] = [];
  for (let at = from; at <= until; at += hours(1)) moments.push(at);
  return moments;
}
