import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type TriageFacts, triageCode, triageOfCode } from "./triage-code.ts";

describe("triageCode()", () => {
  test("triageOfCode() of triageCode() is what it was, and every code is another one", () => {
    const codes = new Set<number>();
    for (const automatable of [undefined, false, true]) {
      for (const technicalImpact of [undefined, "partial", "total"] as const) {
        const facts: TriageFacts = {
          ...(automatable === undefined ? {} : { automatable }),
          ...(technicalImpact === undefined ? {} : { technicalImpact }),
        };
        codes.add(triageCode(facts));
        assert.deepEqual(triageOfCode(triageCode(facts)), facts);
      }
    }
    assert.equal(codes.size, 9);
    assert.deepEqual(triageOfCode(undefined), {});
  });
});
