import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { canonicalJson } from "./canonical-json.ts";
import { isCanonical } from "./is-canonical.ts";

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
