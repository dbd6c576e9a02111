import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { importCalendar } from "../../commands/import-calendar.ts";
import { type CalendarOptions, readCalendar } from "./read-calendar.ts";

const TOOLS = { zoneOffset: createZoneOffset(), recurrenceDays };
const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/calendars/${name}.ics`, import.meta.url), "utf8");

function calendar(...lines: readonly string[]): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "SUMMARY:Night",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

function yamlOf(text: string, options: CalendarOptions = {}): string {
  const result = importCalendar(text, options, TOOLS);
  assert.ok(result.kind === "imported", JSON.stringify(result));
  return result.yaml;
}

function refusalOf(text: string, options: CalendarOptions = {}): readonly string[] {
  const result = readCalendar(text, options, TOOLS);
  assert.ok(result.kind === "refused", JSON.stringify(result));
  return result.faults.map(({ line, says }) => `${line}: ${says}`);
}

const START = "DTSTART;TZID=Europe/Berlin:20261107T220000";
const END = "DTEND;TZID=Europe/Berlin:20261108T040000";
const WEEKLY = "RRULE:FREQ=WEEKLY;BYDAY=SA";

describe("readCalendar()", () => {
  it("takes what Google Calendar exports: a zone by name, UNTIL in UTC, an all-day freeze, and no cancelled event", () => {
    assert.equal(
      yamlOf(fixture("google"), { once: "freeze" }),
      `apiVersion: muster/v1
kind: MaintenanceWindow
metadata:
  name: "sites-night"
  description: "Sites, night"
spec:
  timezone: Europe/Berlin
  recurrence:
    - "FREQ=WEEKLY;WKST=MO;UNTIL=20261227T225959Z;BYDAY=SU"
  start: "22:00"
  duration: PT6H
  validFrom: 2026-01-04
---
apiVersion: muster/v1
kind: ChangeFreeze
metadata:
  name: "year-end-freeze"
  description: "Year-end freeze"
spec:
  from: 2026-12-18
  until: 2027-01-03
  endpoints: {}
`,
    );
    const result = importCalendar(fixture("google"), { once: "freeze" }, TOOLS);
    assert.deepEqual([result.kind, result.kind === "imported" && result.cancelled], ["imported", 1]);
  });

  it("takes what Thunderbird exports: a zone behind a path, DURATION, and times of whoever reads them", () => {
    const yaml = yamlOf(fixture("thunderbird"));
    assert.match(
      yaml,
      /timezone: Europe\/Berlin\n {2}recurrence:\n {4}- "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"\n {2}start: "23:30"\n {2}duration: PT4H30M\n {2}validFrom: 2026-11-30/,
    );
    assert.match(
      yaml,
      /timezone: endpoint\n {2}recurrence:\n {4}- "FREQ=DAILY;BYDAY=MO,TU"\n {2}start: "02:00"/,
    );
  });

  it("refuses Outlook's zones of Windows by name and line, and takes the file once they are IANA's", () => {
    const text = fixture("outlook");
    const [refusal] = refusalOf(text);
    assert.equal(refusal, '28: is in the time zone "W. Europe Standard Time", which is no IANA zone');
    const yaml = yamlOf(text.replaceAll(/"?W\. Europe Standard Time"?/g, "Europe/Berlin"));
    assert.match(yaml, /description: "Wartung Fileserver"/);
    assert.match(yaml, /"FREQ=MONTHLY;BYDAY=1SA"\n {2}start: "22:00"\n {2}duration: PT6H\n/);
  });

  it("takes events of one title only, whatever their capitals", () => {
    assert.equal(yamlOf(fixture("google"), { summary: "sites, NIGHT" }).includes("Freeze"), false);
    assert.deepEqual(refusalOf(fixture("google"), { summary: "sites" }), ['1: has no event called "sites"']);
    const result = readCalendar(fixture("google"), { summary: "sites" }, TOOLS);
    assert.ok(result.kind === "refused");
    assert.match(result.faults[0]?.hint ?? "", /^events there: "Sites, night"/i);
  });

  it("keeps exact time over a change of daylight saving", () => {
    const day = ["DTSTART;TZID=Europe/Berlin:20261024T220000", "DTEND;TZID=Europe/Berlin:20261025T060000"];
    assert.match(yamlOf(calendar(...day, WEEKLY)), /duration: PT9H/);
    const freeze = ["DTSTART;TZID=Europe/Berlin:20261020T080000", "DTEND;TZID=Europe/Berlin:20261110T080000"];
    assert.match(
      yamlOf(calendar(...freeze), { once: "freeze" }),
      /from: 2026-10-20T08:00\n {2}until: 2026-11-10T08:00\n {2}timezone: Europe\/Berlin/,
    );
  });

  it("opens once for an event that happens once, where people say so", () => {
    assert.match(
      yamlOf(calendar(START, END), { once: "window" }),
      /"FREQ=DAILY;COUNT=1"\n {2}start: "22:00"\n {2}duration: PT6H\n {2}validFrom: 2026-11-07/,
    );
  });

  it("says that a day of a calendar need not have 24 hours", () => {
    assert.match(
      yamlOf(calendar("DTSTART;VALUE=DATE:20261107", WEEKLY)),
      /timezone: endpoint[\s\S]*duration: P1D[\s\S]*# Days in the calendar; 24 hours each here/,
    );
  });

  it("makes names that are unique, and texts that do nothing", () => {
    const event = (title: string) => ["BEGIN:VEVENT", `SUMMARY:${title}`, START, END, WEEKLY, "END:VEVENT"];
    const text = [
      "BEGIN:VCALENDAR",
      ...event('Ä: "x" \u202e\\n# y'),
      ...event("Ä: x y"),
      ...event("…"),
      "END:VCALENDAR",
    ].join("\n");
    const yaml = yamlOf(text);
    assert.deepEqual(yaml.match(/name: .*/g), ['name: "a-x-y"', 'name: "a-x-y-2"', 'name: "window"']);
    assert.match(yaml, /description: "Ä: \\"x\\" # y"/);
  });

  const CASES: readonly (readonly [lines: readonly string[], refusal: string])[] = [
    [
      [START, END, WEEKLY, "EXDATE;TZID=Europe/Berlin:20261114T220000"],
      "8: says EXDATE, which no window can say",
    ],
    [[START, END, WEEKLY, "RDATE:20261114T220000Z"], "8: says RDATE, which no window can say"],
    [[START, END, WEEKLY, "EXRULE:FREQ=YEARLY"], "8: says EXRULE, which no window can say"],
    [[START, END, "RECURRENCE-ID:20261114T220000Z"], "7: says RECURRENCE-ID, which no window can say"],
    [
      [START, END, "RRULE:FREQ=WEEKLY;BYDAY=SA;BYHOUR=3"],
      '7: has the rule "FREQ=WEEKLY;BYDAY=SA;BYHOUR=3", which says BYHOUR',
    ],
    [[START, END, "RRULE:FREQ=HOURLY"], '7: has the rule "FREQ=HOURLY", which recurs within a day'],
    [
      [START, END, "RRULE:FREQ=WEEKLY;", " BYDAY=SA;X-A=1"],
      '7: has the rule "FREQ=WEEKLY;BYDAY=SA;X-A=1", which says "X-A"',
    ],
    [
      [START, END, "RRULE:FREQ=WEEKLY;BYDAY=SU"],
      '7: has the rule "FREQ=WEEKLY;BYDAY=SU", and does not begin on a day of it',
    ],
    [[START, END], "3: happens once"],
    [[START, WEEKLY], "3: has neither DTEND nor DURATION: it lasts no time"],
    [[START, "DURATION:-PT1H", WEEKLY], "6: has a DURATION that is no length of time"],
    [[START, END, "DURATION:PT1H", WEEKLY], "7: says DTEND and DURATION"],
    [[START, "DTEND;TZID=Europe/Berlin:20261107T210000", WEEKLY], "6: ends before it begins"],
    [[START, "DTEND;VALUE=DATE:20261108", WEEKLY], "6: has a DTEND of another kind than its DTSTART"],
    [[START, START, END, WEEKLY], "6: says DTSTART twice"],
    [
      ["DTSTART:20261107T220030Z", "DURATION:PT1H", WEEKLY],
      "5: begins at a second, and windows begin at a minute",
    ],
    [
      ["DTSTART:20261340T220000Z", "DURATION:PT1H", WEEKLY],
      '5: has a DTSTART that is no time: "20261340T220000Z"',
    ],
    [
      ["DTSTART:tomorrow", "DURATION:PT1H", WEEKLY],
      '5: has a DTSTART that cannot be read: "DTSTART:tomorrow"',
    ],
    [
      ["DTSTART;TZID=Mars/Base:20261107T220000", END, WEEKLY],
      '5: is in the time zone "Mars/Base", which is no IANA zone',
    ],
    [[END, WEEKLY], "3: has no DTSTART"],
  ];
  for (const [lines, refusal] of CASES) {
    it(`refuses ${lines.join(" | ")}`, () => assert.deepEqual(refusalOf(calendar(...lines)), [refusal]));
  }

  it("refuses what is no whole calendar", () => {
    assert.deepEqual(refusalOf("<html>"), ["1: is no iCalendar: it does not begin with BEGIN:VCALENDAR"]);
    assert.deepEqual(refusalOf(fixture("google").slice(0, -20)).length, 1);
    assert.deepEqual(refusalOf("BEGIN:VCALENDAR\nEND:VCALENDAR\n"), ["1: has no event"]);
    assert.deepEqual(refusalOf("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"), [
      "3: ends VCALENDAR, and VEVENT is open",
    ]);
  });

  it("refuses the whole where one event cannot be said, and names each such event", () => {
    const event = (...lines: readonly string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
    const text = [
      "BEGIN:VCALENDAR",
      ...event(START, END, WEEKLY),
      ...event(START, END),
      ...event(START),
      "END:VCALENDAR",
    ].join("\n");
    assert.deepEqual(refusalOf(text), ["7: happens once", "11: happens once"]);
  });

  it("answers any text with documents that Muster reads, or with a refusal", () => {
    const bits = fc.constantFrom(
      START,
      END,
      WEEKLY,
      "BEGIN:VEVENT",
      "END:VEVENT",
      "DTSTART",
      "RRULE:",
      "DURATION:P1W",
      ":",
      " x",
      "SUMMARY:\u0000",
      "DTSTART;VALUE=DATE:20261107",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 12 })), { maxLength: 8 }), (lines) => {
        const { kind } = importCalendar(calendar(...lines), { once: "window" }, TOOLS);
        assert.ok(kind === "imported" || kind === "refused");
      }),
      { numRuns: 300 },
    );
  });
});
