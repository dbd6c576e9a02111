import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { enrichmentOf, fixtureFeed, textFeed } from "../testing/build-feed.ts";
import { at } from "../testing/build-time.ts";
import type { FeedInput } from "./feed.ts";
import { kevFeed } from "./kev.ts";

const read = (input: FeedInput) => kevFeed.read(input, { patchFault: () => undefined });
const listOf = (input: FeedInput) => {
  const { exploited = [], ...rest } = enrichmentOf(read(input));
  return { ...rest, exploited };
};

type Row = Readonly<Record<string, unknown>>;
const row = (input: Row = {}): Row => ({
  cveID: "CVE-2026-0001",
  dateAdded: "2026-11-12",
  dueDate: "2026-12-03",
  knownRansomwareCampaignUse: "Unknown",
  ...input,
});
const list = (rows: readonly unknown[], input: Row = {}): FeedInput =>
  textFeed(
    JSON.stringify({
      dateReleased: "2026-11-12T17:00:00.1234Z",
      count: rows.length,
      vulnerabilities: rows,
      ...input,
    }),
  );

describe("kevFeed", () => {
  test("kevFeed reads CISA's list with its own date, a day's end for the due date, and unknown as unknown", () => {
    const reading = listOf(fixtureFeed("kev/kev-2026-08-21.json"));
    assert.equal(reading.asOf, at("2026-08-21T17:46:43.601Z"));
    assert.deepEqual([reading.refused, reading.unclear], [[], []]);
    assert.deepEqual(
      reading.exploited.find(({ id }) => id === "CVE-2026-73570"),
      { id: "CVE-2026-73570", since: at("2026-08-21T00:00:00Z"), due: at("2026-08-24T23:59:59Z") },
    );
    assert.equal(reading.exploited.find(({ id }) => id === "CVE-2021-40438")?.ransomware, true);
    assert.equal(listOf(fixtureFeed("kev/kev-2025-08-25.json")).exploited.length, 4);
  });

  const refused: readonly (readonly [string, FeedInput, string])[] = [
    ["an HTML page", textFeed("<html>"), 'is no JSON: "<" where a value should follow, at character 0'],
    [
      "a truncated list",
      textFeed('{"count": 1, "vulnerabilities": ['),
      "is no JSON: the text ends where a value should follow, at character 33",
    ],
    ["a list without entries", textFeed("{}"), "has no list of vulnerabilities"],
    ["a list of another length than it says", list([row()], { count: 2 }), "says it has 2 entries and has 1"],
    [
      "a list that does not say its length",
      list([row()], { count: null }),
      "says it has null entries and has 1",
    ],
    ["a list without a date", list([row()], { dateReleased: "" }), "does not say when it was released"],
    ["two files", textFeed({ "a.json": "{}", "b.json": "{}" }), "is not one JSON file"],
    [
      "a key that stands twice",
      textFeed('{"count": 0, "count": 0}'),
      'is no JSON: the key "count" stands twice in one object, at character 13',
    ],
  ];
  for (const [name, input, reason] of refused) {
    test(`kevFeed refuses ${name} whole`, () => {
      assert.deepEqual(read(input), { kind: "refused", reason });
    });
  }

  const bad: readonly (readonly [string, unknown, string, readonly string[]])[] = [
    ["no date", row({ dateAdded: "" }), "`dateAdded` is no date", ["CVE-2026-0001"]],
    ["no such day", row({ dueDate: "2026-02-30" }), "`dueDate` is no date", ["CVE-2026-0001"]],
    [
      "an unknown word",
      row({ knownRansomwareCampaignUse: "Maybe" }),
      "`knownRansomwareCampaignUse` is neither Known nor Unknown",
      ["CVE-2026-0001"],
    ],
    ["no CVE", row({ cveID: "x" }), '"x" is no CVE id', []],
    ["no entry", 5, '"" is no CVE id', []],
  ];
  for (const [name, entry, reason, unclear] of bad) {
    test(`kevFeed refuses an entry with ${name} and remembers that it names the vulnerability`, () => {
      const reading = listOf(list([entry, row({ cveID: "CVE-2026-0002" })]));
      assert.deepEqual(
        reading.refused.map((one) => one.reason),
        [reason],
      );
      assert.deepEqual(reading.unclear, unclear);
      assert.equal(reading.exploited.length, 1);
    });
  }

  test("kevFeed takes the first of two entries of one vulnerability, and tells", () => {
    const reading = listOf(list([row(), row({ dateAdded: "2026-11-13" })]));
    assert.deepEqual(reading.refused, [
      { record: "CVE-2026-0001", reason: "listed twice; the first entry stands" },
    ]);
    assert.equal(reading.exploited[0]?.since, at("2026-11-12T00:00:00Z"));
  });
});
