import assert from "node:assert/strict";
import { test } from "node:test";
import { ACTING_CHARACTER, hostilePlaces, isRunnerCommand } from "../testing/hostile-strings.ts";
import { jsonDocument, jsonValue } from "./json-text.ts";

test("jsonDocument() has a line a key, and a line an item of a list", () => {
  const text = [
    ...jsonDocument({ kind: "Plan", none: [], some: [{ a: 1 }, { a: 2 }], gone: undefined }),
  ].join("");
  assert.equal(text, '{\n  "kind": "Plan",\n  "none": [],\n  "some": [\n    {"a":1},\n    {"a":2}\n  ]\n}\n');
});

test("jsonDocument() of nothing is an empty object", () => {
  assert.equal([...jsonDocument({})].join(""), "{}\n");
});

const CASES = [
  ["a C1 control and DEL", "\u009b\u007f", '"\\u009b\\u007f"'],
  ["a line separator", "\u2028", '"\\u2028"'],
  ["a bidirectional control", "\u202e", '"\\u202e"'],
  ["a tag character, as its two halves", "\u{e0041}", '"\\udb40\\udc41"'],
  ["half a surrogate pair", "\ud800", '"\\ud800"'],
  ["the start of a command", "##[group]", '"#\\u0023[group]"'],
  ["a key", { "\u001b": 1 }, '{"\\u001b":1}'],
  ["letters", "Zürich 東京 🎉", '"Zürich 東京 🎉"'],
] as const;

for (const [name, value, expected] of CASES) {
  test(`jsonValue(): ${name}`, () => {
    assert.equal(jsonValue(value), expected);
    assert.deepEqual(JSON.parse(expected), value);
  });
}

test("jsonDocument() is inert as it is, and reads back as what went in", () => {
  for (const text of hostilePlaces()) {
    const value = { text, list: [{ [text]: text }], own: { text } };
    const json = [...jsonDocument(value)].join("");
    assert.deepEqual(JSON.parse(json), value);
    for (const line of json.split("\n")) {
      assert.doesNotMatch(line, ACTING_CHARACTER, JSON.stringify(text));
      assert.ok(!isRunnerCommand(line), line);
    }
  }
});
