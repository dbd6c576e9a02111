import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Contact } from "../model/endpoint.ts";
import { parseInstant } from "../model/instant.ts";
import { CONTACT_DAYS, joinContacts } from "./contacts.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = parseInstant("2026-11-01T00:00:00Z") ?? 0;

function joined(instants: readonly number[]): readonly Contact[] {
  let contacts: readonly Contact[] = [];
  let firstSeen = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const at of instants) {
    firstSeen = Math.min(firstSeen, at);
    latest = Math.max(latest, at);
    contacts = joinContacts(contacts, [[at, at]], firstSeen, latest);
  }
  return contacts;
}

/** The same from all instants at once: hours with a report, of which the last before the horizon is kept. */
function specified(instants: readonly number[]): readonly Contact[] {
  const hourOf = (at: number) => Math.floor(at / HOUR);
  const sorted = [...instants].sort((a, b) => a - b);
  const horizon = hourOf(sorted.at(-1) ?? 0) - CONTACT_DAYS * 24;
  const hours = [...new Set(sorted.map(hourOf))];
  const before = hours.filter((hour) => hour < horizon).at(-1);
  const contacts: [number, number][] = [];
  let lastHour: number | undefined;
  for (const at of sorted) {
    const hour = hourOf(at);
    if (hour < horizon && hour !== before) continue;
    const last = contacts.at(-1);
    if (last !== undefined && lastHour !== undefined && hour <= lastHour + 1) last[1] = at;
    else contacts.push([hour === before ? Math.max(hour * HOUR, sorted[0] ?? 0) : at, at]);
    lastHour = hour;
  }
  return contacts;
}

test("joinContacts() makes one stretch of reports at most an hour apart", () => {
  const stretch = [START + 10 * 60_000, START + 70 * 60_000, START + 130 * 60_000];
  assert.deepEqual(joined(stretch), [[stretch[0], stretch[2]]]);
});

test("joinContacts() never hides a gap of two hours, and gives both its ends exactly", () => {
  const [left, back] = [START + 59 * 60_000 + 59_999, START + 3 * HOUR];
  assert.deepEqual(joined([START, left, back]), [
    [START, left],
    [back, back],
  ]);
});

test("joinContacts() keeps the last hour before the horizon, so that a long absence stays visible", () => {
  const back = START + 90 * DAY;
  assert.deepEqual(joined([START, START + 5 * HOUR, START + 9 * HOUR + 5, back]), [
    [START + 9 * HOUR, START + 9 * HOUR + 5],
    [back, back],
  ]);
});

test("joinContacts() gives what all reports at once would have given, in any order and any split", () => {
  const instant = fc.oneof(
    fc.integer({ min: 0, max: 40 * 24 * 12 }).map((n) => START + n * 5 * 60_000),
    fc.integer({ min: 0, max: 90 * 24 }).map((n) => START + n * HOUR - 1),
    fc.integer({ min: 0, max: 60 * DAY }).map((n) => START + n),
  );
  fc.assert(
    fc.property(fc.array(instant, { minLength: 1, maxLength: 60 }), fc.nat(), (instants, cut) => {
      assert.deepEqual(joined(instants), specified(instants));
      const at = cut % instants.length;
      const [left, right] = [instants.slice(0, at), instants.slice(at)];
      if (left.length === 0) return;
      const both = joinContacts(joined(left), joined(right), Math.min(...instants), Math.max(...instants));
      assert.deepEqual(both, specified(instants));
    }),
    { numRuns: 3000 },
  );
});
