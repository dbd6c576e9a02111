import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FeedState } from "../core/model/catalog.ts";
import type { Declared } from "../core/model/declared.ts";
import type { WorkspaceSpec } from "../schema/documents.generated.ts";
import { buildEndpoint } from "../testing/build-endpoint.ts";
import { buildExclusion } from "../testing/build-exclusion.ts";
import { days, hours, NOW } from "../testing/build-time.ts";
import { noticeFaults } from "./notice-faults.ts";

interface Given {
  readonly workspace?: WorkspaceSpec;
  readonly exclusions?: Declared["exclusions"];
  readonly feeds?: readonly FeedState[];
  readonly endpoints?: Parameters<typeof noticeFaults>[3]["endpoints"];
}

function notice({ workspace = {}, exclusions = [], feeds = [], endpoints = [] }: Given): readonly string[] {
  return noticeFaults({ workspace }, { exclusions }, { feeds }, { endpoints }, NOW).map(
    ({ code, endpoint, at, says }) => [code, endpoint ?? at ?? "-", says].join(" | "),
  );
}

const feed = (readAt: number, asOf?: number): FeedState => ({
  feed: "kev",
  format: "kev",
  readAt,
  digest: "",
  ...(asOf === undefined ? {} : { asOf }),
});

describe("noticeFaults()", () => {
  test("names who reports and is not listed, and who is listed and never reported", () => {
    const endpoints = [
      buildEndpoint({ id: "web-1" }),
      buildEndpoint({ id: "web-2", unlisted: true }),
      buildEndpoint({ id: "web-3", report: null }),
    ];
    assert.deepEqual(notice({ endpoints }), [
      "unlisted-endpoint | web-2 | it reports, but the inventory does not list it",
      "never-reported | web-3 | the inventory lists it, but it never reported",
    ]);
  });

  test("lists an exclusion that ran out until it is removed, and one that ends within 14 days", () => {
    const cases: readonly (readonly [expires: number, codes: readonly string[]])[] = [
      [NOW - 1, ["expired-exclusion"]],
      [NOW, ["expired-exclusion"]],
      [NOW + 1, ["ending-exclusion"]],
      [NOW + days(14), ["ending-exclusion"]],
      [NOW + days(14) + 1, []],
    ];
    for (const [expires, codes] of cases) {
      const found = notice({ exclusions: [buildExclusion({ expires })] });
      assert.deepEqual(
        found.map((line) => line.split(" ")[0]),
        codes,
      );
    }
    assert.deepEqual(notice({ exclusions: [buildExclusion({ name: "erp", expires: NOW + days(1) })] }), [
      'ending-exclusion | policies/exclusions/erp.yaml:1:1 | exclusion "erp" ends on 2026-11-13T10:00:00Z: renew it, or let it end',
    ]);
  });

  test("calls a feed stale by the publisher's date, else by when it was read", () => {
    const stale = (...feeds: readonly FeedState[]) => notice({ feeds }).length;
    assert.equal(stale(feed(NOW - days(3))), 0);
    assert.equal(stale(feed(NOW - days(3) - 1)), 1);
    assert.equal(stale(feed(NOW, NOW - days(4))), 1);
    assert.equal(stale(feed(NOW - days(4), NOW)), 1);
    assert.equal(stale(feed(Number.NaN)), 1);
    const workspace: WorkspaceSpec = { catalog: { guards: { maxAge: "PT1H" } } };
    assert.deepEqual(notice({ workspace, feeds: [feed(NOW - hours(2))] }), [
      'stale-feed | - | the edition of feed "kev" is 2 h old, more than 1 h',
    ]);
  });

  test("says that trusted merges do not count where a log is declared", () => {
    const log = { ref: "refs/muster/log", keys: [] };
    assert.equal(notice({ workspace: { approvals: "trust-merge", log } }).length, 1);
    assert.equal(notice({ workspace: { approvals: "trust-merge" } }).length, 0);
    assert.equal(notice({ workspace: { approvals: "vouched", log } }).length, 0);
  });
});
