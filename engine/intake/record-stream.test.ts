import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sliceJsonRecords } from "./json-records.ts";
import { type RecordLine, type StreamLimits, streamRecords } from "./record-stream.ts";

const LIMITS: StreamLimits = { lineBytes: 1000, wholeBytes: 2000 };

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const shown = ({ line, bytes }: RecordLine): readonly [number, string] => [
  line,
  bytes === undefined ? "too long" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
];

async function read(text: string, size: number, limits = LIMITS) {
  const lines: (readonly [number, string])[] = [];
  for await (const part of streamRecords(inPieces(new TextEncoder().encode(text), size), limits)) {
    if (part.kind !== "lines")
      return part.kind === "whole" ? new TextDecoder().decode(part.bytes) : part.kind;
    lines.push(...part.lines.map(shown).filter(([, line]) => line.trim() !== ""));
  }
  return lines;
}

test("streamRecords() cuts lines where sliceJsonRecords() does, whatever the pieces", async () => {
  const piece = fc.constantFrom("{", "\n{", "\n", "\r\n", " ", "}", "[", '{"a":1}', "x", "é", "\ufeff");
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        const text = parts.join("");
        const found = await read(text, size);
        const bare = text.replace(/^\ufeff/, "");
        if (typeof found === "string") return assert.equal(found, bare);
        assert.deepEqual(
          found,
          sliceJsonRecords(bare).slices.map(({ text: slice, line }) => [line, slice]),
        );
      },
    ),
    { numRuns: 2000, seed: 6 },
  );
});

test("streamRecords() tells lines that are too long by their number, and goes on", async () => {
  const long = `{"a":"${"x".repeat(20)}"}`;
  const limits = { lineBytes: 10, wholeBytes: 30 };
  const cases: readonly (readonly [string, unknown])[] = [
    [
      `{}\n{}\n${long}\n[]\n{"b":1}`,
      [
        [1, "{}"],
        [2, "{}"],
        [3, "too long"],
        [4, "[]"],
        [5, '{"b":1}'],
      ],
    ],
    [
      `\n${long}\n\n{}\n${long}`,
      [
        [2, "too long"],
        [4, "{}"],
        [5, "too long"],
      ],
    ],
    [long, [[1, "too long"]]],
    [
      `{}\n{}\n${long.slice(0, 15)}`,
      [
        [1, "{}"],
        [2, "{}"],
        [3, "too long"],
      ],
    ],
    [`[${"1,".repeat(10)}1]`, `[${"1,".repeat(10)}1]`],
    [`[${"1,".repeat(20)}1]`, "too-large"],
  ];
  for (const [text, expected] of cases)
    for (const size of [1, 3, 1000]) assert.deepEqual(await read(text, size, limits), expected, text);
});
