import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { findJsonFault } from "./json-fault.ts";
import { JSON_LIMITS, parseStrictJson } from "./strict-json.ts";

interface SuiteCase {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const suite: readonly SuiteCase[] = [
  ...readFileSync(join(import.meta.dirname, "fixtures", "json-test-suite.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { name: string; base64: string })
    .map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, "base64") })),
  { name: "n_structure_100000_opening_arrays.json", bytes: Buffer.from("[".repeat(100_000)) },
  { name: "n_structure_open_array_object.json", bytes: Buffer.from(`${'[{"":'.repeat(50_000)}\n`) },
];

/** Duplicate keys are JSON, and refused here on purpose. */
const REFUSED_ON_PURPOSE = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"];

function parses({ bytes }: SuiteCase): boolean {
  try {
    return parseStrictJson(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).ok;
  } catch {
    return false;
  }
}

describe("parseStrictJson()", () => {
  test("parseStrictJson() parses all that JSONTestSuite says must parse, but for duplicate keys", () => {
    const cases = suite.filter(({ name }) => name.startsWith("y_"));
    assert.equal(cases.length, 95);
    assert.deepEqual(
      cases.filter((one) => !parses(one)).map(({ name }) => name),
      REFUSED_ON_PURPOSE,
    );
  });

  test("parseStrictJson() refuses all that JSONTestSuite says must fail, with a place inside the text", () => {
    const cases = suite.filter(({ name }) => name.startsWith("n_"));
    assert.equal(cases.length, 188);
    assert.deepEqual(
      cases.filter(parses).map(({ name }) => name),
      [],
    );
    for (const { name, bytes } of cases) {
      const text = new TextDecoder().decode(bytes);
      const result = parseStrictJson(text);
      if (result.ok) continue;
      assert.ok(result.offset >= 0 && result.offset <= text.length, name);
      assert.notEqual(result.reason, "not JSON", name);
    }
  });

  const refused: readonly [string, string, number][] = [
    ['{"a": 1, "a": 2}', 'the key "a" stands twice in one object', 9],
    ['{"a": 1, "\\u0061": 2}', 'the key "a" stands twice in one object', 9],
    ['[{"b": {"__proto__": 1, "__proto__": 1}}]', 'the key "__proto__" stands twice in one object', 24],
    ['{"a": 1,}', '"}" where a key should follow', 8],
    ["[1 2]", '"2" where "," or "]" should follow', 3],
    ["", "the text ends where a value should follow", 0],
    ["\ufeff{}", '"\\ufeff" where a value should follow', 0],
    ["<!DOCTYPE html>", '"<" where a value should follow', 0],
    ["NaN", '"N" where a value should follow', 0],
    ['["a\tb"]', "a control character in a string", 3],
    ['{"a": "b', "a string does not end", 6],
    ["{} {}", '"{" where nothing more should follow', 3],
  ];
  for (const [text, reason, offset] of refused) {
    test(`parseStrictJson() refuses ${JSON.stringify(text)}: ${reason}`, () => {
      assert.deepEqual(parseStrictJson(text), { ok: false, reason, offset });
    });
  }

  const accepted: readonly string[] = [
    '{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}',
    '{"a:b": ":", "c": "{[\\"a\\": 1"}',
    '{"__proto__": 1, "constructor": null}',
    '"\\\\"',
    " [ ] ",
    "-0.0e+1",
  ];
  for (const text of accepted) {
    test(`parseStrictJson() reads ${text}`, () => {
      assert.deepEqual(parseStrictJson(text), { ok: true, value: JSON.parse(text) });
    });
  }

  test("parseStrictJson() takes nesting up to the limit and not one level more", () => {
    const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
    assert.equal(parseStrictJson(nested(JSON_LIMITS.maxDepth)).ok, true);
    assert.deepEqual(parseStrictJson(nested(JSON_LIMITS.maxDepth + 1)), {
      ok: false,
      reason: "nested deeper than 64 levels",
      offset: 64,
    });
    assert.equal(parseStrictJson(nested(1_000_000)).ok, false);
  });

  test("parseStrictJson() takes text up to the limit and not one character more", () => {
    assert.equal(parseStrictJson("[1]", { maxLength: 3, maxDepth: 1 }).ok, true);
    assert.deepEqual(parseStrictJson("[12]", { maxLength: 3, maxDepth: 1 }), {
      ok: false,
      reason: "longer than 3 characters: 4",
      offset: 3,
    });
  });

  test("parseStrictJson() gives what JSON.parse gives, on any value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(undefined, 1, "\t"), (value, space) => {
        const text = JSON.stringify(value, undefined, space);
        assert.deepEqual(parseStrictJson(text), { ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 1000 },
    );
  });

  test("parseStrictJson() and findJsonFault() agree with JSON.parse on damaged text", () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", '"', "\\", ",", ":", "{", "]", "0", "-", "e", " ", "\u0000"),
      )
      .map(
        ([text, at, piece]) =>
          text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(
      fc.property(damaged, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const fault = findJsonFault(text, 64);
        const twice = fault?.reason.includes("stands twice") === true;
        // A key that stands twice is told first; whatever follows it may be damaged as well.
        if (!twice) assert.equal(fault === undefined, valid, text);
        assert.equal(parseStrictJson(text).ok, fault === undefined, text);
      }),
      { numRuns: 3000 },
    );
  });
});
