import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { OutsideError } from "../../ports/outside-error.ts";
import type { PullRequestReading } from "../../ports/pull-requests.ts";
import type { Fault } from "../../testing/fake-github/faults.ts";
import type { FakeGitHub } from "../../testing/fake-github/server.ts";
import { forgeWithPullRequest, impatientReader } from "../../testing/forge-with-pull-request.ts";
import { pullRequestReader } from "./pull-request-reader.ts";

let github: FakeGitHub;
let number: number;

before(async () => {
  ({ github, number } = await forgeWithPullRequest());
  github.as("ana").requestChanges(number);
});

afterEach(() => github.clearFaults());

after(() => github.close());

/** Every list of a reading, and what a fault of it is told as. */
const LISTS: readonly (readonly [string, string])[] = [
  ["pulls/list-reviews", "reviews"],
  ["issues/list-events-for-timeline", "timeline"],
  ["pulls/list-commits", "commits"],
  ["repos/list-activities", "activity"],
  ["repos/list-commit-statuses-for-ref", "statuses"],
  ["checks/list-suites-for-ref", "statuses"],
];

const ALWAYS: readonly Fault["kind"][] = [
  "bad-gateway",
  "server-error",
  "conflict",
  "not-found",
  "forbidden",
  "unauthorized",
  "truncated",
  "reset",
];

for (const [match, what] of LISTS)
  for (const kind of ALWAYS)
    test(`read() says that it knows nothing of ${what} when ${match} is always ${kind}`, async () => {
      github.fault({ kind, match, times: 100 });
      const { unread } = await read();
      assert.ok(
        unread.some((part) => part.what === what && part.why.includes("/")),
        JSON.stringify(unread),
      );
    });

for (const kind of [
  "bad-gateway",
  "conflict",
  "truncated",
  "reset",
  "secondary-limit",
  "too-many-requests",
] as const)
  test(`read() asks again after one ${kind} of each list, and has everything`, async () => {
    const whole = await read();
    assert.deepEqual(whole.unread, []);
    for (const [match] of LISTS) github.fault({ kind, match });
    assert.deepEqual(await read(), whole);
  });

const WHOLE: readonly (readonly [Fault["kind"], string])[] = [
  ["not-found", "forge-no-such"],
  ["forbidden", "forge-refused"],
  ["unauthorized", "forge-refused"],
  ["bad-gateway", "forge-unreachable"],
  ["reset", "forge-unreachable"],
  ["truncated", "forge-bad-answer"],
  ["conflict", "forge-bad-answer"],
  ["secondary-limit", "forge-limited"],
  ["primary-limit", "forge-limited"],
  ["too-many-requests", "forge-limited"],
];
for (const [kind, code] of WHOLE)
  test(`read() is ${code} when the pull request itself is always ${kind}`, async () => {
    github.fault({ kind, match: "pulls/get", times: 1000 });
    await rejects(code);
  });

describe("of three pages of reviews", () => {
  before(() => {
    for (let nth = 0; nth < 200; nth += 1) github.as("ana").review(number, "COMMENT", `${nth}`);
    github.as("ana").requestChanges(number);
  });

  const KINDS = [
    ...["conflict", "bad-gateway", "truncated", "not-found", "reset"],
    ...["empty-page", "short-page", "no-link"],
  ] as readonly Fault["kind"][];
  for (const kind of KINDS)
    for (const page of [1, 2, 3])
      test(`read() never has fewer when page ${page} is ${kind}`, async () => {
        github.fault({ kind, match: "pulls/list-reviews", page, times: 100 });
        const { reviews, unread } = await read();
        const lost = kind === "no-link" && page === 3;
        assert.deepEqual(
          unread.map(({ what }) => what),
          lost ? [] : ["reviews"],
        );
        assert.equal(
          reviews.filter(({ state }) => state === "CHANGES_REQUESTED").length,
          expected(kind, page),
        );
      });
});

/** The last page has no link that could be missing; one that lacks only its last row keeps the first request for changes. */
function expected(kind: Fault["kind"], page: number): number {
  if (kind === "no-link" && page === 3) return 2;
  return kind === "short-page" && page === 3 ? 1 : 0;
}

async function read(): Promise<PullRequestReading> {
  return pullRequestReader(impatientReader(github)).read(number);
}

async function rejects(code: string): Promise<void> {
  await assert.rejects(read(), (error: unknown) => {
    assert.ok(error instanceof OutsideError);
    assert.equal(error.code, code);
    return true;
  });
}
