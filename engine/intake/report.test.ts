import assert from "node:assert/strict";
import { test } from "node:test";
import { intakeOptions, textInput } from "../testing/intake.ts";
import { reportFormat } from "./report.ts";

const document = (id: string, more: object = {}) => ({
  apiVersion: "muster/v1",
  kind: "EndpointReport",
  endpoint: { id },
  observedAt: "2026-11-12T09:58:03Z",
  ...more,
});

const convert = (text: string, more = {}) =>
  reportFormat.convert(textInput(text, "in.json"), intakeOptions(more));

test("reportFormat reads one document, an array and NDJSON alike", () => {
  const [a, b] = [document("a"), document("b")];
  const texts = [
    `${JSON.stringify(a)}\n${JSON.stringify(b)}\n`,
    JSON.stringify([a, b]),
    JSON.stringify([a, b], null, 2),
  ];
  for (const text of texts) {
    const { records, refused } = convert(text);
    assert.deepEqual(refused, []);
    assert.deepEqual(
      records.map(({ record }) => record),
      [a, b],
    );
  }
  assert.deepEqual(
    convert(JSON.stringify(a, null, 2)).records.map(({ record }) => record),
    [a],
  );
});

test("reportFormat refuses a bad record by name, with reason and line, and takes the rest", () => {
  const lines = [
    JSON.stringify(document("a")),
    '{"apiVersion":"muster/v1","kind":"EndpointReport","kind":"EndpointReport"}',
    JSON.stringify(document("b", { surprise: 1 })),
    JSON.stringify({ ...document("c"), observedAt: undefined }),
    JSON.stringify(document("d", { software: {} })),
    '{"endpoint": {"id": "e"',
    "[1]",
    '{"apiVersion":"muster/v1","kind":"EndpointReport","endpoint":{"id":"\\ud800"},"observedAt":"2026-11-12T09:58:03Z"}',
    JSON.stringify(document("z")),
  ];
  const { records, refused } = convert(lines.join("\n"));
  assert.deepEqual(
    records.map(({ at }) => at),
    ["in.json:1", "in.json:9"],
  );
  assert.deepEqual(
    refused.map(({ record, at }) => [record, at]),
    [
      ["in.json:2", "in.json:2"],
      ["b", "in.json:3"],
      ["c", "in.json:4"],
      ["d", "in.json:5"],
      ["in.json:6", "in.json:6"],
      ["in.json:7", "in.json:7"],
      ["in.json:8", "in.json:8"],
    ],
  );
  const reasons = [
    /"kind"/,
    /"surprise" is no field/,
    /lacks "observedAt"/,
    /software/,
    /at character \d+/,
    /./,
    /surrogate/,
  ];
  for (const [index, reason] of reasons.entries()) assert.match(refused[index]?.reason ?? "", reason);
  assert.equal(refused[1]?.observedAt, Date.parse("2026-11-12T09:58:03Z"));
});

test("reportFormat takes escapes that are whole", () => {
  const { records, refused } = convert(
    '{"apiVersion":"muster/v1","kind":"EndpointReport","endpoint":{"id":"a","hostname":"\\ud83d\\ude00 \\\\ud83d"},"observedAt":"2026-11-12T09:58:03Z"}',
  );
  assert.deepEqual(refused, []);
  assert.equal(records[0]?.record.endpoint.hostname, "\u{1f600} \\ud83d");
});

test("reportFormat refuses a duplicate key in one element of an array, and takes the others", () => {
  const text = `[${JSON.stringify(document("a"))},\n{"kind":"x","kind":"y"},\n${JSON.stringify(document("b"))}]`;
  const { records, refused } = convert(text);
  assert.deepEqual(
    records.map(({ record }) => record.endpoint.id),
    ["a", "b"],
  );
  assert.deepEqual(
    refused.map(({ at }) => at),
    ["in.json:2"],
  );
});

test("reportFormat refuses files of no report", () => {
  const cases: readonly (readonly [Uint8Array | string, RegExp])[] = [
    ["", /holds no report/],
    ["[]", /holds no report/],
    ["<html>", /at character 1/],
    [new Uint8Array([0xff, 0xfe, 0x7b]), /not UTF-8/],
  ];
  for (const [content, reason] of cases) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const { records, refused } = reportFormat.convert({ name: "f", bytes }, intakeOptions());
    assert.equal(records.length, 0);
    assert.match(refused[0]?.reason ?? "", reason);
  }
});

test("reportFormat lets --label and --os fill in, and never override", () => {
  const options = { labels: { site: "fra", tier: "1" }, os: { id: "debian", version: "12" } };
  const given = document("a", {
    endpoint: { id: "a", labels: { site: "own" } },
    os: { family: "linux", version: "13" },
  });
  const [record] = convert(JSON.stringify(given), options).records;
  assert.deepEqual(record?.record.endpoint.labels, { site: "own", tier: "1" });
  assert.deepEqual(record?.record.os, { family: "linux", id: "debian", version: "13" });
});
