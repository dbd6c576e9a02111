import assert from "node:assert/strict";
import { test } from "node:test";
import { intakeOptions, textInput } from "../testing/intake.ts";
import { readReports } from "./read-reports.ts";
import { reportFormatByName, reportFormats } from "./registry.ts";
import { gatheredFormat } from "./report-format.ts";
import { createReportReader } from "./to-report.ts";

test("reportFormats has every format under its own name", () => {
  const names = reportFormats.map(({ format }) => format);
  assert.deepEqual(names, [...new Set(names)]);
  for (const format of reportFormats) assert.equal(reportFormatByName(format.format), format);
  assert.equal(reportFormatByName("nonsense"), undefined);
});

test("readReports() folds refused records only where they name their endpoint", () => {
  const [format] = reportFormats;
  assert.ok(format);
  const document = (id: string, more: object) =>
    JSON.stringify({
      apiVersion: "muster/v1",
      kind: "EndpointReport",
      endpoint: { id },
      observedAt: "2026-11-12T09:00:00Z",
      ...more,
    });
  const text = [
    document("a", { software: [{ purl: "x" }] }),
    "{",
    document("b", { odd: 1 }),
    document("c", {}),
  ];
  const input = textInput(text.join("\n"), "f");
  const { received, reports, refused } = readReports([input], format, intakeOptions(), createReportReader());
  assert.deepEqual(
    received.map(({ kind, id }) => `${kind} ${id}`),
    ["report c", "refused a", "refused b"],
  );
  assert.deepEqual(
    reports.map(({ id }) => id),
    ["c"],
  );
  assert.deepEqual(
    refused.map(({ at }) => at),
    ["f:1", "f:2", "f:3"],
  );
});

test("readReports() gives a format that gathers all files at once, and calls no report whole that lost one", () => {
  const calls: string[][] = [];
  const format = gatheredFormat("several", "nobody", (inputs, { id = "" }) => {
    calls.push(inputs.map(({ name }) => name));
    const observedAt = "2026-11-12T09:00:00Z";
    const record = { apiVersion: "muster/v1", kind: "EndpointReport", endpoint: { id }, observedAt } as const;
    return { records: [{ record, at: "a" }], refused: [] };
  });
  const files = [textInput("", "a"), textInput("", "b")];
  const options = intakeOptions({ id: "web-1" });
  const whole = readReports(files, format, options, createReportReader());
  assert.deepEqual(calls, [["a", "b"]]);
  assert.equal(whole.reports[0]?.report.partial, undefined);
  const without = readReports(files, format, options, createReportReader(), ["c", "d"]);
  assert.equal(without.reports[0]?.report.partial, "c could not be read, and 1 more");
  assert.deepEqual(readReports([], format, options, createReportReader(), ["c"]).received, []);
  assert.equal(format.convert(textInput("", "x"), options).records.length, 1);
  assert.deepEqual(calls.at(-1), ["x"]);
});
