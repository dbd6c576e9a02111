import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ApprovalList } from "../../schema/documents.generated.ts";
import { rowsOfList } from "../approval/effect-of.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { attest } from "./attest.ts";

type Reject = NonNullable<ApprovalList["spec"]["reject"]>[number];

const KEEP: Reject = { patch: "KB1", endpoints: { names: ["web-2"] }, reason: "slow", installed: "keep" };
const REMOVE: Reject = { patch: "KB1", endpoints: { names: ["web-1"] }, reason: "slow", installed: "remove" };
const TIP = "a".repeat(40);

function listOf(...reject: readonly Reject[]): ApprovalList {
  return {
    apiVersion: "muster/v1",
    kind: "ApprovalList",
    metadata: { name: "november" },
    spec: { reject: [...reject] },
  };
}

/** Which patches may be ordered off, and what nobody vouches for, where these rejects are vouched for and those are there. */
function judge(vouched: readonly Reject[], there: readonly Reject[]): readonly [string[], readonly string[]] {
  const by = { entry: 1, commit: TIP, at: 0, roles: [] };
  const rows = new Map(rowsOfList(listOf(...vouched)).map((row) => [canonicalJson(row), by]));
  const branch = {
    tip: TIP,
    vouched: { rows, files: new Map(), approvedAt: new Map() },
    unvouched: [],
    overdue: [],
  };
  const { vouching } = attest(branch, { commit: TIP, lists: [listOf(...there)], records: [] });
  if (vouching.kind !== "vouched") throw new Error(vouching.kind);
  return [[...(vouching.rejects ?? [])], vouching.unvouched ?? []];
}

describe("attest() of rejects", () => {
  test("lets one order a removal that was reviewed", () => {
    assert.deepEqual(judge([REMOVE], [REMOVE]), [["KB1"], []]);
  });

  test("lets none that was pushed order a removal in the name of another one of its patch", () => {
    assert.deepEqual(judge([KEEP], [KEEP, REMOVE]), [[], []]);
  });

  test("counts nothing while one that was reviewed is gone", () => {
    assert.deepEqual(judge([KEEP, REMOVE], [REMOVE]), [["KB1"], ["policies/approvals/"]]);
  });
});
