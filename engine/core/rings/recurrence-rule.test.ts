import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRecurrence } from "./recurrence-rule.ts";

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["", /no recurrence rule/],
  ["RRULE:FREQ=DAILY", /no recurrence rule/],
  ["FREQ=DAILY;", /no recurrence rule/],
  ["FREQ=DAILY;BYDAY", /no recurrence rule/],
  ["FREQ=DAILY=2", /no recurrence rule/],
  ["freq=daily", /says "freq"/],
  ["BYDAY=MO", /no FREQ/],
  ["FREQ=DAILY;FREQ=WEEKLY", /FREQ twice/],
  ["FREQ=OFTEN", /cannot have FREQ=OFTEN/],
  ["FREQ=HOURLY", /within a day/],
  ["FREQ=MINUTELY", /within a day/],
  ["FREQ=SECONDLY;INTERVAL=3600", /within a day/],
  ["FREQ=DAILY;BYHOUR=3", /says BYHOUR/],
  ["FREQ=DAILY;BYMINUTE=3", /says BYMINUTE/],
  ["FREQ=DAILY;BYSECOND=3", /says BYSECOND/],
  ["FREQ=DAILY;EXDATE=20260101", /says "EXDATE"/],
  ["FREQ=DAILY;RSCALE=GREGORIAN", /says "RSCALE"/],
  ["FREQ=DAILY;constructor=1", /says "constructor"/],
  ["FREQ=DAILY;INTERVAL=0", /INTERVAL=0/],
  ["FREQ=DAILY;INTERVAL=-1", /INTERVAL=-1/],
  ["FREQ=DAILY;INTERVAL=1.5", /INTERVAL=1.5/],
  ["FREQ=DAILY;INTERVAL=99999", /INTERVAL=99999/],
  ["FREQ=DAILY;COUNT=0", /COUNT=0/],
  ["FREQ=DAILY;COUNT=2;UNTIL=20260101", /COUNT and UNTIL/],
  ["FREQ=DAILY;UNTIL=20260230", /cannot read UNTIL/],
  ["FREQ=DAILY;UNTIL=20260101T250000", /cannot read UNTIL/],
  ["FREQ=DAILY;UNTIL=2026-01-01", /cannot read UNTIL/],
  ["FREQ=DAILY;UNTIL=", /UNTIL=/],
  ["FREQ=MONTHLY;BYMONTH=13", /BYMONTH=13/],
  ["FREQ=MONTHLY;BYMONTH=-1", /BYMONTH=-1/],
  ["FREQ=MONTHLY;BYMONTHDAY=0", /BYMONTHDAY=0/],
  ["FREQ=MONTHLY;BYMONTHDAY=32", /BYMONTHDAY=32/],
  ["FREQ=MONTHLY;BYMONTHDAY=", /BYMONTHDAY=/],
  ["FREQ=MONTHLY;BYMONTHDAY=1,,2", /BYMONTHDAY=1,,2/],
  ["FREQ=WEEKLY;BYMONTHDAY=1", /BYMONTHDAY with FREQ=WEEKLY/],
  ["FREQ=WEEKLY;BYDAY=2TU", /count weekdays/],
  ["FREQ=DAILY;BYDAY=-1TU", /count weekdays/],
  ["FREQ=MONTHLY;BYDAY=6TU", /6TU/],
  ["FREQ=MONTHLY;BYDAY=0TU", /0TU/],
  ["FREQ=YEARLY;BYDAY=54MO", /54MO/],
  ["FREQ=MONTHLY;BYDAY=TUE", /TUE/],
  ["FREQ=MONTHLY;BYYEARDAY=1", /BYYEARDAY with FREQ=MONTHLY/],
  ["FREQ=MONTHLY;BYWEEKNO=1", /BYWEEKNO with FREQ=MONTHLY/],
  ["FREQ=MONTHLY;BYSETPOS=1", /nothing to choose from/],
  ["FREQ=DAILY;WKST=1MO", /WKST=1MO/],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", /none of its months/],
  ["FREQ=MONTHLY;BYMONTH=2,4;BYMONTHDAY=31,-31", /none of its months/],
  ["FREQ=YEARLY;BYYEARDAY=1;BYDAY=MO", /read differently/],
  ["FREQ=YEARLY;BYMONTHDAY=1", /read differently/],
  ["FREQ=YEARLY;BYWEEKNO=20", /read differently/],
  ["FREQ=YEARLY;INTERVAL=2;BYWEEKNO=20;BYDAY=MO", /read differently/],
];

for (const [text, says] of REFUSED) {
  test(`parseRecurrence() refuses ${JSON.stringify(text)}`, () => {
    const rule = parseRecurrence(text);
    assert.equal(rule.kind, "fault");
    assert.match(rule.kind === "fault" ? rule.says : "", says);
  });
}

const READ: readonly (readonly [string, { readonly needsStart: boolean; readonly skips: boolean }])[] = [
  ["FREQ=DAILY", { needsStart: false, skips: false }],
  ["FREQ=DAILY;INTERVAL=1", { needsStart: true, skips: false }],
  ["FREQ=DAILY;COUNT=3", { needsStart: true, skips: false }],
  ["FREQ=WEEKLY", { needsStart: true, skips: false }],
  ["FREQ=WEEKLY;BYDAY=SA,SU;WKST=SU", { needsStart: false, skips: false }],
  ["FREQ=MONTHLY", { needsStart: true, skips: false }],
  ["FREQ=MONTHLY;BYDAY=-1FR,+2TU", { needsStart: false, skips: false }],
  ["FREQ=MONTHLY;BYMONTHDAY=28,-28,-1", { needsStart: false, skips: false }],
  ["FREQ=MONTHLY;BYMONTHDAY=29", { needsStart: false, skips: true }],
  ["FREQ=MONTHLY;BYMONTHDAY=-31", { needsStart: false, skips: true }],
  ["FREQ=MONTHLY;BYMONTH=1,3;BYMONTHDAY=31", { needsStart: false, skips: false }],
  ["FREQ=MONTHLY;BYMONTH=1,4;BYMONTHDAY=31", { needsStart: false, skips: true }],
  ["FREQ=YEARLY", { needsStart: true, skips: false }],
  ["FREQ=YEARLY;BYMONTH=3", { needsStart: true, skips: false }],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", { needsStart: false, skips: true }],
  ["FREQ=YEARLY;BYYEARDAY=100", { needsStart: false, skips: false }],
  ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", { needsStart: false, skips: false }],
];

for (const [text, wanted] of READ) {
  test(`parseRecurrence() reads ${text}`, () => {
    assert.deepEqual(parseRecurrence(text), { kind: "rule", days: text, ...wanted });
  });
}

for (const [until, end] of [
  ["19700103", { kind: "day", day: 2 }],
  ["19700103T010203", { kind: "local", at: 2 * 86_400_000 + 3_723_000 }],
  ["19700103T010203Z", { kind: "instant", at: 2 * 86_400_000 + 3_723_000 }],
] as const) {
  test(`parseRecurrence() takes UNTIL=${until} out of the rule`, () => {
    const rule = parseRecurrence(`FREQ=DAILY;UNTIL=${until};BYMONTH=3`);
    assert.deepEqual(rule, {
      kind: "rule",
      days: "FREQ=DAILY;BYMONTH=3",
      end,
      needsStart: false,
      skips: false,
    });
  });
}
