import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { parseInstant } from "../core/model/instant.ts";
import { instantAtLocal } from "../core/model/zone.ts";
import { createZoneOffset, tzdataVersion } from "./zone-offset.ts";

const MINUTE = 60_000;

function at(text: string): number {
  const instant = parseInstant(text);
  assert.ok(instant !== undefined, text);
  return instant;
}

// Facts of the IANA zone database; offsets in minutes.
const OFFSETS = [
  ["UTC", "2026-11-21T20:00:00Z", 0],
  ["Europe/Berlin", "2026-01-15T12:00:00Z", 60],
  ["Europe/Berlin", "2026-07-15T12:00:00Z", 120],
  ["Europe/Berlin", "2026-03-29T00:59:59.999Z", 60],
  ["Europe/Berlin", "2026-03-29T01:00:00Z", 120],
  ["Europe/Berlin", "2026-10-25T00:59:59.999Z", 120],
  ["Europe/Berlin", "2026-10-25T01:00:00Z", 60],
  ["Asia/Kolkata", "2026-11-21T20:00:00Z", 330],
  ["Asia/Kathmandu", "2026-11-21T20:00:00Z", 345],
  ["America/St_Johns", "2026-01-15T12:00:00Z", -210],
  ["America/New_York", "2026-03-08T06:59:59Z", -300],
  ["America/New_York", "2026-03-08T07:00:00Z", -240],
  // Half an hour of daylight saving, which begins within an hour of UTC: 15:30 Z.
  ["Australia/Lord_Howe", "2026-10-03T15:29:59Z", 630],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z", 660],
  // Samoa skipped 2011-12-30.
  ["Pacific/Apia", "2011-12-30T09:59:59Z", -600],
  ["Pacific/Apia", "2011-12-30T10:00:00Z", 840],
  ["Pacific/Chatham", "2026-01-15T12:00:00Z", 825],
  ["Africa/Monrovia", "1970-01-01T00:00:00Z", -44.5],
] as const;

for (const [zone, text, minutes] of OFFSETS) {
  test(`createZoneOffset() has ${zone} ${minutes} minutes ahead of UTC at ${text}`, () => {
    const offsetOf = createZoneOffset();
    assert.equal(offsetOf(zone, at(text)), minutes * MINUTE);
    assert.equal(offsetOf(zone, at(text)), minutes * MINUTE, "and again, from memory");
  });
}

for (const zone of ["", "Mars/Olympus", "+02:00", "-05", "2", "Europe/Berlin ", "constructor", "Local"]) {
  test(`createZoneOffset() knows no zone ${JSON.stringify(zone)}`, () => {
    assert.equal(createZoneOffset()(zone, 0), undefined);
  });
}

for (const instant of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, -1e16]) {
  test(`createZoneOffset() has no offset at ${instant}`, () => {
    assert.equal(createZoneOffset()("Europe/Berlin", instant), undefined);
  });
}

test("createZoneOffset() answers for the first and the last instant that a calendar of four-digit years shows", () => {
  const offsetOf = createZoneOffset();
  assert.equal(offsetOf("Etc/GMT+5", -62_135_596_800_000), -300 * MINUTE);
  assert.equal(offsetOf("Etc/GMT-14", 253_402_300_799_999), 840 * MINUTE);
});

test("createZoneOffset() agrees with the wall clock that Intl shows, at 20,000 instants in 12 zones", () => {
  const offsetOf = createZoneOffset();
  const zones = [
    ...new Set(OFFSETS.map(([zone]) => zone)),
    "America/Nuuk",
    "Africa/Casablanca",
    "Asia/Tehran",
  ];
  let seed = 1;
  for (let count = 0; count < 20_000; count += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const zone = zones[count % zones.length] ?? "UTC";
    const instant = 946_684_800_000 + (seed % 1_000_000_000) * 1000;
    assert.equal(offsetOf(zone, instant), wallClock(zone, instant) - instant, `${zone} ${instant}`);
  }
});

test("instantAtLocal() opens a spring gap at its end and an autumn overlap at its first time", () => {
  const offsetOf = createZoneOffset();
  const local = (text: string) => instantAtLocal(at(`${text}Z`), "Europe/Berlin", offsetOf);
  assert.equal(local("2026-03-29T02:30:00"), at("2026-03-29T01:00:00Z"));
  assert.equal(local("2026-10-25T02:30:00"), at("2026-10-25T00:30:00Z"));
});

test("createZoneOffset() gives the same in every zone and language of the process", () => {
  const script = `const { createZoneOffset } = await import(${JSON.stringify(import.meta.resolve("./zone-offset.ts"))});
    console.log(createZoneOffset()("America/New_York", 0), createZoneOffset()("Asia/Tehran", 1e12));`;
  for (const env of [
    { TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    { TZ: "UTC", LANG: "C" },
  ]) {
    const options = { env: { ...process.env, ...env }, encoding: "utf8" } as const;
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      options,
    );
    assert.equal(run.stdout, "-18000000 16200000\n", run.stderr);
  }
});

test("createZoneOffset() answers a million times within two seconds", () => {
  const offsetOf = createZoneOffset();
  const started = performance.now();
  for (let count = 0; count < 1_000_000; count += 1)
    offsetOf("Europe/Berlin", 1.8e12 + (count % 2000) * 900_000);
  assert.ok(performance.now() - started < 2000, `${performance.now() - started} ms`);
});

test("tzdataVersion() is a year and a letter", () => {
  assert.match(tzdataVersion(), /^20\d\d[a-z]$/);
});

function wallClock(zone: string, instant: number): number {
  const parts = wallFormat(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(zone, made);
  return made;
}
