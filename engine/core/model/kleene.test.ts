import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { all, any, isUnknown, type Kleene, kleene, not, unknown } from "./kleene.ts";

const YES: Kleene = "yes";
const NO: Kleene = "no";
const A = unknown("a was not reported");
const B = unknown("b was not reported");

/** Kleene's strong tables: the values, then what all, and what any of them comes to. */
const TABLE: readonly (readonly [values: readonly Kleene[], all: Kleene, any: Kleene])[] = [
  [[], YES, NO],
  [[YES], YES, YES],
  [[NO], NO, NO],
  [[A], A, A],
  [[YES, YES], YES, YES],
  [[YES, NO], NO, YES],
  [[YES, A], A, YES],
  [[NO, NO], NO, NO],
  [[NO, A], NO, A],
  [[A, NO], NO, A],
  [[A, YES], A, YES],
  [[A, B], A, A],
  [[B, A], B, B],
];

describe("Kleene's logic", () => {
  for (const [values, every, some] of TABLE) {
    test(`all() and any() of ${JSON.stringify(values)}`, () => {
      assert.deepEqual(all(values), every);
      assert.deepEqual(any(values), some);
    });
  }

  test("not() swaps yes and no, and leaves unknown with its reason", () => {
    assert.deepEqual([YES, NO, A].map(not), [NO, YES, A]);
  });

  test("isUnknown() and kleene()", () => {
    assert.deepEqual([YES, NO, A].map(isUnknown), [false, false, true]);
    assert.deepEqual([true, false].map(kleene), [YES, NO]);
  });

  test("any() is all() turned inside out, and neither depends on the order but for which reason is named", () => {
    const value = fc.constantFrom<Kleene>(YES, NO, A);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), (values) => {
        assert.deepEqual(any(values), not(all(values.map(not))));
        assert.deepEqual(all([...values].reverse()), all(values));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test("all() stops asking at the first no, any() at the first yes", () => {
    const asked: Kleene[] = [];
    function* answers(values: readonly Kleene[]): Iterable<Kleene> {
      for (const one of values) {
        asked.push(one);
        yield one;
      }
    }
    all(answers([YES, NO, YES]));
    any(answers([NO, YES, NO]));
    assert.deepEqual(asked, [YES, NO, NO, YES]);
  });
});
