import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { operations } from "./contract.ts";
import { matchOperation, requestViolation, responseViolation } from "./contract-check.ts";
import { routes } from "./route-table.ts";

const examples: readonly { readonly operation: string; readonly status: string; readonly value: unknown }[] =
  JSON.parse(readFileSync(new URL("./fixtures/examples.json", import.meta.url), "utf8"));

describe("the contract", () => {
  test("takes GitHub's own examples for answers, but for the three that are older than their description", () => {
    assert.ok(examples.length >= 10);
    const wrong = examples.flatMap(({ operation, status, value }) => {
      const said = responseViolation(operationOf(operation), Number(status), value);
      return said === undefined ? [] : [`${operation}: ${said}`];
    });
    assert.deepEqual(wrong.sort(), [
      "pulls/get: /requested_teams/0 must have required property 'type'",
      "repos/get-collaborator-permission-level: /user must have required property 'role_name'",
      "repos/list-activities: /0 must have required property 'timestamp'",
    ]);
  });

  test("takes no example for an answer that lacks any of its properties that the description requires", () => {
    const first = exampleReview();
    for (const name of ["id", "user", "state", "body", "commit_id", "author_association"]) {
      const { [name]: _gone, ...rest } = first;
      assert.match(responseViolation(operationOf("pulls/list-reviews"), 200, [rest]) ?? "", new RegExp(name));
    }
  });

  test("takes null only where the description does, or GitHub is known to", () => {
    const first = exampleReview();
    const of = (change: object) =>
      responseViolation(operationOf("pulls/list-reviews"), 200, [{ ...first, ...change }]);
    assert.equal(of({ user: null }), undefined);
    assert.equal(of({ commit_id: null }), undefined);
    assert.notEqual(of({ state: null }), undefined);
    assert.notEqual(of({ submitted_at: "yesterday" }), undefined);
  });

  test("has an answer of the fake for each operation, and no answer to any other", () => {
    assert.deepEqual(Object.keys(routes).sort(), operations.map(({ id }) => id).sort());
  });

  const PULLS = "/repos/acme/patching/pulls";
  const cases: readonly (readonly [string, string, string, unknown, RegExp | undefined])[] = [
    ["a list with its pages", "GET", `${PULLS}?state=all&per_page=100&page=2`, undefined, undefined],
    ["a query nobody described", "GET", `${PULLS}?per_pages=100`, undefined, /"per_pages" is not described/],
    ["a state that there is not", "GET", `${PULLS}?state=merged`, undefined, /"state" \("merged"\)/],
    ["a page that is no number", "GET", `${PULLS}?page=two`, undefined, /"page" \("two"\)/],
    ["a number that is none", "GET", `${PULLS}/first`, undefined, /"pull_number" \("first"\)/],
    ["a pull request", "POST", PULLS, { title: "T", head: "h", base: "main" }, undefined],
    ["one without a head", "POST", PULLS, { title: "T", base: "main" }, /head/],
    ["one with a property too much", "POST", PULLS, { head: "h", base: "b", labels: [] }, /"labels" is not/],
    ["one without a body", "POST", PULLS, undefined, /the body is missing/],
    ["a verdict that there is not", "POST", `${PULLS}/1/reviews`, { event: "APPROVED" }, /event/],
    ["a body where none belongs", "GET", `${PULLS}/1`, { a: 1 }, /a body where none/],
  ];
  for (const [what, method, address, body, expected] of cases) {
    test(`judges ${what}`, () => {
      const url = new URL(address, "http://fake");
      const matched = matchOperation(method, url.pathname);
      assert.ok(matched);
      const wrong = requestViolation(matched, url.searchParams, body);
      if (expected === undefined) assert.equal(wrong, undefined);
      else assert.match(wrong ?? "", expected);
    });
  }

  test("finds the operation by the most literal path, with slashes where they may be", () => {
    const found = (path: string) => matchOperation("GET", `/repos/a/b${path}`);
    assert.equal(found("/issues/comments/7")?.operation.id, "issues/get-comment");
    assert.equal(found("/rulesets/rule-suites")?.operation.id, "repos/get-repo-rule-suites");
    assert.equal(found("/branches/a/b/protection")?.operation.id, "repos/get-branch-protection");
    assert.equal(found("/git/ref/heads%2Fa%2Fb")?.path.ref, "heads/a/b");
    assert.equal(found("/contents/rings/x.yaml")?.path.path, "rings/x.yaml");
    assert.equal(found("/nothing/like/it"), undefined);
  });
});

function exampleReview(): Record<string, unknown> {
  const review = examples.find(({ operation }) => operation === "pulls/list-reviews");
  const [first] = (review?.value ?? []) as Record<string, unknown>[];
  assert.ok(first);
  return first;
}

function operationOf(id: string) {
  const operation = operations.find((one) => one.id === id);
  assert.ok(operation, id);
  return operation;
}
