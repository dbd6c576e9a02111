import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ReceivedReport } from "../core/fleet/received.ts";
import { intakeOptions, textInput } from "../testing/intake.ts";
import { readReports } from "./read-reports.ts";
import { reportFormat } from "./report.ts";
import { createReportLines } from "./report-lines.ts";
import { createReportReader } from "./to-report.ts";

const options = intakeOptions({ labels: { tier: "1" } });

const document = (more: object = {}) => ({
  apiVersion: "muster/v1",
  kind: "EndpointReport",
  endpoint: { id: "a", labels: { site: "fra" } },
  observedAt: "2026-11-12T09:58:03Z",
  sequence: 7,
  software: [
    { purl: "pkg:deb/debian/a@1?arch=amd64" },
    { purl: "pkg:deb/debian/b@1", source: { name: "}", version: "{}" }, held: true },
    { purl: "pkg:rpm/rocky/c@1?epoch=2", status: "installed", source: { name: "c" } },
  ],
  rebootPending: false,
  ...more,
});

/** What does not go by which objects were made before: images are numbered in the order in which they are seen. */
const said = ({ report: { image, ...facts }, ...rest }: ReceivedReport) =>
  JSON.stringify([rest, facts, image?.software ?? null]);

function createBoth() {
  const lines = createReportLines(options, createReportReader());
  const reader = createReportReader();
  return (text: string): readonly [quick: string, whole: string] => {
    const read = lines(text, "f:1");
    const { reports, refused } = readReports([textInput(text, "f")], reportFormat, options, reader);
    const quick = read.ok ? said(read.received) : JSON.stringify(read.refused);
    const [report] = reports;
    return [quick, report === undefined ? JSON.stringify(refused[0]) : said({ ...report, source: "" })];
  };
}

function assertAlike(both: ReturnType<typeof createBoth>, text: string): void {
  const [quick, whole] = both(text);
  assert.equal(quick.replace('"source":""', ""), whole.replace(',"source":""', ""), text);
}

test("createReportLines() reads what readReports() reads, however it is laid out", () => {
  const both = createBoth();
  const texts = [
    JSON.stringify(document()),
    JSON.stringify(document()),
    JSON.stringify(document(), null, 1).replaceAll("\n", " "),
    JSON.stringify(document({ software: [] })),
    JSON.stringify(document({ software: undefined })),
    JSON.stringify(document({ software: [{ purl: "nonsense" }] })),
    JSON.stringify(document({ software: [{ purl: "pkg:deb/debian/a@1", surprise: 1 }] })),
    JSON.stringify(document({ software: [{ purl: "pkg:deb/debian/a@\ud800" }] })),
    JSON.stringify(document({ software: [[[[]]]] })),
    JSON.stringify(document({ endpoint: { id: "a", labels: { software: "[]" } } })),
    JSON.stringify(document({ endpoint: { id: "a", labels: { x: '"software":[]' } } })),
    JSON.stringify(document()).replace('"software"', '"softw\\u0061re"'),
    JSON.stringify(document({ partial: "x" })).replace('"partial"', '"softw\\u0061re"'),
    JSON.stringify(document()).replace("]", "],"),
    JSON.stringify(document()).replace("},{", "},,{"),
    JSON.stringify(document()).replace("},{", "} {"),
    JSON.stringify(document()).replace("}]", "},]"),
    `${JSON.stringify(document())} x`,
    JSON.stringify(document({ observedAt: "2027-11-12T09:58:03Z" })),
    JSON.stringify(document({ bootedAt: "2026-11-13T09:58:03Z", software: [{ purl: "nonsense" }] })),
    '{"x":{"software":[]}}',
    "",
    "null",
  ];
  for (const text of texts.filter((one) => one !== "")) assertAlike(both, text);
});

test("createReportLines() takes and refuses what readReports() does, with the same reasons, on damaged text", () => {
  const both = createBoth();
  const whole = JSON.stringify(document());
  both(whole);
  const piece = fc.constantFrom(
    ...[
      "",
      '"',
      "\\",
      ",",
      ":",
      "{",
      "}",
      "[",
      "]",
      " ",
      "0",
      "\\u0061",
      "é",
      "\u0000",
      "},{",
      '"software":[',
    ],
    ...['{"purl":"pkg:deb/debian/a@1?arch=amd64"}', '"held":true,', '"a":1,', "null", '"x":"\\ud800",', "[]"],
  );
  const edit = fc.tuple(fc.nat(whole.length), fc.integer({ min: 0, max: 3 }), piece);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let text = whole;
      for (const [at, length, put] of edits) text = text.slice(0, at) + put + text.slice(at + length);
      if (/^\s*(?:\[|$)/.test(text)) return;
      assertAlike(both, text);
    }),
    { numRuns: 5000, seed: 6 },
  );
});
