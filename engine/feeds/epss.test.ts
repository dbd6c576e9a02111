import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createCveTable } from "../core/catalog/cve-table.ts";
import { enrichmentOf, textFeed } from "../testing/build-feed.ts";
import { at } from "../testing/build-time.ts";
import { epssFeed } from "./epss.ts";
import type { FeedInput } from "./feed.ts";

const FIRST = "#model_version:v2025.03.14,score_date:2026-11-20T12:55:00Z";
const HEADER = "cve,epss,percentile";
const read = (input: FeedInput) => epssFeed.read(input, { patchFault: () => undefined });
const edition = (rows: readonly string[], first = FIRST): FeedInput =>
  textFeed(`${[first, HEADER, ...rows].join("\n")}\n`);
const scores = (input: FeedInput) => [...createCveTable(enrichmentOf(read(input)).scores).rows()];

describe("epssFeed", () => {
  test("epssFeed reads the day's scores as steps, with the day as date", () => {
    const input = edition(["CVE-2021-44228,0.94358,0.99960", "CVE-2026-0001,0.00043,0.12830"]);
    const reading = enrichmentOf(read(input));
    assert.equal(reading.asOf, at("2026-11-20T12:55:00Z"));
    assert.deepEqual([reading.exploited, reading.unclear, reading.refused], [undefined, [], []]);
    assert.deepEqual(scores(input), [
      ["CVE-2021-44228", 950],
      ["CVE-2026-0001", 1],
    ]);
  });

  test("epssFeed reads an offset without a colon, carriage returns, and one CSV beside other files", () => {
    const text =
      "#model_version:v2023.03.01,score_date:2025-03-16T00:00:00+0000\r\ncve,epss,percentile\r\nCVE-2024-0001,0.5,0.9\r\n";
    const reading = enrichmentOf(read(textFeed({ "epss.csv": text, "README.md": "" })));
    assert.equal(reading.asOf, at("2025-03-16T00:00:00Z"));
    assert.deepEqual(reading.scores, { "2024": "1.dw" });
  });

  const refused: readonly (readonly [string, FeedInput, string])[] = [
    ["an HTML page", textFeed("<html>\n"), "does not say in its first line of which day its scores are"],
    ["nothing", textFeed(""), "does not say in its first line of which day its scores are"],
    [
      "no such day",
      edition([], "#score_date:2026-02-30T00:00:00Z"),
      "does not say in its first line of which day its scores are",
    ],
    ["other columns", textFeed(`${FIRST}\ncve,percentile,epss\n`), "has no header cve,epss,percentile"],
    [
      "a last line that does not end",
      textFeed(`${FIRST}\n${HEADER}\nCVE-2026-0001,0.1,0.5`),
      "is truncated: its last line does not end",
    ],
    ["two files", textFeed({ "a.csv": "", "b.csv": "" }), "is not one CSV file"],
    [
      "bytes that are no text",
      { members: [{ path: "a.csv", bytes: Uint8Array.of(0xff) }] },
      "is no UTF-8 text",
    ],
    [
      "a page of something else",
      edition(Array.from({ length: 1001 }, () => "x")),
      "has more than 1000 lines that cannot be read",
    ],
  ];
  for (const [name, input, reason] of refused) {
    test(`epssFeed refuses ${name} whole`, () => {
      assert.deepEqual(read(input), { kind: "refused", reason });
    });
  }

  const bad: readonly (readonly [string, string, string])[] = [
    ["CVE-2026-0001,1.5,0.5", "CVE-2026-0001", '"1.5" is no score from 0 to 1'],
    ["CVE-2026-0001,,0.5", "CVE-2026-0001", '"" is no score from 0 to 1'],
    ["CVE-2026-0001,NaN,0.5", "CVE-2026-0001", '"NaN" is no score from 0 to 1'],
    ["CVE-2026-0001,0.5", "CVE-2026-0001", '"" is no percentile from 0 to 1'],
    ["CVE-2026-0001,0.5,0.5,0.5", "CVE-2026-0001", "has more than three columns"],
    ["CVE-26-1,0.5,0.5", "line 3", '"CVE-26-1" is no CVE id'],
  ];
  for (const [line, record, reason] of bad) {
    test(`epssFeed refuses the line "${line}" by name, and the rest goes in`, () => {
      const input = edition([line, "CVE-2026-0002,0.2,0.5"]);
      assert.deepEqual(enrichmentOf(read(input)).refused, [{ record, reason }]);
      assert.deepEqual(scores(input), [["CVE-2026-0002", 200]]);
    });
  }

  test("epssFeed takes the higher of two scores of one vulnerability, and tells", () => {
    const input = edition(["CVE-2026-0001,0.3,0.5", "CVE-2026-0001,0.2,0.5"]);
    assert.deepEqual(enrichmentOf(read(input)).refused, [
      { record: "CVE-2026-0001", reason: "listed twice; the higher score stands" },
    ]);
    assert.deepEqual(scores(input), [["CVE-2026-0001", 300]]);
  });
});
