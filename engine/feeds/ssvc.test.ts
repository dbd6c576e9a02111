import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createCveTable } from "../core/catalog/cve-table.ts";
import { triageOfCode } from "../core/catalog/triage-code.ts";
import { enrichmentOf, textFeed } from "../testing/build-feed.ts";
import { at } from "../testing/build-time.ts";
import type { FeedInput } from "./feed.ts";
import { ssvcFeed } from "./ssvc.ts";

type Json = Readonly<Record<string, unknown>>;
const read = (input: FeedInput) => ssvcFeed.read(input, { patchFault: () => undefined });

const ssvc = (options: readonly Json[], timestamp: unknown = "2026-11-18T14:23:59.354672Z"): Json => ({
  other: {
    type: "ssvc",
    content: { id: "x", role: "CISA Coordinator", version: "2.0.3", options, timestamp },
  },
});
const ANSWERS = [{ Exploitation: "none" }, { Automatable: "yes" }, { "Technical Impact": "total" }];
const kev = (dateAdded: unknown): Json => ({
  other: { type: "kev", content: { dateAdded, reference: "https://example.org" } },
});
const record = (metrics: readonly Json[], input: { id?: string; shortName?: string } = {}): Json => ({
  dataType: "CVE_RECORD",
  dataVersion: "5.1",
  cveMetadata: { cveId: input.id ?? "CVE-2026-0001", state: "PUBLISHED" },
  containers: {
    cna: {},
    adp: [
      { title: "CVE Program Container", providerMetadata: { shortName: "CVE" } },
      {
        title: "CISA ADP Vulnrichment",
        providerMetadata: { shortName: input.shortName ?? "CISA-ADP" },
        metrics,
      },
    ],
  },
});
const files = (...records: readonly unknown[]): FeedInput =>
  textFeed(
    Object.fromEntries(
      records.map((one, index) => [`2026/0xxx/CVE-2026-${index}.json`, JSON.stringify(one)]),
    ),
  );
const triage = (input: FeedInput) =>
  [...createCveTable(enrichmentOf(read(input)).triage).rows()].map(([id, code]) => [id, triageOfCode(code)]);

describe("ssvcFeed", () => {
  test("ssvcFeed reads the answers of CISA, as old as its newest assessment", () => {
    const input = files(
      record([ssvc(ANSWERS)]),
      record([ssvc([{ Automatable: "No" }, { "Technical Impact": "Partial" }], "2026-11-01T00:00:00Z")], {
        id: "CVE-2026-0002",
      }),
      record([ssvc([{ Exploitation: "active" }])], { id: "CVE-2026-0003" }),
    );
    assert.deepEqual(triage(input), [
      ["CVE-2026-0001", { automatable: true, technicalImpact: "total" }],
      ["CVE-2026-0002", { automatable: false, technicalImpact: "partial" }],
      ["CVE-2026-0003", {}],
    ]);
    const reading = enrichmentOf(read(input));
    assert.equal(reading.asOf, at("2026-11-18T14:23:59.354Z"));
    assert.deepEqual([reading.exploited, reading.alsoExploited, reading.refused], [undefined, [], []]);
  });

  test("ssvcFeed takes a mark of the exploited list for what it is, and no active exploitation for it", () => {
    const input = files(
      record([ssvc(ANSWERS), kev("2026-11-12")]),
      record([ssvc([{ Exploitation: "active" }])], { id: "CVE-2026-0002" }),
    );
    assert.deepEqual(enrichmentOf(read(input)).alsoExploited, [
      { id: "CVE-2026-0001", since: at("2026-11-12T00:00:00Z") },
    ]);
  });

  test("ssvcFeed reads NDJSON, arrays and one file, and passes over what nobody assessed and what is no record", () => {
    const one = record([ssvc(ANSWERS)]);
    const none = record([], { id: "CVE-2026-0002" });
    const others = record([ssvc(ANSWERS)], { id: "CVE-2026-0003", shortName: "elsewhere" });
    const text = JSON.stringify(one);
    const inputs = [
      textFeed(text),
      textFeed(JSON.stringify([one, none, others])),
      textFeed(`${text}\n${JSON.stringify(none)}\n`),
      textFeed({ "CVE-2026-0001.json": text, "delta.json": "[]", "README.md": "" }),
    ];
    for (const input of inputs) {
      assert.deepEqual(triage(input), [["CVE-2026-0001", { automatable: true, technicalImpact: "total" }]]);
      assert.deepEqual(enrichmentOf(read(input)).refused, []);
    }
  });

  test("ssvcFeed takes the newest assessment of a vulnerability", () => {
    const later = ssvc([{ Automatable: "no" }], "2026-11-19T00:00:00Z");
    for (const input of [
      files(record([ssvc(ANSWERS), later])),
      files(record([later]), record([ssvc(ANSWERS)])),
      files(record([ssvc(ANSWERS), kev("2026-11-12")]), record([later])),
    ]) {
      assert.deepEqual(triage(input), [["CVE-2026-0001", { automatable: false }]]);
      assert.deepEqual(enrichmentOf(read(input)).alsoExploited, []);
    }
  });

  const bad: readonly (readonly [string, unknown, string, string])[] = [
    ["no date", record([ssvc(ANSWERS, "yesterday")]), "CVE-2026-0001", "its assessment has no date"],
    [
      "an unknown word",
      record([ssvc([{ Automatable: "perhaps" }])]),
      "CVE-2026-0001",
      'answers "Automatable" with "perhaps"',
    ],
    [
      "a built-in name for an answer",
      record([ssvc([{ "Technical Impact": "constructor" }])]),
      "CVE-2026-0001",
      'answers "Technical Impact" with "constructor"',
    ],
    [
      "two answers",
      record([ssvc([{ Automatable: "yes" }, { Automatable: "no" }])]),
      "CVE-2026-0001",
      'answers "Automatable" twice',
    ],
    [
      "an answer that is no text",
      record([ssvc([{ Automatable: true }])]),
      "CVE-2026-0001",
      'its answer to "Automatable" is no text',
    ],
    [
      "two assessments at once",
      record([ssvc(ANSWERS), ssvc([{ Automatable: "no" }])]),
      "CVE-2026-0001",
      "has two assessments of one moment that differ",
    ],
    [
      "a listing without a day",
      record([ssvc(ANSWERS), kev("soon")]),
      "CVE-2026-0001",
      "`dateAdded` of its entry in the exploited list is no date",
    ],
    ["no CVE", record([ssvc(ANSWERS)], { id: "CVE-1" }), "2026/0xxx/CVE-2026-0.json", '"CVE-1" is no CVE id'],
    ["no record", { dataType: "LIST" }, "2026/0xxx/CVE-2026-0.json", "is no CVE record"],
  ];
  for (const [name, value, where, reason] of bad) {
    test(`ssvcFeed refuses a record with ${name} by name, and the rest goes in`, () => {
      const input = files(value, record([ssvc(ANSWERS)], { id: "CVE-2026-0009" }));
      assert.deepEqual(enrichmentOf(read(input)).refused, [{ record: where, reason }]);
      assert.equal(triage(input).length, 1);
    });
  }

  test("ssvcFeed refuses an HTML page whole, and files without records", () => {
    assert.equal(read(textFeed("<html>")).kind, "refused");
    assert.deepEqual(read(textFeed({ "index.html": "<html>", "README.md": "" })), {
      kind: "refused",
      reason: "has no file of CVE records",
    });
  });

  test("ssvcFeed names a truncated file of many", () => {
    const input = textFeed({
      "CVE-2026-0001.json": '{"dataType": "CVE',
      "CVE-2026-0002.json": JSON.stringify(record([ssvc(ANSWERS)])),
    });
    assert.deepEqual(
      enrichmentOf(read(input)).refused.map((one) => one.record),
      ["CVE-2026-0001.json"],
    );
  });
});
