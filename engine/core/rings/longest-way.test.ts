import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { rememberDays } from "../../testing/remember-days.ts";
import type { MaintenanceWindow } from "../model/declared.ts";
import { formatDuration } from "../model/duration.ts";
import { type Journey, longestWay, wayFrom } from "./longest-way.ts";
import { startTimes } from "./start-times.ts";
import { createOpenings } from "./window-occurrences.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2026, 10, 1);
const TOOLS = { zoneOffset: createZoneOffset(), recurrenceDays: rememberDays(recurrenceDays) };

function windowOf(recurrence: string, hours: { start: number; for: number; cutoff?: number }) {
  const window: MaintenanceWindow = {
    name: "w",
    at: "w.yaml:1:1",
    timezone: "UTC",
    recurrence: [recurrence],
    offsetDays: 0,
    startMs: hours.start * HOUR,
    durationMs: hours.for * HOUR,
    cutoffMs: (hours.cutoff ?? 0) * HOUR,
  };
  return { name: "w", starts: startTimes(createOpenings(window, TOOLS), "UTC", FROM) };
}

function journeyOf(over: Partial<Journey>): Journey {
  return { deferMs: 0, dueMs: 1000 * DAY, windows: "respect", legs: [], ...over };
}

const leg = (ring: string, stayMs: number, window?: ReturnType<typeof windowOf>, afterMs = 0) => ({
  ring,
  afterMs,
  stay: { what: `soak of ${ring}`, ms: stayMs },
  ...(window === undefined ? {} : { window }),
});

const saturday = () => windowOf("FREQ=WEEKLY;BYDAY=SA", { start: 20, for: 6, cutoff: 1 });

describe("startTimes()", () => {
  it("joins windows that touch, and leaves the cutoff out", () => {
    const { starts } = windowOf("FREQ=DAILY", { start: 0, for: 24 });
    assert.equal(starts.next(FROM + 5 * DAY + HOUR), FROM + 5 * DAY + HOUR);
    assert.deepEqual(starts.shuts(FROM + 30 * DAY), []);
    assert.equal(starts.longestWait(FROM + 30 * DAY), 0);
    const weekly = saturday().starts;
    assert.equal(weekly.next(FROM), FROM);
    assert.equal(weekly.next(FROM + HOUR), Date.UTC(2026, 10, 7, 20));
    assert.deepEqual(weekly.shuts(FROM + 10 * DAY), [Date.UTC(2026, 10, 1, 1), Date.UTC(2026, 10, 8, 1)]);
    assert.equal(weekly.next(Date.UTC(2026, 10, 8, 1)), Date.UTC(2026, 10, 14, 20));
    assert.equal(weekly.longestWait(FROM + 60 * DAY), 7 * DAY - 5 * HOUR);
  });

  it("has none after a rule that ended", () => {
    const { starts } = windowOf("FREQ=DAILY;UNTIL=20261103", { start: 22, for: 2 });
    assert.equal(starts.next(Date.UTC(2026, 10, 3, 22)), Date.UTC(2026, 10, 3, 22));
    assert.equal(starts.next(Date.UTC(2026, 10, 4)), undefined);
  });
});

describe("longestWay()", () => {
  it("adds what the rings ask for, and says each part", () => {
    const legs = [leg("lab", DAY), leg("pilot", 2 * DAY), leg("broad", 0, saturday())];
    const way = longestWay(journeyOf({ deferMs: 2 * HOUR, legs }), FROM, FROM + 60 * DAY);
    assert.deepEqual(
      way?.parts.map(({ what, ms }) => `${what} ${formatDuration(ms)}`),
      ["defer PT2H", "soak of lab P1D", "soak of pilot P2D", "window w P6DT19H"],
    );
    assert.equal(formatDuration(way?.totalMs ?? 0), "P9DT21H");
  });

  it("does not count one week twice where two rings share a window", () => {
    const legs = [leg("lab", 2 * DAY, saturday()), leg("broad", 0, saturday())];
    const way = longestWay(journeyOf({ legs }), FROM, FROM + 60 * DAY);
    assert.equal(formatDuration(way?.totalMs ?? 0), formatDuration(14 * DAY - 5 * HOUR));
  });

  it("waits until the due date at most where windows are respected until due", () => {
    const legs = [leg("lab", DAY), leg("broad", 0, saturday())];
    const journey = journeyOf({ dueMs: 3 * DAY, windows: "until-due", legs });
    assert.equal(longestWay(journey, FROM, FROM + 60 * DAY)?.totalMs, 3 * DAY);
    assert.equal(longestWay({ ...journey, windows: "ignore" }, FROM, FROM + 60 * DAY)?.totalMs, DAY);
  });

  it("is endless where a window does not open again", () => {
    const shut = windowOf("FREQ=DAILY;UNTIL=20261001", { start: 22, for: 2 });
    const way = longestWay(journeyOf({ legs: [leg("lab", 0, shut)] }), FROM, FROM + 60 * DAY);
    assert.equal(way?.totalMs, Number.POSITIVE_INFINITY);
  });

  it("is at least the way of every patch, and the way of one of them", () => {
    const windows = fc.constantFrom(
      undefined,
      saturday(),
      windowOf("FREQ=DAILY", { start: 22, for: 4 }),
      windowOf("FREQ=MONTHLY;BYDAY=2TU", { start: 18, for: 8, cutoff: 2 }),
      windowOf("FREQ=WEEKLY;BYDAY=TU,TH", { start: 3, for: 3 }),
    );
    const legs = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 200 }), windows),
      { minLength: 1, maxLength: 4 },
    );
    const modes = fc.constantFrom("respect" as const, "until-due" as const);
    fc.assert(
      fc.property(legs, modes, fc.integer({ min: 1, max: 40 }), fc.nat(50), (rows, mode, due, defer) => {
        const journey = journeyOf({
          deferMs: defer * HOUR,
          dueMs: due * DAY,
          windows: mode,
          legs: rows.map(([stay, after, window], index) =>
            leg(`r${index}`, stay * HOUR, window, after * HOUR),
          ),
        });
        const until = FROM + 45 * DAY;
        const longest = longestWay(journey, FROM, until);
        assert.equal(wayFrom(longest?.anchor ?? 0, journey).totalMs, longest?.totalMs);
        for (let at = FROM; at <= until; at += HOUR) {
          const { totalMs } = wayFrom(at, journey);
          assert.ok(totalMs <= (longest?.totalMs ?? 0), `${at}: ${totalMs} > ${longest?.totalMs}`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
