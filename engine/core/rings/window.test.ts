import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { buildEndpoint } from "../../testing/build-endpoint.ts";
import { buildEntry } from "../../testing/build-patch.ts";
import { NOW } from "../../testing/build-time.ts";
import { buildWorld, decideOne } from "../../testing/build-world.ts";
import type { FreezeInput } from "../../testing/declared-sketch.ts";
import { rememberDays } from "../../testing/remember-days.ts";
import type { MaintenanceWindow } from "../model/declared.ts";
import { type Contact, type Endpoint, NO_HISTORY } from "../model/endpoint.ts";
import { parseInstant } from "../model/instant.ts";
import type { WindowState } from "../policy/world.ts";
import { judgeWindows } from "./window.ts";
import type { RecurrenceDays } from "./window-occurrences.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const zoneOffset = createZoneOffset();
const tools = { zoneOffset, recurrenceDays: rememberDays(recurrenceDays) };

const NIGHT: MaintenanceWindow = {
  name: "night",
  at: "rings/windows/night.yaml:4:7",
  timezone: "Europe/Berlin",
  recurrence: ["FREQ=DAILY"],
  offsetDays: 0,
  startMs: 22 * HOUR,
  durationMs: 6 * HOUR,
  cutoffMs: HOUR,
};

function at(text: string): number {
  const instant = parseInstant(text);
  assert.ok(instant !== undefined, text);
  return instant;
}

function endpointIn(timezone: string | undefined, contacts: readonly Contact[] = []): Endpoint {
  const report = { observedAt: 0, ...(timezone === undefined ? {} : { timezone }) };
  return { id: "web-1", report, history: { ...NO_HISTORY, contacts } };
}

function judge(
  window: Partial<MaintenanceWindow>,
  now: string,
  endpoint = endpointIn(undefined),
): WindowState {
  return judgeWindows([{ ...NIGHT, ...window }], at(now), tools)("night", endpoint);
}

const STATES: readonly (readonly [string, Partial<MaintenanceWindow>, string, WindowState])[] = [
  [
    "before it opens",
    {},
    "2026-11-22T20:59:59Z",
    {
      kind: "shut",
      says: 'window "night" is shut (Europe/Berlin) and opens on 2026-11-22T21:00:00Z',
      opens: at("2026-11-22T21:00:00Z"),
    },
  ],
  [
    "as it opens",
    {},
    "2026-11-22T21:00:00Z",
    { kind: "open", says: 'window "night" is open until 2026-11-23T02:00:00Z (Europe/Berlin)' },
  ],
  [
    "after midnight",
    {},
    "2026-11-23T01:59:59Z",
    { kind: "open", says: 'window "night" is open until 2026-11-23T02:00:00Z (Europe/Berlin)' },
  ],
  [
    "in its cutoff",
    {},
    "2026-11-23T02:00:00Z",
    {
      kind: "shut",
      says: 'window "night" is shut (Europe/Berlin) and opens on 2026-11-23T21:00:00Z',
      opens: at("2026-11-23T21:00:00Z"),
    },
  ],
  [
    "on the Saturday after Patch Tuesday",
    { recurrence: ["FREQ=MONTHLY;BYDAY=2TU"], offsetDays: 4 },
    "2026-11-14T21:00:00Z",
    { kind: "open", says: 'window "night" is open until 2026-11-15T02:00:00Z (Europe/Berlin)' },
  ],
  [
    "never again",
    { validUntil: { kind: "day", day: at("2026-11-20T00:00:00Z") / DAY } },
    "2026-11-22T21:00:00Z",
    { kind: "shut", says: 'window "night" is shut (Europe/Berlin), and does not open within 9 years' },
  ],
];

for (const [moment, window, now, state] of STATES) {
  test(`judgeWindows() judges a window ${moment}`, () => assert.deepEqual(judge(window, now), state));
}

const UNUSABLE: readonly (readonly [string, Partial<MaintenanceWindow>])[] = [
  ["no recurrence", { recurrence: [] }],
  ["a recurrence that cannot be read", { recurrence: ["FREQ=DAILY", "FREQ=OFTEN"] }],
  ["a recurrence within a day", { recurrence: ["FREQ=HOURLY"] }],
  ["an interval from nowhere", { recurrence: ["FREQ=DAILY;INTERVAL=2"] }],
  ["half a day of offset", { offsetDays: 0.5 }],
  ["an offset back in time", { offsetDays: -1 }],
  ["no start", { startMs: Number.NaN }],
  ["no duration", { durationMs: 0, cutoffMs: 0 }],
  ["an endless duration", { durationMs: Number.POSITIVE_INFINITY }],
  ["a cutoff as long as the window", { cutoffMs: 6 * HOUR }],
  ["a cutoff that is no number", { cutoffMs: Number.NaN }],
  ["a validity that is no date", { validFrom: { kind: "instant", at: Number.NaN } }],
  ["a validity of no day", { validUntil: { kind: "day", day: Number.NaN } }],
  ["an unknown zone", { timezone: "Mars/Olympus" }],
];

for (const [what, window] of UNUSABLE) {
  test(`judgeWindows() takes a window with ${what} for shut, at all hours`, () => {
    for (let hour = 0; hour < 48; hour += 1) {
      const state = judgeWindows(
        [{ ...NIGHT, ...window }],
        at("2026-11-22T00:00:00Z") + hour * HOUR,
        tools,
      )("night", endpointIn("UTC"));
      assert.equal(state.kind, "shut");
      assert.match(state.says, /counts as shut/);
    }
  });
}

test("judgeWindows() takes a window that nobody declared for shut", () => {
  const state = judgeWindows([], 0, tools)("night", endpointIn("UTC"));
  assert.deepEqual(state, { kind: "shut", says: 'there is no window "night": it counts as shut' });
});

test("judgeWindows() takes a window for shut whose days the library cannot work out", () => {
  const none: RecurrenceDays = () => undefined;
  const state = judgeWindows([NIGHT], at("2026-11-22T22:00:00Z"), { zoneOffset, recurrenceDays: none });
  assert.equal(state("night", endpointIn("UTC")).kind, "shut");
});

test("judgeWindows() goes by each endpoint's own zone; one that reports none, or an unknown one, stays shut", () => {
  const { timezone: _, ...everywhere } = NIGHT;
  const state = judgeWindows([everywhere], at("2026-11-22T15:00:00Z"), tools);
  assert.equal(state("night", endpointIn("Pacific/Auckland")).kind, "shut");
  assert.equal(state("night", endpointIn("Asia/Shanghai")).kind, "open");
  assert.equal(state("night", endpointIn("Asia/Tokyo")).kind, "open");
  assert.equal(state("night", endpointIn("Europe/Berlin")).kind, "shut");
  for (const zone of [undefined, "", "Local", "+08:00"]) {
    const { kind, says } = state("night", endpointIn(zone));
    assert.equal(kind, "shut", says);
    assert.match(says, /counts as shut/);
  }
});

const CATCH_UP: readonly (readonly [
  string,
  readonly (readonly [string, string])[],
  string,
  WindowState["kind"],
])[] = [
  [
    "was away all night and is back",
    [
      ["2026-11-22T18:00:00Z", "2026-11-22T20:00:00Z"],
      ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "open",
  ],
  [
    "came back just within a day",
    [
      ["2026-11-20T18:00:00Z", "2026-11-20T20:00:00Z"],
      ["2026-11-22T09:00:01Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "open",
  ],
  [
    "came back a day ago",
    [
      ["2026-11-20T18:00:00Z", "2026-11-20T20:00:00Z"],
      ["2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "shut",
  ],
  [
    "was there as it opened",
    [
      ["2026-11-22T18:00:00Z", "2026-11-22T21:00:00Z"],
      ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "shut",
  ],
  [
    "came back before it ended",
    [
      ["2026-11-22T18:00:00Z", "2026-11-22T20:00:00Z"],
      ["2026-11-23T02:59:59Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "shut",
  ],
  [
    "came back as it ended",
    [
      ["2026-11-22T18:00:00Z", "2026-11-22T20:00:00Z"],
      ["2026-11-23T03:00:00Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "open",
  ],
  ["was always there", [["2026-11-01T00:00:00Z", "2026-11-23T09:00:00Z"]], "2026-11-23T09:00:00Z", "shut"],
  [
    "was never heard of before",
    [["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"]],
    "2026-11-23T09:00:00Z",
    "shut",
  ],
  [
    "was away between two windows",
    [
      ["2026-11-22T02:00:00Z", "2026-11-23T05:00:00Z"],
      ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "shut",
  ],
  [
    "was away all night, then for an hour",
    [
      ["2026-11-22T18:00:00Z", "2026-11-22T20:00:00Z"],
      ["2026-11-23T05:00:00Z", "2026-11-23T05:00:00Z"],
      ["2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "open",
  ],
  [
    "says it comes back tomorrow",
    [
      ["2026-11-22T18:00:00Z", "2026-11-22T20:00:00Z"],
      ["2026-11-24T08:00:00Z", "2026-11-24T09:00:00Z"],
    ],
    "2026-11-23T09:00:00Z",
    "shut",
  ],
  ["was never heard of", [], "2026-11-23T09:00:00Z", "shut"],
];

for (const [story, contacts, now, kind] of CATCH_UP) {
  test(`judgeWindows() with a catch-up of a day is ${kind} to an endpoint that ${story}`, () => {
    const endpoint = endpointIn(
      undefined,
      contacts.map(([from, until]) => [at(from), at(until)]),
    );
    assert.equal(judge({ catchUpMs: DAY }, now, endpoint).kind, kind);
    assert.equal(judge({}, now, endpoint).kind, "shut", "without catchUp");
  });
}

test("judgeWindows() lets nobody catch up on a window that is no longer valid", () => {
  const endpoint = endpointIn(undefined, [
    [at("2026-11-22T18:00:00Z"), at("2026-11-22T20:00:00Z")],
    [at("2026-11-23T08:00:00Z"), at("2026-11-23T09:00:00Z")],
  ]);
  const window = { catchUpMs: DAY, validUntil: { kind: "instant", at: at("2026-11-23T04:00:00Z") } } as const;
  assert.equal(judge(window, "2026-11-23T09:00:00Z", endpoint).kind, "shut");
});

test("judgeWindows() says why an endpoint may catch up", () => {
  const endpoint = endpointIn(undefined, [
    [at("2026-11-22T18:00:00Z"), at("2026-11-22T20:00:00Z")],
    [at("2026-11-23T08:00:00Z"), at("2026-11-23T09:00:00Z")],
  ]);
  assert.equal(
    judge({ catchUpMs: DAY }, "2026-11-23T09:00:00Z", endpoint).says,
    'window "night" is shut, but the endpoint missed it on 2026-11-22T21:00:00Z and came back on 2026-11-23T08:00:00Z: it may catch up until 2026-11-24T08:00:00Z',
  );
});

test("judgeWindows() asks for days and offsets once for a window and zone, not once for an endpoint", () => {
  let asked = 0;
  const counting: RecurrenceDays = (...args) => {
    asked += 1;
    return recurrenceDays(...args);
  };
  const { timezone: _, ...everywhere } = NIGHT;
  const state = judgeWindows([everywhere], at("2026-11-22T15:00:00Z"), {
    zoneOffset,
    recurrenceDays: counting,
  });
  const endpoints = ["Asia/Tokyo", "Europe/Berlin", "UTC"].map((zone) => endpointIn(zone));
  const started = performance.now();
  for (let count = 0; count < 1_000_000; count += 1)
    state("night", endpoints[count % 3] ?? endpointIn("UTC"));
  assert.ok(performance.now() - started < 3000, `${performance.now() - started} ms`);
  assert.ok(asked <= 3, `${asked}`);
});

test("adding a freeze never adds an install, whatever the window says", () => {
  const entry = buildEntry();
  const endpoint = buildEndpoint({ software: [{ product: "openssl", version: "1" }] });
  let installs = 0;
  const verdictAt = (now: number, freezes: readonly FreezeInput[]) => {
    const night = judgeWindows([{ ...NIGHT, timezone: "UTC" }], now, tools)("night", endpoint);
    const world = buildWorld({
      now,
      windows: { night },
      entries: [entry],
      policies: [{ staleAfterMs: 400 * DAY, rules: [{ approval: "automatic" }] }],
      rings: [{ window: { name: "night", at: "rings/all.yaml:5:11" } }],
      freezes,
    });
    return decideOne(endpoint, entry.patch.id, world).verdict;
  };
  const hours = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(fc.nat(400), hours, fc.integer({ min: 1, max: 200 }), (later, start, length) => {
      const now = NOW + later * HOUR;
      const freeze = { from: now + start * HOUR, until: now + (start + length) * HOUR };
      const without = verdictAt(now, []);
      if (without === "install") installs += 1;
      if (verdictAt(now, [freeze]) === "install") assert.equal(without, "install");
    }),
  );
  assert.ok(installs > 5, `${installs}`);
});
