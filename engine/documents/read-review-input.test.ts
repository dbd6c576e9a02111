import assert from "node:assert/strict";
import { test } from "node:test";
import { buildOpinion, buildReview, RAJ } from "../testing/build-review.ts";
import { readReviewInput } from "./read-review-input.ts";

const text = JSON.stringify(buildReview({ reviews: [buildOpinion(RAJ)] }), undefined, 1);
const read = (changed: string) => readReviewInput("in.json", new TextEncoder().encode(changed));

test("readReviewInput() reads what has the shape of its schema", () => {
  assert.deepEqual(read(text), { input: JSON.parse(text) });
});

test("readReviewInput() names every fault with its place", () => {
  for (const [from, to, at, code] of [
    ['"number": 88', '"number": "88"', '"88"', "wrong-type"],
    ['"number": 88', '"number": 88, "numbr": 1', '"numbr"', "unknown-field"],
    ['"state": "APPROVED"', '"state": "approved"', '"approved"', "not-allowed"],
    ['"now": "2026-11-14T12:00:00Z"', '"now": "2026-11-14"', '"2026-11-14"', "bad-date"],
    ['"now": "2026-11-14T12:00:00Z"', '"now": 1, "now": 2', '"now": 2', "json-syntax"],
    ['"unread": []', '"unread": [}', "}", "json-syntax"],
    ['"kind": "ReviewInput"', '"kind": "Ring"', '"Ring"', "not-allowed"],
    [`"commitId": "${"a".repeat(40)}"`, '"commitId": "HEAD"', '"HEAD"', "bad-digest"],
  ] as const) {
    const changed = text.replace(from, to);
    const before = changed.slice(0, changed.indexOf(at, changed.indexOf(to))).split("\n");
    const { problems = [] } = read(changed);
    const [first] = problems;
    assert.equal(first?.code, code, `${to}: ${first?.message}`);
    assert.equal(problems.length, 1);
    assert.deepEqual([first?.line, first?.column], [before.length, (before.at(-1)?.length ?? 0) + 1], to);
  }
});

test("readReviewInput() refuses what is no text, no object, or not there", () => {
  const [byte] = readReviewInput("in.json", Uint8Array.of(0xff)).problems ?? [];
  assert.equal(byte?.code, "not-utf8");
  for (const [other, code] of [
    ["", "json-syntax"],
    ["[]", "wrong-type"],
    ["null", "wrong-type"],
    ["{}", "missing-field"],
    [`${"[".repeat(100)}`, "json-syntax"],
  ] as const)
    assert.equal(read(other).problems?.[0]?.code, code, other);
});
