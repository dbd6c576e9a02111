import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createZoneOffset } from "../../adapters/zone-offset.ts";
import { formatInstant } from "./instant.ts";
import { parseMoment } from "./moment.ts";

const offsetOf = createZoneOffset();

function read(text: string, edge: "start" | "end", zone: string): string | undefined {
  const moment = parseMoment(text, edge, zone, offsetOf);
  return moment === undefined ? undefined : formatInstant(moment);
}

describe("parseMoment()", () => {
  const cases: readonly (readonly [text: string, edge: "start" | "end", zone: string, is: string])[] = [
    // A bare date: the first moment of the day, or the first one after it.
    ["2026-12-18", "start", "UTC", "2026-12-18T00:00:00Z"],
    ["2026-12-18", "end", "UTC", "2026-12-19T00:00:00Z"],
    ["2026-12-18", "start", "Europe/Berlin", "2026-12-17T23:00:00Z"],
    ["2026-12-31", "end", "Europe/Berlin", "2026-12-31T23:00:00Z"],
    ["2026-07-01", "start", "America/New_York", "2026-07-01T04:00:00Z"],
    ["2026-07-01", "start", "Asia/Kolkata", "2026-06-30T18:30:00Z"],
    ["2026-07-01", "end", "Asia/Kathmandu", "2026-07-01T18:15:00Z"],
    ["2028-02-28", "end", "UTC", "2028-02-29T00:00:00Z"],
    ["2027-02-28", "end", "UTC", "2027-03-01T00:00:00Z"],
    // The days on which clocks change are as long as they are.
    ["2026-03-29", "start", "Europe/Berlin", "2026-03-28T23:00:00Z"],
    ["2026-03-29", "end", "Europe/Berlin", "2026-03-29T22:00:00Z"],
    ["2026-10-25", "start", "Europe/Berlin", "2026-10-24T22:00:00Z"],
    ["2026-10-25", "end", "Europe/Berlin", "2026-10-25T23:00:00Z"],
    // São Paulo had no midnight on 2018-11-04: clocks went from 00:00 to 01:00.
    ["2018-11-04", "start", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["2018-11-03", "end", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    // It had two on 2018-02-18 (23:00–24:00 came twice): the day begins at the midnight that ends the second hour.
    ["2018-02-18", "start", "America/Sao_Paulo", "2018-02-18T03:00:00Z"],
    // Samoa had no 2011-12-30: all of it is the moment at which it was skipped.
    ["2011-12-29", "end", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-30", "start", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-30", "end", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-31", "start", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-30T15:30", "start", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["2011-12-29T23:59:59", "start", "Pacific/Apia", "2011-12-30T09:59:59Z"],
    // A local time, whatever the edge; seconds may be left out.
    ["2026-12-18T22:15", "start", "Europe/Berlin", "2026-12-18T21:15:00Z"],
    ["2026-12-18T22:15", "end", "Europe/Berlin", "2026-12-18T21:15:00Z"],
    ["2026-12-18T22:15:42", "end", "Asia/Kolkata", "2026-12-18T16:45:42Z"],
    ["2026-03-29T02:30", "start", "Europe/Berlin", "2026-03-29T01:00:00Z"],
    ["2026-10-25T02:30", "start", "Europe/Berlin", "2026-10-25T00:30:00Z"],
    // An instant says its own zone.
    ["2026-12-18T22:15:00Z", "end", "Europe/Berlin", "2026-12-18T22:15:00Z"],
    ["2026-12-18T22:15:00+05:30", "start", "Europe/Berlin", "2026-12-18T16:45:00Z"],
  ];
  for (const [text, edge, zone, is] of cases)
    test(`reads the ${edge} of ${text} in ${zone} as ${is}`, () => assert.equal(read(text, edge, zone), is));

  test("refuses what is no moment, a day that does not exist and a zone that nobody knows", () => {
    const refused: readonly (readonly [text: string, zone: string])[] = [
      ["", "UTC"],
      ["tomorrow", "UTC"],
      ["2026-02-29", "UTC"],
      ["2026-13-01", "UTC"],
      ["2026-00-10", "UTC"],
      ["2026-04-31", "UTC"],
      ["0000-01-01", "UTC"],
      ["2026-1-1", "UTC"],
      ["20261218", "UTC"],
      ["2026-12-18T24:00", "UTC"],
      ["2026-12-18T22:60", "UTC"],
      ["2026-12-18T22:00:60", "UTC"],
      ["2026-12-18T22", "UTC"],
      ["2026-12-18 22:00", "UTC"],
      ["2026-12-18T22:00:00.5", "UTC"],
      [" 2026-12-18", "UTC"],
      ["2026-12-18\n", "UTC"],
      ["2026-12-18", "Europe/Atlantis"],
      ["2026-12-18", ""],
      ["2026-12-18", "+02:00"],
    ];
    for (const [text, zone] of refused) assert.equal(read(text, "start", zone), undefined, `${text} ${zone}`);
  });
});
