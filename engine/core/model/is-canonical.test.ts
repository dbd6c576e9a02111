import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { canonicalJson } from "./canonical-json.ts";
import { isCanonical, parseCanonical } from "./is-canonical.ts";

const isSo = (text: string) => isCanonical(JSON.parse(text), text);

describe("isCanonical()", () => {
  const cases: readonly (readonly [text: string, is: boolean])[] = [
    ['{"a":1,"b":[true,null,"x"]}', true],
    ['{"10":1,"2":1}', true],
    ['{"2":1,"10":1}', false],
    ['{"":1,"a":2}', true],
    ['{"b":1,"a":1}', false],
    ['{"a":{"c":1,"b":1}}', false],
    ['[{"b":1,"a":1}]', false],
    ['{"a": 1}', false],
    ['{"a":1,"a":1}', false],
    ['{"__proto__":1}', true],
    ['"\\u0061"', false],
    ['"\\ud800"', false],
    ['"\ud83d\ude00"', true],
    ['"\\ud83d\\ude00"', false],
    ['"\\\\ud800"', true],
    ["-0", false],
    ["1.0", false],
    ["1e21", false],
    ["1e+21", true],
    ["9007199254740993", false],
  ];
  for (const [text, is] of cases) {
    test(`isCanonical() says ${is} of ${JSON.stringify(text)}`, () => assert.equal(isSo(text), is));
  }

  test("isCanonical() says what canonicalJson() says, of any JSON in any order of keys", () => {
    const keys = fc.constantFrom("a", "b", "2", "10", "\u00e9", "\ud83d\ude00", "__proto__", "ab");
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(true, null),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(keys, tie("any"), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        assert.equal(isSo(canonicalJson(one)), true);
        const loose = JSON.stringify(one);
        assert.equal(isSo(loose), canonicalJson(JSON.parse(loose)) === loose);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});

describe("parseCanonical()", () => {
  test("parses what is canonical", () => {
    assert.deepEqual(parseCanonical('{"a":[1,{"b":null}]}', 3), { value: { a: [1, { b: null }] } });
  });

  const refused: readonly (readonly [name: string, text: string])[] = [
    ["the same key twice", '{"a":1,"a":1}'],
    ["the same key twice, further in", '[{"a":{"b":1,"b":2}}]'],
    ["the same key twice, once escaped", '{"a":1,"\\u0061":1}'],
    ["__proto__ twice", '{"__proto__":1,"__proto__":1}'],
    ["keys out of order", '{"b":1,"a":1}'],
    ["white space", '{"a": 1}'],
    ["half a surrogate pair", '"\\ud800"'],
    ["more nesting than is allowed", "[[[[]]]]"],
    ["nesting that no stack holds", "[".repeat(200_000) + "]".repeat(200_000)],
    ["no JSON", "{"],
  ];
  for (const [name, text] of refused) {
    test(`leaves ${name} to the slow way`, () => assert.equal(parseCanonical(text, 3), undefined));
  }
});
