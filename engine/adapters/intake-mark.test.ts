import assert from "node:assert/strict";
import { test } from "node:test";
import { markLine } from "./intake-mark.ts";

const mark = (text: string, scope = "") => markLine(Buffer.from(text), scope);
const key = (text: string, scope = "") => Buffer.from(mark(text, scope)?.key ?? []).toString("hex");
const LINE =
  '{"observedAt":"2026-11-12T09:00:00Z","sequence":4,"x":1,"bootedAt" : "2026-11-11T09:00:00+01:00"}';

test("markLine() gives the times of a line, and one key for all lines that differ in these alone", () => {
  const { key: _, ...times } = mark(LINE) ?? { key: "" };
  assert.deepEqual(times, {
    observedAt: "2026-11-12T09:00:00Z",
    sequence: "4",
    bootedAt: "2026-11-11T09:00:00+01:00",
  });
  const later = LINE.replace("12T09", "13T10")
    .replace(":4,", ":123456789012345,")
    .replace("00+01:00", "00.25Z");
  assert.equal(key(later), key(LINE));
});

test("markLine() gives another key for any other difference", () => {
  const others = [
    LINE.replace('"x":1', '"x":2'),
    LINE.replace('"x":1', '"x": 1'),
    `${LINE} `,
    LINE.replace('"sequence":4,', ""),
    LINE.replace(
      '"observedAt":"2026-11-12T09:00:00Z","sequence":4',
      '"sequence":4,"observedAt":"2026-11-12T09:00:00Z"',
    ),
    LINE.replace('"bootedAt" :', '"bootedAt":'),
    LINE.replace(":4,", ":4.0,"),
    LINE.replace(":4,", ":4e1,"),
  ];
  const keys = [key(LINE), key(LINE, "scope"), ...others.map((line) => key(line))];
  assert.equal(new Set(keys).size, keys.length);
});

test("markLine() marks no line whose times are no plain date or number", () => {
  const lines = [
    "{}",
    LINE.replace('"2026-11-12T09:00:00Z"', "null"),
    LINE.replace("2026-11-12T09:00:00Z", "2026-11-12T09:00:00\\u005a"),
    LINE.replace("2026-11-12T09:00:00Z", ""),
    LINE.replace("2026-11-12T09:00:00Z", "2".repeat(41)),
    LINE.replace(":4,", ":04,"),
    LINE.replace(":4,", ":-4,"),
    LINE.replace(":4,", ':"4",'),
    LINE.replace(":4,", ":1234567890123456,"),
    LINE.slice(0, 20),
  ];
  for (const line of lines) assert.equal(mark(line), undefined, line);
});
