import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coAuthorsOf } from "./co-authors.ts";

const NOREPLY = "users.noreply.github.com";
const raj = { id: 1002, login: "raj" };

describe("coAuthorsOf()", () => {
  const cases: readonly (readonly [message: string, expected: ReturnType<typeof coAuthorsOf>])[] = [
    ["", []],
    ["Approve\n\nCo-authored is nobody here\n", []],
    [`x\n\nCo-authored-by: Raj <1002+raj@${NOREPLY}>`, [raj]],
    [`x\r\n\r\nCO-AUTHORED-BY:Raj <1002+raj@${NOREPLY}>\r\n`, [raj]],
    [`Co-authored-by: Raj <1002+raj@${NOREPLY}>\n\nand more text`, [raj]],
    ["x\n\nCo-authored-by: Raj <raj@example.org>", [null]],
    [`x\n\nCo-authored-by: Raj <raj@${NOREPLY}>`, [null]],
    ["x\n\nCo-authored-by: Raj", [null]],
    [`x\n\nCo-authored-by: Raj <1002+raj@${NOREPLY}.example.org>`, [null]],
    [`x\n\nCo-authored-by: Raj <1002+raj@x.${NOREPLY}>`, [null]],
    [`x\n\nCo-authored-by: Raj <99999999999999999999+raj@${NOREPLY}>`, [null]],
    [
      `x\n\nCo-authored-by: A <1+a@${NOREPLY}>\nCo-authored-by: Bot <2+b[bot]@${NOREPLY}>`,
      [
        { id: 1, login: "a" },
        { id: 2, login: "b[bot]" },
      ],
    ],
  ];
  for (const [message, expected] of cases) {
    it(`reads ${JSON.stringify(message)}`, () => assert.deepEqual(coAuthorsOf(message), expected));
  }

  it("reads no more than a hundred", () => {
    assert.equal(coAuthorsOf("Co-authored-by: x\n".repeat(1000)).length, 100);
  });
});
