import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compareByPrefix, compareNumber, compareWith, parseComparison } from "./comparison.ts";

describe("parseComparison()", () => {
  const shapes: readonly (readonly [text: string, operator: string | undefined, operand?: string])[] = [
    [">=9.0", ">=", "9.0"],
    ["<=9", "<=", "9"],
    ["> 9", ">", "9"],
    ["<9", "<", "9"],
    ["=9", "=", "9"],
    ["==9", "=", "9"],
    ["9", "=", "9"],
    ["  9 ", "=", "9"],
    ["a b", "=", "a b"],
    [">=", undefined],
    ["", undefined],
    ["  ", undefined],
  ];
  for (const [text, operator, operand] of shapes) {
    test(`parseComparison() reads ${JSON.stringify(text)} as ${operator ?? "nothing to compare with"}`, () => {
      const wanted = operator === undefined ? undefined : { operator, operand };
      assert.deepEqual(parseComparison(text), wanted);
    });
  }
});

const ANSWERS: readonly (readonly [
  how: (value: string, wanted: string) => boolean | undefined,
  name: string,
  rows: readonly (readonly [value: string, wanted: string, answer: boolean | undefined])[],
])[] = [
  [
    (value, wanted) => {
      const comparison = parseComparison(wanted);
      return comparison && compareWith(value, comparison);
    },
    "compareWith",
    [
      ["2.0", ">=2.0", true],
      ["1.2", ">=2.0", false],
      ["2.0", ">2.0", false],
      ["10", ">9", true],
      ["2.0", "<=2.0", true],
      ["2.1", "<=2.0", false],
      ["1.9", "<2.0", true],
      ["2.0", "<2.0", false],
      ["2.0", "2.0", true],
      ["none", ">=2.0", undefined],
      ["2.0", ">=none", undefined],
    ],
  ],
  [
    (value, wanted) => {
      const comparison = parseComparison(wanted);
      return comparison && compareByPrefix(value, comparison);
    },
    "compareByPrefix",
    [
      ["9.4", "9", true],
      ["9.4", "9.4", true],
      ["9.4", "9.5", false],
      ["19.4", "9", false],
      ["12.5", ">12", false],
      ["12.5", "<=12", true],
      ["12.5", ">=12", true],
      ["12.5", ">12.4", true],
      ["13", ">12.4", true],
      ["12", "<12.4", true],
      ["", "12", undefined],
      ["rolling", "12", undefined],
    ],
  ],
  [
    (value, wanted) => {
      const comparison = parseComparison(wanted);
      return comparison && compareNumber(Number(value), comparison);
    },
    "compareNumber",
    [
      ["9.8", ">=9.0", true],
      ["9.0", ">=9.0", true],
      ["8.9", ">=9.0", false],
      ["9", "9.0", true],
      ["0.1", "<0.5", true],
      ["0.9", "<0.5", false],
      ["NaN", ">=9.0", undefined],
      ["Infinity", ">=9.0", undefined],
      ["9", ">=high", undefined],
    ],
  ],
];

for (const [how, name, rows] of ANSWERS) {
  describe(`${name}()`, () => {
    for (const [value, wanted, answer] of rows) {
      test(`${name}() says ${answer ?? "that it cannot tell"} of ${JSON.stringify(value)} and ${JSON.stringify(wanted)}`, () => {
        assert.equal(how(value, wanted), answer);
      });
    }
  });
}

test("compareNumber() cannot tell with an operand of nothing but space", () => {
  assert.equal(compareNumber(0, { operator: "=", operand: " " }), undefined);
});
